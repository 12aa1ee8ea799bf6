import type { AxisReason, CaseEvent, CaseEventOf } from './case-event';
import { confirmationVerdict } from './facts/satisfaction-facts';
import type { CaseState, FeedbackCase } from './feedback-case';
import { inForce } from './in-force';
import { withOvertakenClosings } from './overtaken-closings';
import { isOnlyRequestUnanswered } from './request-acknowledged';
import { endsWithTheirWord } from './waits-on';

/** Mutable only while one fold runs; the result is handed out as a read-only `FeedbackCase`. */
type Draft = { -readonly [K in keyof Omit<FeedbackCase, 'decidedEscalations'>]: FeedbackCase[K] } & {
  readonly decidedEscalations: Set<string>;
};

/**
 * Folds the facts of one case into its present state. Order of delivery does not matter: facts are put in the order in
 * which they happened first; what a repair set aside does not count, nor does a closing that was overtaken. Throws when there is
 * no `case-opened` fact, because such a case does not exist.
 */
export function foldCase(events: readonly CaseEvent[]): FeedbackCase {
  const opened = events.find((event): event is CaseEventOf<'case-opened'> => event.kind === 'case-opened');
  if (!opened) throw new Error('A case starts with the fact case-opened; there is none.');
  const rest = inForce(events).filter((event) => event.kind !== 'case-opened');
  // The opening is always first: a comment recorded with an earlier Jira timestamp must not precede its own case.
  const ordered = [
    opened,
    ...rest
      .map((event, index) => ({ event, index }))
      .sort((a, b) => a.event.at - b.event.at || a.index - b.index)
      .map((item) => item.event),
  ];
  const counted = withOvertakenClosings(ordered);
  const draft = openedCase(opened, counted);
  for (const event of counted.slice(1)) apply(draft, event);
  return draft;
}

/**
 * Goes through the facts of a folded case once more and shows how it stood after each of them. One object is shown again and
 * again, each of its values replaced, never changed in place: keep the values, not the object.
 */
export function replay(feedbackCase: FeedbackCase, show: (asOf: FeedbackCase, event: CaseEvent, index: number) => void): void {
  const [opened, ...rest] = feedbackCase.events;
  if (opened?.kind !== 'case-opened') throw new Error('A folded case starts with the fact case-opened.');
  const draft = openedCase(opened, feedbackCase.events);
  show(draft, opened, 0);
  rest.forEach((event, index) => {
    apply(draft, event);
    show(draft, event, index + 1);
  });
}

function openedCase(opened: CaseEventOf<'case-opened'>, events: readonly CaseEvent[]): Draft {
  return {
    number: opened.number,
    profile: opened.profile,
    profileVersion: opened.profileVersion,
    registration: opened.registration,
    reporter: opened.reporter,
    axes: opened.axes,
    why: opened.why,
    state: 'received',
    receivedAt: opened.at,
    events,
    paused: false,
    isCustomersTurn: false,
    emergency: false,
    flags: [],
    escalationLevel: 0,
    acknowledgedLevel: 0,
    decidedEscalations: new Set<string>(),
    assignee: null,
    attempt: 1,
    rating: null,
  };
}

function apply(draft: Draft, event: CaseEvent): void {
  switch (event.kind) {
    case 'registration-completed':
      draft.registration = event.registration;
      return;
    case 'axis-set':
      draft.axes = { ...draft.axes, [event.axis]: event.value };
      draft.why = [...draft.why.filter((reason) => reason.axis !== event.axis), reasonOf(event)];
      return;
    case 'profile-changed':
      draft.profile = event.profile;
      draft.profileVersion = event.profileVersion;
      draft.axes = event.axes;
      draft.why = event.why;
      return;
    case 'first-response-sent':
      advance(draft, 'responded');
      return;
    case 'handling-started':
      advance(draft, 'in-progress');
      return;
    case 'paused':
      if (!isOpen(draft.state) || draft.paused) return;
      draft.paused = true;
      draft.isCustomersTurn = endsWithTheirWord(event.on);
      return;
    case 'customer-replied':
      if (draft.isCustomersTurn) draft.paused = false;
      return;
    case 'resumed':
      draft.paused = false;
      return;
    case 'assigned':
    case 'transferred':
      draft.assignee = event.to;
      return;
    case 'flag-set':
      draft.flags = [...new Set([...draft.flags, event.flag])];
      return;
    case 'flag-cleared':
      draft.flags = draft.flags.filter((flag) => flag !== event.flag);
      return;
    case 'emergency-declared':
      draft.emergency = true;
      return;
    case 'emergency-ended':
      draft.emergency = false;
      return;
    case 'escalated':
      draft.decidedEscalations.add(event.key);
      if (event.outcome === 'sent') draft.escalationLevel = Math.max(draft.escalationLevel, event.level);
      return;
    case 'escalation-acknowledged':
      draft.acknowledgedLevel = draft.escalationLevel;
      return;
    case 'reconsideration-assigned':
    case 'reconsideration-decided':
      if (isOnlyRequestUnanswered(draft.events, event)) draft.acknowledgedLevel = draft.escalationLevel;
      return;
    case 'resolved':
      draft.paused = false;
      if (isOpen(draft.state)) draft.state = 'resolved';
      return;
    case 'reopened':
      // Reopening what is not resolved changes nothing: a late or doubled event must not start another attempt.
      if (isOpen(draft.state)) return;
      draft.state = 'in-progress';
      draft.attempt += 1;
      return;
    case 'confirmed':
      if (draft.state === 'resolved' && confirmationVerdict(event) === 'confirmed') draft.state = 'confirmed';
      return;
    case 'rated':
      draft.rating = event.rating;
      return;
    // An emergency ends with the case; where it breaks out again it is declared again.
    case 'closed':
    case 'cancelled':
      draft.paused = false;
      draft.emergency = false;
      draft.state = 'closed';
      return;
    default:
      return;
  }
}

const isOpen = (state: CaseState): boolean => state === 'received' || state === 'responded' || state === 'in-progress';

const RANK: Readonly<Record<CaseState, number>> = { received: 0, responded: 1, 'in-progress': 2, resolved: 3, confirmed: 4, closed: 5 };

/** Moves forward among the open states only; a late first reply does not take a case back from "in progress". */
function advance(draft: Draft, to: CaseState): void {
  if (isOpen(draft.state) && RANK[to] > RANK[draft.state]) draft.state = to;
}

export function reasonOf(event: CaseEventOf<'axis-set'>): AxisReason {
  return { axis: event.axis, value: event.value, rule: event.rule ?? 'agent', matched: event.matched ?? '' };
}
