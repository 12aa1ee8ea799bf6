import { type ReactNode, useState } from 'react';
import type { SettingsView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Notice } from '../../shared/components/notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { CardTable } from '../parts/card-table';
import { ProfileChoice } from '../profile-choice';
import { settingsWords } from '../settings-words';
import { specPlace } from './spec-place';

interface Props {
  readonly view: SettingsView;
  readonly configuration: NonNullable<SettingsView['configuration']>;
  readonly replace: (view: SettingsView) => void;
  readonly draft: Draft;
}

/** Which process the project follows, and what it leaves for the admin to decide. */
export function ProcessSection({ view, configuration, replace, draft }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const { language } = useScreen();
  const [changing, setChanging] = useState(false);
  const { profile, version } = configuration;
  return (
    <div className="stack">
      <p>
        <strong>{label(profile.name)}</strong> <span className="quiet">{t('versionInUse', { version })}</span>
      </p>
      <dl className="facts">
        <dt>{t('types')}</dt>
        <dd>{profile.axes.type.map((type) => label(type.label)).join(' · ')}</dd>
        <dt>{t('numbers')}</dt>
        <dd>{profile.numbering?.example ?? t('numbersOfJira')}</dd>
        <dt>{t('limits')}</dt>
        <dd>{t('limitCount', { n: profile.limits.filter((limit) => limit.enabled !== false).length })}</dd>
      </dl>
      {view.questions.length > 0 && (
        <section className="stack">
          <h3>{t('questions', { n: view.questions.length })}</h3>
          <p className="quiet">{t('questionsText')}</p>
          <CardTable columns={[{ name: t('question') }, { name: t('proposal') }, { name: t('from') }]}>
            {view.questions.map((question) => (
              <tr key={question.id}>
                <th scope="row" className="name">
                  {label(question.text)}
                </th>
                <td data-column={t('proposal')}>{label(question.proposal)}</td>
                <td className="quiet small" data-column={t('from')}>
                  {specPlace(question.src, language)}
                </td>
              </tr>
            ))}
          </CardTable>
        </section>
      )}
      {view.mayEdit && !changing && (
        <div>
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('changeProcess')}
          </button>
        </div>
      )}
      {changing && draft.changes.length > 0 && <Notice tone="warning">{t('replacesDraft', { n: draft.changes.length })}</Notice>}
      {changing && <ProfileChoice view={view} replace={replace} draft={draft} />}
    </div>
  );
}
