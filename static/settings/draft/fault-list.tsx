import type { ReactNode } from 'react';
import type { DraftView, Problem } from '../../../src/contract';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { placeOf, type SectionId } from '../section-of';
import { settingsWords } from '../settings-words';
import { draftWords } from './draft-words';

/** So many faults are listed; who has put these right sees the next ones. */
const MOST = 5;

interface Props {
  readonly faults: DraftView['faults'];
  /** A refusal of the store, which has a place too. */
  readonly problem: Problem | null;
  readonly goTo: (section: SectionId, path?: string) => void;
}

/** What stands in the way of publishing, each with a way to its place. */
export function FaultList({ faults, problem, goTo }: Props): ReactNode {
  const t = useWords(draftWords);
  const names = useWords(settingsWords);
  const label = useLabel();
  const jump = (path: string): ReactNode => (
    <button type="button" className="link" onClick={() => goTo(placeOf(path), path)}>
      {t('show', { section: names(placeOf(path)) })}
    </button>
  );
  return (
    <>
      {problem?.path && <p>{jump(problem.path)}</p>}
      {faults.length > 0 && (
        <div className="stack" role="status">
          <strong>{t('faults', { n: faults.length })}</strong>
          <ul className="fault-list">
            {faults.slice(0, MOST).map((fault) => (
              <li key={`${fault.path} ${fault.message.en}`}>
                {label(fault.message)} <span className="quiet small">{fault.path}</span> {jump(fault.path)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
