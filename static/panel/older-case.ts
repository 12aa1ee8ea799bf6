import type { PanelCase } from '../../src/contract';

/**
 * Whether an answer tells less than what is on the screen. Answers overtake each other when several fields are saved at once, and one that was made before
 * the last save and arrives after it would take what was typed off the screen. The revision does not count saves of documents
 * (docs/decisions/0011), so the last fact decides between equal ones.
 */
export function isOlderCase(answer: Known, shown: Known): boolean {
  if (answer.issueKey !== shown.issueKey) return false;
  if (answer.revision !== shown.revision) return answer.revision < shown.revision;
  return lastFact(answer) < lastFact(shown);
}

type Known = Pick<PanelCase, 'issueKey' | 'revision' | 'timeline'>;

/** ISO instants in UTC are in the order of their letters. */
const lastFact = ({ timeline }: Known): string => timeline.reduce((latest, { at }) => (at > latest ? at : latest), '');
