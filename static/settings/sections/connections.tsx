import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { WordList } from '../parts/word-list';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { WebTriggerBox } from './web-trigger-box';

const MEANINGS = ['inProgress', 'waitingForCustomer', 'resolved', 'closed', 'cancelled'] as const;

/** What Jira's statuses mean for the clocks, and how other systems register feedback. */
export function ConnectionsSection({ settings, set, view }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  return (
    <div className="stack">
      <h3>{t('statuses')}</h3>
      <p className="quiet" data-path="settings.statuses">
        {t('statusesText')}
      </p>
      {MEANINGS.map((meaning) => (
        <WordList
          key={meaning}
          label={t(meaning)}
          words={settings.statuses[meaning]}
          change={(names) => set({ statuses: { ...settings.statuses, [meaning]: names } })}
        />
      ))}
      <h3>{t('webTrigger')}</h3>
      <p className="quiet">{t('webTriggerText')}</p>
      <WebTriggerBox projectKey={view.project.key} />
      <h3>{t('customerLinks')}</h3>
      <p className="quiet">{t('customerLinksText')}</p>
      <Checkbox
        label={t('linksWithoutAccount')}
        isChecked={settings.linksWithoutAccount === true}
        onChange={(event) => set({ linksWithoutAccount: event.currentTarget.checked })}
      />
    </div>
  );
}
