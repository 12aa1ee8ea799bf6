import type { ReactNode } from 'react';
import type { WorkFieldView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { valueText } from './value-text';
import { workWords } from './work-words';

interface Props {
  readonly part: string;
  readonly field: WorkFieldView;
}

/** What was taken out of a list, whoever did it: one click brings it back. */
export function RemovedEntries({ part, field }: Props): ReactNode {
  const t = useWords(workWords);
  if (field.removed.length === 0) return null;
  return (
    <ul className="quiet small" aria-label={t('removedEntries')}>
      {field.removed.map((entry) => (
        <Removed key={entry.id} part={part} field={field} entry={entry} />
      ))}
    </ul>
  );
}

function Removed({ part, field, entry }: Props & { readonly entry: WorkFieldView['removed'][number] }): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(workWords);
  const { busy, problem, run } = useAction();
  const what = valueText(field, entry.was, reader.language);
  const when = insideSentence(momentText(Date.parse(entry.at), Date.parse(data.now), reader));
  const bringBack = async (): Promise<void> => {
    const place = { part, field: `${field.id}:${entry.id}`, seen: entry.at };
    const answer = await run(() => call('undoWork', { issueKey: data.issueKey, ...place, ...(entry.back ? { back: true } : {}) }));
    if (answer) replace(answer);
  };
  return (
    <li>
      {t(entry.by === reader.accountId ? 'removedByYou' : 'removedByColleague', { what, when })}{' '}
      <button type="button" className="link" disabled={busy} aria-label={`${t('bringBack')} ${what}`} onClick={() => void bringBack()}>
        {t('bringBack')}
      </button>
      <ProblemNotice problem={problem} />
    </li>
  );
}
