import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { SettingsView, TryDraftView } from '../../../src/contract';
import { entriesAsked } from '../../../src/domain/intake/rules/entries-asked';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { isoToZonedInput, zonedInputToIso } from '../../shared/time/zoned-input';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { RuleEntries } from '../rules/rule-entries';
import { givenEntries, NO_ENTRIES } from '../rules/typed-entries';
import { useRuleNames } from '../rules/use-rule-names';
import { SampleFields } from './sample-fields';
import { TryResult } from './try-result';
import { tryWords } from './try-words';

/** As Jira writes the key of an item. */
const KEY = /^[A-Z][A-Z0-9_]{0,39}-\d{1,18}$/;

/** Sends one item through the draft and changes nothing: a typed text, or a past item with what really happened to it. */
export function TryItSection({ view, draft }: { readonly view: SettingsView; readonly draft: Draft }): ReactNode {
  const projectKey = view.project.key;
  const { timeZone } = useScreen();
  const t = useWords(tryWords);
  const { busy, problem, clear, run } = useAction();
  const [kind, setKind] = useState<'typed' | 'past'>('typed');
  const [issueKey, setIssueKey] = useState('');
  const [sample, setSample] = useState({
    summary: '',
    description: t('sampleText'),
    channel: '',
    receivedAt: isoToZonedInput(new Date().toISOString(), timeZone),
  });
  const [entries, setEntries] = useState(NO_ENTRIES);
  const asked = entriesAsked(draft.settings.classificationRules);
  const names = useRuleNames(draft.profile, view);
  const [noKey, setNoKey] = useState(false);
  const keyField = useRef<HTMLInputElement>(null);
  const example = `${projectKey}-42`;
  const [result, setResult] = useState<TryDraftView | null>(null);

  /** What was found of the one says nothing of the other. */
  const choose = (one: typeof kind): void => {
    setKind(one);
    setResult(null);
    setNoKey(false);
    clear();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const key = issueKey.trim().toUpperCase();
    const fault = kind === 'past' && !KEY.test(key);
    setNoKey(fault);
    if (fault) {
      setResult(null);
      clear();
      keyField.current?.focus();
      return;
    }
    // The store's draft is what is tried: what was typed a moment ago has to be in it.
    if (!(await draft.keepNow())) return;
    const { channel, receivedAt, ...text } = sample;
    const typed = {
      ...text,
      receivedAt: zonedInputToIso(receivedAt, timeZone) ?? new Date().toISOString(),
      events: [],
      ...(channel === '' ? {} : { channel }),
      ...givenEntries(entries, asked, view.requestTypes),
    };
    const what = kind === 'typed' ? { projectKey, sample: typed } : { projectKey, issueKey: key };
    // Nothing of another item may stand below a refusal.
    setResult(null);
    const output = await run(() => call('tryDraft', what));
    if (output) setResult(output);
  };
  return (
    <div className="stack">
      <p className="quiet">{t('intro')}</p>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <fieldset className="choices row">
          <legend>{t('what')}</legend>
          {(['typed', 'past'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="tried" checked={kind === one} onChange={() => choose(one)} /> {t(one)}
            </label>
          ))}
        </fieldset>
        {kind === 'typed' ? (
          <>
            <SampleFields channels={draft.profile.channels} sample={sample} change={(part) => setSample({ ...sample, ...part })} />
            <RuleEntries asked={asked} names={names} entries={entries} change={(part) => setEntries({ ...entries, ...part })} />
          </>
        ) : (
          <Field
            label={t('issueKey')}
            required
            hint={t('issueKeyHint', { example })}
            error={noKey ? t(issueKey.trim() === '' ? 'keyMissing' : 'keyForm', { example }) : null}
          >
            {(ids) => (
              <Textfield
                {...ids}
                isCompact
                ref={keyField}
                isInvalid={noKey}
                aria-required
                maxLength={60}
                value={issueKey}
                onChange={(event) => {
                  setIssueKey(event.currentTarget.value);
                  setNoKey(false);
                }}
              />
            )}
          </Field>
        )}
        <ProblemNotice problem={problem} />
        <div>
          <Button type="submit" appearance="primary" isLoading={busy}>
            {t('run')}
          </Button>
        </div>
      </form>
      {result && <TryResult view={result} profile={draft.profile} timeZone={draft.settings.calendar.timeZone} />}
    </div>
  );
}
