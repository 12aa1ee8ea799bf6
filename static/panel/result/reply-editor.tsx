import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { ResultView } from '../../../src/contract';
import { composeReply } from '../../../src/domain/handling/result-reply/compose-reply';
import { OUTCOMES, type Outcome } from '../../../src/domain/handling/result-reply/outcome';
import { demandedParts } from '../../../src/domain/handling/result-reply/reply-parts';
import { isSameLetter } from '../../../src/domain/handling/result-reply/same-letter';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { leadToTooLong } from '../../shared/components/too-long';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { MethodField } from './method-field';
import { proposalOf } from './proposal-of';
import { ReplyPartField } from './reply-part-field';
import { resultWords } from './result-words';
import { SendReply } from './send-reply';

/** Writes the result with the parts the profile demands, shows it as the customer reads it, and sends or records it. */
export function ReplyEditor({ result }: { readonly result: ResultView }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(resultWords);
  const label = useLabel();
  const { busy, problem, run, clear } = useAction();
  const [outcome, setOutcome] = useState<Outcome>('solved');
  const [methodId, setMethodId] = useState(result.methods[0]?.id ?? '');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  // What was refused is another letter once something of it changes.
  const setText = useCallback(
    (id: string, text: string) => {
      setTexts((before) => ({ ...before, [id]: text }));
      clear();
    },
    [clear],
  );
  const form = useRef<HTMLDivElement>(null);
  const method = result.methods.find(({ id }) => id === methodId);
  const shown = demandedParts(result.parts, outcome);
  const { language, customerName, parts, asksSatisfaction } = result;
  const preview = composeReply({ language, number: data.number, customerName, outcome, parts, asksSatisfaction, texts });

  const letter = { text: preview, method: methodId, asComment: method?.asComment === true };
  const told = result.told.find(
    ({ present, text, methodId: by, asComment }) => present && isSameLetter({ text, method: by, asComment }, letter),
  );

  const send = async (again: boolean): Promise<void> => {
    if (leadToTooLong(form.current)) return;
    const demanded = Object.fromEntries(shown.map(({ id }) => [id, texts[id] ?? '']));
    const answer = await run(() => call('sendResult', { issueKey: data.issueKey, method: methodId, outcome, texts: demanded, again }));
    if (answer) replace(answer);
  };
  return (
    <div className="stack reply" ref={form}>
      {!result.praise && (
        <fieldset className="choices">
          <legend className="field-name">{t('outcome')}</legend>
          {OUTCOMES.map(({ id, label: name }) => (
            <label key={id}>
              <input
                type="radio"
                name="outcome"
                checked={outcome === id}
                onChange={() => {
                  setOutcome(id);
                  clear();
                }}
              />
              <span>{label(name)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <MethodField
        result={result}
        value={methodId}
        onChoose={(id) => {
          setMethodId(id);
          clear();
        }}
      />
      <p className="quiet small">{t(language === 'zh' ? 'languageZh' : 'language')}</p>
      {shown.map((part) => (
        <ReplyPartField key={part.id} part={part} proposal={proposalOf(result, part.id, outcome)} language={language} onText={setText} />
      ))}
      <section aria-label={t('preview')}>
        <h4>{t('preview')}</h4>
        <p className="preview pre" lang={language}>
          {preview}
        </p>
      </section>
      <ProblemNotice problem={problem} />
      <SendReply
        method={method}
        toldAt={told?.at ?? null}
        refusedAsTold={problem?.path === 'again'}
        busy={busy}
        send={(again) => void send(again)}
      />
    </div>
  );
}
