import type { CaseEventOf } from '../case/case-event';
import type { Instant } from '../instant';
import type { Label } from '../label';

/** Occasions of follow-ups that the source gives no time for; each is a milestone with the window of the settings. */
export const WINDOWS = ['result', 'handling', 'closing', 'adoption', 'further-needs'] as const;

/** Milestones by which a follow-up is promised: by a limit, to a customer who was not satisfied, or by a window. */
export const FOLLOW_UP_MILESTONES: ReadonlySet<string> = new Set(['follow-up', 'satisfaction-follow-up', 'callback', ...WINDOWS]);

/** Telling the customer the result, by a limit of the process or because it was announced; given up like a follow-up where nobody can be told. */
export const RESULT_REPLY = 'result-reply';
export const ANNOUNCED = 'announced-result';

/** Whether keeping this milestone is telling the customer the result. */
export const tellsResult = (milestone: string): boolean => milestone === RESULT_REPLY || milestone === ANNOUNCED;

/** Asking the customer after the handling, once per attempt and reason (S2-13, S2-34…S2-36, S3-48, S4-126, S1-31). */
export interface FollowUpTask {
  /** `<milestone or occasion>/<attempt>`: `follow-up/1`, `closing/2`. */
  readonly id: string;
  /** The milestone that promises it; `null` where it is only proposed, because the source says nothing of follow-ups. */
  readonly milestone: string | null;
  readonly purpose: Label;
  /** Role id that makes it, and how the source calls it. */
  readonly role: string;
  readonly by: Label | null;
  readonly methods: readonly { readonly id: string; readonly label: Label }[];
  readonly startAt: Instant;
  readonly dueAt: Instant;
  /** `ended`: no longer owed, because the case was opened again, withdrawn, or closed before. */
  readonly state: 'open' | 'overdue' | 'done' | 'closed' | 'ended';
  readonly attempts: readonly CaseEventOf<'follow-up-attempted'>[];
  readonly doneAt: Instant | null;
  readonly closed: CaseEventOf<'follow-up-closed'> | null;
}

/** Calls closer together are one try: nobody comes to the phone within minutes (milliseconds). */
const ANOTHER_TRY_MS = 10 * 60_000;

/** When the customer was called: recorded at once or later. */
export const calledAt = ({ at, calledAt: called }: CaseEventOf<'follow-up-attempted'>): Instant => called ?? at;

/** The calls without an answer that count as a try each, in the order in which they were made. */
export function unansweredTries(attempts: FollowUpTask['attempts']): FollowUpTask['attempts'] {
  let last = -Infinity;
  return attempts
    .filter(({ reached }) => !reached)
    .toSorted((a, b) => calledAt(a) - calledAt(b))
    .filter((attempt) => {
      const isAnother = calledAt(attempt) - last >= ANOTHER_TRY_MS;
      if (isAnother) last = calledAt(attempt);
      return isAnother;
    });
}

/** How often the customer was called and not reached, as the settings count it. */
export const unansweredCalls = ({ attempts }: Pick<FollowUpTask, 'attempts'>): number => unansweredTries(attempts).length;

export const isOwed = ({ state }: FollowUpTask): boolean => state === 'open' || state === 'overdue';

/** Promised, and nobody has tried to reach the customer yet; what is only proposed is owed to nobody. */
export const isUntried = (task: FollowUpTask): boolean => task.milestone !== null && isOwed(task) && task.attempts.length === 0;

/** When the customer was last called, said something, or was given up; 0 where nothing came of it yet. */
export const heardOrTriedAt = ({ attempts, doneAt, closed }: FollowUpTask): Instant =>
  Math.max(0, ...attempts.map(calledAt), doneAt ?? 0, closed?.at ?? 0);

/** What an admin sets about follow-ups; proposals of spec part 5. */
export interface FollowUpSettings {
  /** Window of a follow-up the source gives no time for, calendar minutes from its occasion. */
  readonly withinMinutes: number;
  /** By when a customer who was not satisfied is called back, calendar minutes from the answer. */
  readonly callbackMinutes: number;
  /** After so many calls without reaching the customer it may be given up. */
  readonly attempts: number;
}

export const FOLLOW_UP_PROPOSAL: FollowUpSettings = { withinMinutes: 72 * 60, callbackMinutes: 24 * 60, attempts: 3 };
