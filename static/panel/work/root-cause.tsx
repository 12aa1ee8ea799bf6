import type { ReactNode } from 'react';
import type { WorkFieldView, WorkPartView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { Fishbone } from './fishbone';
import { asText } from './value-text';
import { WorkField } from './work-field';
import { workWords } from './work-words';

interface Props {
  readonly part: WorkPartView;
  readonly locked: boolean;
}

/** Root cause by the chosen method, drawn from what stands in its fields (S1-19). */
export function RootCause({ part, locked }: Props): ReactNode {
  const method = part.fields.find(({ id }) => id === 'method');
  const rest = part.fields.filter(({ id }) => id !== 'method');
  return (
    <div className="stack">
      {method && <WorkField part={part.id} field={method} locked={locked} />}
      {method?.value === 'five-whys' && <FiveWhys part={part.id} whys={rest} locked={locked} />}
      {method?.value === 'fishbone' && <FishboneFields part={part.id} branches={rest} locked={locked} />}
    </div>
  );
}

function FiveWhys({
  part,
  whys,
  locked,
}: {
  readonly part: string;
  readonly whys: readonly WorkFieldView[];
  readonly locked: boolean;
}): ReactNode {
  const t = useWords(workWords);
  const answers = whys.map(({ value }) => asText(value));
  const last = endOf(answers);
  return (
    <>
      <ol className="whys">
        {whys.map((field, index) => (
          <li key={field.id}>
            <p>{index === 0 ? t('firstWhy') : t('nextWhy', { answer: answers[index - 1] || '…' })}</p>
            <WorkField part={part} field={field} locked={locked} />
          </li>
        ))}
      </ol>
      {last !== null && <TakeOver cause={last} locked={locked} />}
    </>
  );
}

/** The last answer of an unbroken chain; `null` where there is none, or a question between two answers is open. */
function endOf(answers: readonly string[]): string | null {
  const open = answers.findIndex((answer) => answer.trim() === '');
  const given = open === -1 ? answers : answers.slice(0, open);
  const isBroken = answers.slice(given.length).some((answer) => answer.trim() !== '');
  return isBroken ? null : (given.at(-1) ?? null);
}

/** The causes that were found, a class a line, for the analysis. */
const causesOf = (branches: readonly { readonly label: string; readonly causes: readonly string[] }[], between: string): string =>
  branches.flatMap(({ label, causes }) => (causes.length === 0 ? [] : [`${label}: ${causes.join(between)}`])).join('\n');

/** The end of the chain, and its way into the analysis. */
function TakeOver({ cause, locked }: { readonly cause: string; readonly locked: boolean }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(workWords);
  const { busy, problem, run } = useAction();
  const field = data.work.parts.find(({ id }) => id === 'analysis')?.fields.find(({ id }) => id === 'root-cause');
  const take = async (): Promise<void> => {
    const answer = await run(() =>
      call('recordWork', { issueKey: data.issueKey, part: 'analysis', field: 'root-cause', value: cause, seen: field?.at ?? null }),
    );
    if (answer) replace(answer);
  };
  return (
    <div className="whys-end">
      <span>
        <strong>{t('rootCause')}</strong> {cause}
      </span>
      {field && field.value === cause && <span className="quiet small">✓ {t('takenOver')}</span>}
      {field && field.value !== cause && !locked && (
        <button type="button" className="link" disabled={busy} onClick={() => void take()}>
          {t('takeOver')}
        </button>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
}

function FishboneFields({
  part,
  branches,
  locked,
}: {
  readonly part: string;
  readonly branches: readonly WorkFieldView[];
  readonly locked: boolean;
}): ReactNode {
  const { data } = useCase();
  const { language } = useScreen();
  const label = useLabel();
  const drawn = branches.map((field) => ({
    label: label(field.label),
    causes: asText(field.value)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }));
  const found = causesOf(drawn, language === 'zh' ? '；' : '; ');
  return (
    <>
      <Fishbone branches={drawn} head={data.number} />
      <div className="work-fields work-branches">
        {branches.map((field) => (
          <WorkField key={field.id} part={part} field={field} locked={locked} />
        ))}
      </div>
      {found !== '' && <TakeOver cause={found} locked={locked} />}
    </>
  );
}
