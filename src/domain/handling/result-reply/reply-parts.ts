import type { Label } from '../../label';
import { idFromLabel } from '../../profile/id-from-label';
import type { Profile } from '../../profile/schema';
import type { Outcome } from './outcome';

/** One part of what the customer is told. */
export interface ReplyPart {
  readonly id: string;
  readonly label: Label;
  /** Asked only when the matter is not fully solved (S1-30). */
  readonly whenUnsolved: boolean;
}

/**
 * Chapters of one source ask for the same thing in other words (S4-105, S4-121, S4-125, and S1-30 on top): the result holds the
 * measures, the cause is the reason, and what is to be improved is planned. What a profile names first is asked for, once.
 */
const SAME: readonly (readonly string[])[] = [
  ['result', 'measures'],
  ['cause', 'reason'],
  ['improvement', 'improvement-plan'],
];

/** Asked of the customer by a sentence of its own, which nobody has to write (S4-105, S4-121). */
const SATISFACTION = 'satisfaction';

/** Whether the profile wants the customer to be asked in the letter whether the result is satisfactory. */
export const asksSatisfaction = ({ resultReply }: Profile): boolean =>
  (resultReply?.contents ?? []).some(({ en }) => idFromLabel(en) === SATISFACTION);

/** Every profile owes these to a customer whose problem is not fully solved; S1-30 names them. */
const NOT_FULLY_SOLVED: readonly Label[] = [
  { en: 'Reason', zh: '原因' },
  { en: 'Further plan', zh: '后续计划' },
];

/** Where the words of thanks stand, and the only part that praise is answered with (S1-29). */
export const THANKS: ReplyPart = { id: 'thanks', label: { en: 'Thanks', zh: '致谢' }, whenUnsolved: false };

/**
 * What the profile demands of a result reply (S1-28, S2-33, S4-105, S4-121, S4-125), and what is owed on top when the matter is
 * not fully solved. None where the profile says nothing about the reply.
 */
export function replyParts({ resultReply }: Profile, praise: boolean): readonly ReplyPart[] {
  // In every process: whoever praises is thanked, whatever it says of results.
  if (praise) return [THANKS];
  if (resultReply === null) return [];
  const parts = new Map<string, ReplyPart>();
  const add = (labels: readonly Label[], whenUnsolved: boolean): void => {
    for (const label of labels) {
      const id = idFromLabel(label.en);
      const said = SAME.find((one) => one.includes(id)) ?? [id];
      if (id !== SATISFACTION && !said.some((one) => parts.has(one))) parts.set(id, { id, label, whenUnsolved });
    }
  };
  add([...resultReply.contents, ...(resultReply.alsoFromChapter5 ?? [])], false);
  add(resultReply.notFullySolved ?? NOT_FULLY_SOLVED, true);
  return [...parts.values()];
}

export const demandedParts = (parts: readonly ReplyPart[], outcome: Outcome): readonly ReplyPart[] =>
  parts.filter((part) => !part.whenUnsolved || outcome !== 'solved');
