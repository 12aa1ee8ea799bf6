import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { replay } from '../case/fold-case';
import type { Instant } from '../instant';
import { rememberLast } from '../remember-last';
import type { Mark } from './case-life';
import { isExplanation } from './explained';
import { KEPT_BY_WORD, meets, meetsAgain } from './met-by';

/** How a case stood from one fact on, as far as conditions look at it. */
export interface Moment extends Pick<FeedbackCase, 'axes' | 'flags' | 'emergency' | 'state' | 'registration'> {
  /** Index of the fact that brought it about. */
  readonly index: number;
  /** When the present emergency was declared; `null` without one. */
  readonly emergencySince: Instant | null;
  /** The same number for moments that differ in nothing but the state of the case. */
  readonly marks: number;
}

/** A declared emergency, from its declaration to its end. */
export interface Emergency {
  readonly declared: Mark;
  readonly ended: Mark | null;
}

type Marked = CaseEventOf<'case-opened' | 'axis-set' | 'flag-set' | 'profile-changed'>;

const isMarked = (event: CaseEvent): event is Marked =>
  event.kind === 'case-opened' || event.kind === 'axis-set' || event.kind === 'flag-set' || event.kind === 'profile-changed';

/** What happened to a case in the order in which limits ask for it: read in one pass, looked up from then on. */
export class CaseHistory {
  /** Facts that give the case a mark: values of axes and flags. */
  readonly marked: readonly { readonly event: Marked; readonly index: number }[];
  /** In order; the last may not be over. */
  readonly emergencies: readonly Emergency[];
  private readonly moments: readonly [Moment, ...Moment[]];
  private readonly meetings = new Map<string, readonly number[]>();

  constructor(private readonly feedbackCase: FeedbackCase) {
    const marked: { event: Marked; index: number }[] = [];
    const moments: Moment[] = [];
    const emergencies: Emergency[] = [];
    let emergencySince: Instant | null = null;
    replay(feedbackCase, (asOf, event, index) => {
      if (isMarked(event)) marked.push({ event, index });
      if (event.kind === 'emergency-declared' && emergencySince === null) {
        emergencySince = event.at;
        emergencies.push({ declared: { at: event.at, index }, ended: null });
      }
      if (event.kind === 'emergency-ended' || event.kind === 'closed' || event.kind === 'cancelled') {
        const present = emergencySince === null ? undefined : emergencies.pop();
        if (present !== undefined) emergencies.push({ ...present, ended: { at: event.at, index } });
        emergencySince = null;
      }
      const last = moments.at(-1);
      const marks = last === undefined ? 0 : last.marks + (hasOtherMarks(last, asOf, emergencySince) ? 1 : 0);
      if (last !== undefined && last.marks === marks && last.state === asOf.state) return;
      const { axes, flags, emergency, state, registration } = asOf;
      moments.push({ axes, flags, emergency, state, registration, index, emergencySince, marks });
    });
    const [first, ...rest] = moments;
    if (first === undefined) throw new Error('A case without facts has no history.');
    this.moments = [first, ...rest];
    this.marked = marked;
    this.emergencies = emergencies;
  }

  /** How the case stood right after the fact with this index. */
  asOf(index: number): Moment {
    let low = 0;
    let high = this.moments.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.moments[middle]?.index ?? Infinity) <= index) low = middle;
      else high = middle;
    }
    return this.moments[low] ?? this.moments[0];
  }

  /** Indices of the facts that meet a milestone, in order. @param again that is owed once more in an emergency, to who has heard from us before */
  meetingsOf(milestone: string, again = false): readonly number[] {
    const key = again ? `${milestone} again` : milestone;
    const known = this.meetings.get(key);
    if (known) return known;
    const found: number[] = [];
    let answered = false;
    this.feedbackCase.events.forEach((event, index) => {
      if ((again ? meetsAgain(milestone, event) : meets(milestone, event, answered)) && !this.isVoid(event, index, milestone, again))
        found.push(index);
      answered ||= event.kind === 'first-response-sent';
    });
    this.meetings.set(key, found);
    return found;
  }

  /** An explanation why it is invalid that was taken back answers nothing for good; that something was said stays true. */
  private isVoid({ kind }: CaseEvent, index: number, milestone: string, again: boolean): boolean {
    const isWord = KEPT_BY_WORD.has(milestone) || (again && milestone === 'first-response');
    return kind === 'invalid-marked' && !isWord && !isExplanation(this.feedbackCase, index);
  }

  /** The first fact between two indices, both left out, that meets a milestone and is wanted; -1 without one. */
  firstMeeting(milestone: string, after: number, before: number, wanted: (index: number) => boolean, again = false): number {
    const meetings = this.meetingsOf(milestone, again);
    for (let place = firstAbove(meetings, after); place < meetings.length; place += 1) {
      const index = meetings[place] ?? Infinity;
      if (index >= before) return -1;
      if (wanted(index)) return index;
    }
    return -1;
  }

  eventAt(index: number): CaseEvent | undefined {
    return this.feedbackCase.events[index];
  }
}

/** The history of a case. */
export const historyOf: (feedbackCase: FeedbackCase) => CaseHistory = rememberLast((feedbackCase) => new CaseHistory(feedbackCase));

const hasOtherMarks = (last: Moment, now: FeedbackCase, emergencySince: Instant | null): boolean =>
  last.axes !== now.axes ||
  last.flags !== now.flags ||
  last.registration !== now.registration ||
  last.emergency !== now.emergency ||
  last.emergencySince !== emergencySince;

/** Place of the first element > `value` in an ascending list. */
function firstAbove(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
