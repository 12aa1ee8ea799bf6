import type { AxisValues } from '../case/case-event';
import { countedResponse, presentDeadlines } from '../case/present-deadlines';
import { isWithdrawn } from '../case/withdrawn';
import type { Instant } from '../instant';
import { reviewOf } from '../intake/doubts';
import type { Configuration } from '../profile/configuration';
import type { Deadline, DeadlineState } from '../sla/deadlines';
import { openPromises } from './open-promises';
import { type PlayedCase, playCase } from './play-case';
import type { RecordedCase } from './recorded-case';
import type { RequestTypes } from './recorded-intake';
import { reopenedUnder } from './reopened-under';
import type { Roster } from './roster';

/** How one of the two promises that are counted was kept; `null`: not promised, not due yet, or counted in no figure. */
export type Kept = 'on-time' | 'late' | null;

/** What became of a promise; `over`: no longer owed, and not missed before. */
export type Fate = 'kept' | 'missed' | 'not-due' | 'over';

/** What became of one case under one configuration, as far as a replay compares it. */
export interface Outcome {
  /** As it was classified when it came in. */
  readonly axes: AxisValues;
  /** Milestone → instant of what is still promised, for an open case. */
  readonly open: ReadonlyMap<string, Instant>;
  /** `milestone/cycle` → what became of each promise. */
  readonly promises: ReadonlyMap<string, Fate>;
  readonly response: Kept;
  readonly resolution: Kept;
  /** Escalations above the level of a reminder, in order: `rule/milestone/level` and when. */
  readonly escalated: readonly { readonly what: string; readonly at: Instant }[];
  readonly messages: PlayedCase['messages'];
  readonly cut: boolean;
}

/** What the outcome of a case depends on beside its facts. */
export interface ReplayWorld {
  readonly configuration: Configuration;
  readonly roster: Roster;
  readonly requestTypes: RequestTypes;
}

/** Replays one case under one configuration up to `now`. @param published what an open case goes by until it is moved */
export function outcomeOf(
  { configuration, roster, requestTypes }: ReplayWorld,
  recorded: RecordedCase,
  now: Instant,
  published: Configuration,
): Outcome {
  const again = reopenedUnder(configuration, recorded, requestTypes);
  const played = playCase(configuration, again, { roster, sequence: recorded.sequence }, now);
  const { feedbackCase, deadlines } = played;
  // A withdrawn case was owed nothing; one that is doubted, or was no feedback, counts in no figure.
  const counts = !isWithdrawn(feedbackCase) && reviewOf(feedbackCase) === null;
  const kept = (deadline: Deadline | undefined): Kept => (counts ? keptOf(deadline, feedbackCase.state === 'closed') : null);
  return {
    axes: again.opened.axes,
    open: openPromises(published, configuration, recorded, requestTypes, now),
    promises: new Map(deadlines.map(({ milestone, cycle, state }) => [`${milestone}/${cycle}`, FATES[state]])),
    response: kept(countedResponse(deadlines)),
    resolution: kept(presentDeadlines(deadlines).find(({ milestone }) => milestone === 'resolve')),
    escalated: played.sent
      .filter(({ escalation }) => escalation.level > 0)
      .map(({ at, escalation: { rule, milestone, level } }) => ({ what: `${rule}/${milestone ?? ''}/${level}`, at })),
    messages: played.messages,
    cut: played.cut,
  };
}

const FATES: Readonly<Record<DeadlineState, Fate>> = {
  ...{ met: 'kept', breached: 'missed', cancelled: 'over' },
  ...{ running: 'not-due', paused: 'not-due' },
};

/** As the gadget counts it: kept or missed for good, closed without it, or overdue now. */
function keptOf(deadline: Deadline | undefined, isClosed: boolean): Kept {
  if (deadline === undefined) return null;
  if (deadline.state === 'met') return 'on-time';
  return deadline.state === 'breached' || (deadline.state === 'cancelled' && isClosed) ? 'late' : null;
}
