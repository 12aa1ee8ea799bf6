import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { SettingsView } from '../../src/contract';
import { ProblemNotice } from '../shared/components/problem-notice';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { call } from './call';
import { settingsWords } from './settings-words';

interface Props {
  readonly view: SettingsView;
  readonly replace: (view: SettingsView) => void;
}

/** The five written processes as cards; choosing one fills in everything it says. */
export function ProfileChoice({ view, replace }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const present = view.configuration?.profile.id ?? null;
  const [chosen, setChosen] = useState<string | null>(present);
  const choose = async (profile: string): Promise<void> => {
    const answer = await run(() => call('chooseProfile', { projectKey: view.project.key, profile }));
    if (answer) replace(answer);
  };
  return (
    <section className="stack">
      <h2>{t(present === null ? 'chooseTitle' : 'changeTitle')}</h2>
      <p className="quiet">{t(present === null ? 'chooseText' : 'changeText')}</p>
      <fieldset className="cards">
        <legend className="off-screen">{t('process')}</legend>
        {view.presets.map((preset) => (
          <label key={preset.id} className={chosen === preset.id ? 'card chosen-card' : 'card'}>
            <span className="row">
              <input type="radio" name="preset" checked={chosen === preset.id} onChange={() => setChosen(preset.id)} />
              <strong>{label(preset.name)}</strong>
            </span>
            <span className="quiet small">{t('source', { source: preset.source })}</span>
            <span className="small">{preset.types.map(label).join(' · ')}</span>
          </label>
        ))}
      </fieldset>
      <ProblemNotice problem={problem} />
      <div>
        <Button
          appearance="primary"
          isDisabled={chosen === null || chosen === present}
          isLoading={busy}
          onClick={() => void (chosen !== null && choose(chosen))}
        >
          {t('useProcess')}
        </Button>
      </div>
    </section>
  );
}
