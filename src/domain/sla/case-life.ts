import type { FeedbackCase } from '../case/feedback-case';
import { endsWithTheirWord, type WaitsOn } from '../case/waits-on';
import type { Instant } from '../instant';
import { rememberLast } from '../remember-last';

/** A time during which the case waited for somebody else; `to` is `null` while it lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  /** Why, as who paused said it: `WAITING_FOR_CUSTOMER` or an agent's words. */
  readonly because?: string;
  /** On whom it waits, where somebody said so. */
  readonly on?: WaitsOn;
  /** When the clocks go on by themselves. */
  readonly until?: Instant;
}

/** A fact's place in the case: when it happened and its index among the facts. */
export interface Mark {
  readonly at: Instant;
  readonly index: number;
}

/** One attempt at solving the matter: from receipt or reopening until it is resolved, closed or reopened. */
export interface Attempt {
  readonly number: number;
  readonly start: Mark;
  readonly resolved: Mark | null;
  /** Closed or cancelled. */
  readonly ended: Mark | null;
  /** Reopened: the next attempt begins. */
  readonly reopened: Mark | null;
}

/** The times in a case's life that decide when clocks start, stand still and stop. */
export interface CaseLife {
  readonly attempts: readonly [Attempt, ...Attempt[]];
  readonly pauses: readonly Pause[];
}

type Draft = { -readonly [K in keyof Attempt]: Attempt[K] };

/** Attempts and pauses of a case. */
export const lifeOf: (feedbackCase: FeedbackCase) => CaseLife = rememberLast(readLife);

/** Reads attempts and pauses from the facts, by the same rules as `foldCase`. */
function readLife(feedbackCase: FeedbackCase): CaseLife {
  const attempt = (number: number, start: Mark): Draft => ({ number, start, resolved: null, ended: null, reopened: null });
  let current = attempt(1, { at: feedbackCase.receivedAt, index: 0 });
  const attempts: [Draft, ...Draft[]] = [current];
  const pauses: Pause[] = [];
  let open = true;
  // Pauses do not overlap: only the last can be running.
  let pausing = false;
  const goOn = (at: Instant): void => {
    const running = pausing ? pauses.pop() : undefined;
    if (running !== undefined && at > running.from) pauses.push({ ...running, to: at });
    pausing = false;
  };
  feedbackCase.events.forEach((event, index) => {
    const mark = { at: event.at, index };
    if (event.kind === 'paused' && open && !pausing) {
      pauses.push({
        from: event.at,
        to: null,
        ...(event.reason ? { because: event.reason } : {}),
        ...(event.on === undefined ? {} : { on: event.on }),
        ...(event.until === undefined ? {} : { until: event.until }),
      });
      pausing = true;
    }
    if (event.kind === 'resumed' || (event.kind === 'customer-replied' && endsWithTheirWord(pauses.at(-1)?.on))) goOn(event.at);
    if (event.kind === 'resolved') {
      goOn(event.at);
      if (open) current.resolved = mark;
      open = false;
    }
    if (event.kind === 'closed' || event.kind === 'cancelled') {
      goOn(event.at);
      current.ended ??= mark;
      open = false;
    }
    if (event.kind === 'reopened' && !open) {
      current.reopened = mark;
      current = attempt(current.number + 1, mark);
      attempts.push(current);
      open = true;
    }
  });
  return { attempts, pauses };
}

/** A pause that is over, or taken to be over. */
export type ClosedPause = Pause & { readonly to: Instant };

const NONE: readonly ClosedPause[] = [];

/** The pauses that touch a stretch of time, in order: what still lasts at its end, or goes on after it, is taken to end there. */
export function pausesBetween({ pauses }: CaseLife, start: Instant, end: Instant): readonly ClosedPause[] {
  const first = firstEndingAfter(pauses, start);
  let last = first;
  while ((pauses[last]?.from ?? Infinity) < end) last += 1;
  if (first === last) return NONE;
  return pauses.slice(first, last).map((pause) => ({ ...pause, to: Math.min(pause.to ?? end, end) }));
}

/** What can be held by a pause; what an emergency promises is not held by one from before it. */
export interface Held {
  readonly startAt: Instant;
  readonly emergency?: boolean | undefined;
}

/** The pauses between two instants that hold a clock. */
export function pausesHolding(life: CaseLife, { startAt, emergency }: Held, from: Instant, to: Instant): readonly ClosedPause[] {
  const pauses = pausesBetween(life, from, to);
  return emergency === true ? pauses.filter((pause) => pause.from >= startAt) : pauses;
}

/** Whether a pause that still lasts holds a clock. */
export function isHeld({ pauses }: CaseLife, { startAt, emergency }: Held): boolean {
  const present = pauses.at(-1);
  return present !== undefined && present.to === null && (emergency !== true || present.from >= startAt);
}

/** Index of the first pause that is not over by then. Pauses are in order and do not overlap. */
function firstEndingAfter(pauses: readonly Pause[], at: Instant): number {
  let low = 0;
  let high = pauses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pauses[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
