import { foldCase } from '../case/fold-case';
import type { Instant } from '../instant';
import { type CaseDifference, differenceOf } from './difference';
import { outcomeOf, type ReplayWorld } from './outcome';
import type { RecordedCase } from './recorded-case';
import type { CountedCase } from './totals';

/** What is compared: the published version and the draft. */
export interface Sides {
  readonly before: ReplayWorld;
  readonly after: ReplayWorld;
}

/** Replays one case on both sides. */
export function replayCase({ before, after }: Sides, recorded: RecordedCase, now: Instant): CountedCase {
  const was = outcomeOf(before, recorded, now, before.configuration);
  const is = outcomeOf(after, recorded, now, before.configuration);
  return {
    before: was,
    after: is,
    difference: differenceOf(was, is),
    isOpen: foldCase([recorded.opened, ...recorded.rest]).state !== 'closed',
    receivedAt: recorded.opened.at,
    correctedTo: correctionsOf(recorded),
  };
}

export const isNoDifference = ({ classified, promised, missed, escalated }: CaseDifference): boolean =>
  classified.length + promised.length + missed.length + escalated.length === 0;

/** What agents said it is, where they did not take what they found. */
function correctionsOf({ rest }: RecordedCase): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rest.flatMap((event) => (event.kind === 'axis-set' && (event.rule ?? 'agent') === 'agent' ? [[event.axis, event.value]] : [])),
  );
}
