import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { ImportView, SettingsView } from '../../src/contract';
import { ProblemNotice } from '../shared/components/problem-notice';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { call } from './call';
import type { Draft } from './draft/use-draft';
import { settingsWords } from './settings-words';
import { CopyOfProject } from './versions/copy-of-project';
import { exchangeWords } from './versions/exchange-words';
import { FirstCopy } from './versions/first-copy';
import { FirstFile } from './versions/first-file';
import { useReading } from './versions/use-reading';
import { WhatWasRead } from './versions/what-was-read';

interface Props {
  readonly view: SettingsView;
  readonly replace: (view: SettingsView) => void;
  /** Where there is a process already, another one goes into the draft; without one it is the first version at once. */
  readonly draft?: Draft;
  /** Told of what became the first version. */
  readonly began?: (read: ImportView) => void;
}

/** The five written processes as cards, another project's process, or a file; choosing one fills in everything it says. */
export function ProfileChoice({ view, replace, draft, began }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const present = draft?.profile.id ?? view.configuration?.profile.id ?? null;
  const [chosen, setChosen] = useState<string | null>(present);
  const files = useWords(exchangeWords);
  const reading = useReading(draft);
  const projectKey = view.project.key;
  const revision = async (): Promise<string> => (await draft?.keepNow()) ?? draft?.kept.revision ?? 'none';
  const take = async (taken: ImportView): Promise<void> => {
    if (draft !== undefined) {
      reading.take(taken);
      return;
    }
    const settings = await run(() => call('getSettings', { projectKey }));
    if (settings === null) return;
    began?.(taken);
    replace(settings);
  };
  const choose = async (preset: string): Promise<void> => {
    const seen = await revision();
    if (draft === undefined) {
      const answer = await run(() => call('chooseProfile', { projectKey, profile: preset }));
      if (answer) replace(answer);
      return;
    }
    const taken = await run(() => call('copyFrom', { projectKey, revision: seen, from: { preset } }));
    if (taken) await take(taken);
  };
  const bringBack = (): void => {
    setChosen(reading.replaced?.content.profile.id ?? present);
    reading.undo();
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
            <span className="small">{preset.types.map(label).join(' · ')}</span>
          </label>
        ))}
      </fieldset>
      <ProblemNotice problem={problem} />
      <div>
        <Button
          appearance="primary"
          // What was just pressed keeps the focus.
          isDisabled={chosen === null || (chosen === present && reading.read === null)}
          isLoading={busy}
          onClick={() => void (chosen !== null && chosen !== present && choose(chosen))}
        >
          {t('useProcess')}
        </Button>
      </div>
      {reading.read !== null && <WhatWasRead read={reading.read} said="copied" replaced={reading.replaced} bringBack={bringBack} />}
      <h3>{files('otherWays')}</h3>
      {draft === undefined ? (
        <>
          <FirstCopy projectKey={projectKey} done={(taken) => void take(taken)} />
          <FirstFile projectKey={projectKey} done={(taken) => void take(taken)} />
        </>
      ) : (
        <CopyOfProject
          projectKey={projectKey}
          action="copyNow"
          copy={async (from) => call('copyFrom', { projectKey, revision: await revision(), from: { projectKey: from } })}
          done={(taken) => void take(taken)}
        />
      )}
    </section>
  );
}
