import type { CaseEvent, CaseEventOf } from '../case/case-event';
import type { RepeatCandidate } from '../case/facts/doubt-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';

/** Whether a case is one of its own: a repeat, invalid, or abnormal (spec 1.14). */
export interface Doubts {
  /** The earlier case this is the same matter as (S0-87, S4-38). */
  readonly repeat: CaseEventOf<'repeat-marked'> | null;
  /** What the system found and nobody has decided on yet, the likeliest first. */
  readonly suggested: readonly RepeatCandidate[];
  /** The earlier case the customer names, and what became of that; `null` where the number is that of none. */
  readonly named: { readonly fact: CaseEventOf<'earlier-named'>; readonly state: 'open' | 'marked' | 'put-aside' } | null;
  readonly invalid: CaseEventOf<'invalid-marked'> | null;
  readonly abnormal: AbnormalReview | null;
}

/** Somebody doubts that it is honest feedback; another person looks at it (S3-28). */
export interface AbnormalReview {
  readonly marked: CaseEventOf<'abnormal-marked'>;
  readonly reviewed: CaseEventOf<'abnormal-reviewed'> | null;
}

/** Reads the doubts from the facts. */
export function doubtsOf(feedbackCase: FeedbackCase): Doubts {
  let repeat: Doubts['repeat'] = null;
  let named: CaseEventOf<'earlier-named'> | null = null;
  let invalid: Doubts['invalid'] = null;
  let abnormal: AbnormalReview | null = null;
  let over = false;
  const found = new Map<string, RepeatCandidate>();
  const decided = new Set<string>();
  for (const event of feedbackCase.events) {
    if (event.kind === 'repeats-found') for (const candidate of event.candidates) found.set(candidate.issueKey, candidate);
    if (event.kind === 'earlier-named') named = event;
    if (event.kind === 'repeat-marked') {
      repeat = event;
      decided.add(event.of);
    }
    if (event.kind === 'repeat-dismissed') {
      if (repeat?.of === event.of) repeat = null;
      decided.add(event.of);
    }
    if (event.kind === 'invalid-marked') invalid = event;
    if (takesBackInvalid(event)) invalid = null;
    if (event.kind === 'abnormal-marked') abnormal = { marked: event, reviewed: null };
    if (event.kind === 'abnormal-reviewed' && abnormal !== null) abnormal = { ...abnormal, reviewed: event };
    // Taken up again, as when the customer objected: the verdict stands no longer (S3-28: to avoid misjudgement).
    if (event.kind === 'reopened' && abnormal?.reviewed?.verdict === 'abnormal') abnormal = null;
    if (event.kind === 'reopened' && over) invalid = null;
    over = event.kind !== 'reopened' && (over || OVER.has(event.kind));
  }
  return {
    repeat,
    suggested: [...found.values()].filter(({ issueKey }) => !decided.has(issueKey)),
    named:
      named === null ? null : { fact: named, state: repeat?.of === named.of ? 'marked' : decided.has(named.of) ? 'put-aside' : 'open' },
    invalid,
    abnormal,
  };
}

const OVER: ReadonlySet<CaseEvent['kind']> = new Set(['resolved', 'closed', 'cancelled']);

export const NATURE = 'nature';
export const REPEAT = 'repeat';
export const INVALID = 'invalid';

/** Who sets another nature afterwards has decided that it is valid. */
export const takesBackInvalid = (event: CaseEvent): boolean =>
  event.kind === 'axis-set' && event.axis === NATURE && event.value !== INVALID;

/** How often the matter has come back: 0 for a case that is no repeat. Rules can be set off by it. */
export const repeatCount = (feedbackCase: FeedbackCase): number => doubtsOf(feedbackCase).repeat?.time ?? 0;

/** `pending`: waits for review; `abnormal`: it was none; `null`: in order, or found to be. Such cases count in no figure (spec 3.2 #34). */
export function reviewOf(feedbackCase: FeedbackCase): 'pending' | 'abnormal' | null {
  const { abnormal } = doubtsOf(feedbackCase);
  if (abnormal === null) return null;
  if (abnormal.reviewed === null) return 'pending';
  return abnormal.reviewed.verdict === 'abnormal' ? 'abnormal' : null;
}

/** Kinds of abnormal feedback a profile names (S3-28), and that there may be others; none where it asks for no review. */
export function abnormalExamples({ abnormal }: Profile): readonly { readonly id: string; readonly label: Label }[] {
  return abnormal === null ? [] : [...abnormal.examples.map(({ id, label }) => ({ id, label })), OTHER];
}
const OTHER = { id: 'other', label: { en: 'Another reason', zh: '其他' } } as const;

/** Roles that may review, the first that a profile has; another person than who marked it (S3-28, S3-61). */
const REVIEWERS = ['customer-service-supervisor', 'customer-service-manager', 'team-leader', 'supervising-leader'];

export const reviewerRole = (profile: Profile): string =>
  REVIEWERS.find((id) => profile.roles.some((role) => role.id === id)) ?? 'department-manager';
