import { closingConditions, closingNote, isClosable } from '../follow-up/closing-conditions';
import { isWorkHeldBack } from '../handling/begun-unapproved';
import { toIso } from '../instant';
import { doubtsOf, reviewOf } from '../intake/doubts';
import type { Configuration } from '../profile/configuration';
import { resolvedAt } from '../satisfaction/attempts';
import { type BandRole, bandOf, scaleIdOf } from '../satisfaction/band';
import { type LoopOutcome, outcomeOf } from '../satisfaction/loop';
import { type Reconsideration, reconsiderationOf } from '../satisfaction/reconsideration';
import type { Deadline } from '../sla/deadlines';
import { isPromisedUpdate } from '../sla/promised-updates';
import type { FeedbackCase } from './feedback-case';
import { presentPause } from './pause-reason';
import { countedResponse, presentDeadlines } from './present-deadlines';
import { isWithdrawn } from './withdrawn';

/** The public issue property `closed-loop` (design.md section 5): what JQL, guards and outsiders rely on. Below 8 KB. */
export interface CaseProperty {
  readonly number: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly axes: Readonly<Record<string, string>>;
  readonly channel: string | null;
  readonly state: FeedbackCase['state'];
  readonly receivedAt: string;
  readonly deadlines: Readonly<
    Record<string, { readonly dueAt: string; readonly state: Deadline['state']; readonly metAt: string | null }>
  >;
  readonly nextDueAt: string | null;
  /** While it waits for somebody else: until when, because then nothing of the handling falls due; `null` where it does not wait, or nobody said how long. */
  readonly waitsUntil: string | null;
  readonly breached: boolean;
  readonly escalationLevel: number;
  readonly emergency: boolean;
  /** Key of the earlier case this one repeats. */
  readonly repeatOf: string | null;
  /** `pending`: doubted to be honest feedback, waits for a second person (S3-28); `abnormal`: it was none. Counted in no figure. */
  readonly review: 'pending' | 'abnormal' | null;
  /** How the customer's dissatisfaction ended, the worst first; `null` where there was none. */
  readonly dissatisfaction: LoopOutcome | null;
  readonly satisfaction: { readonly raw: number | string; readonly scale: string; readonly band: BandRole | null } | null;
  readonly closable: boolean;
  readonly closingConditions: readonly { readonly id: string; readonly met: boolean }[];
  /** What the workflow validator says when it refuses: the open conditions in both languages; empty when it may be closed. */
  readonly closingNote: string;
  /** False while the plan waits for the approval the profile demands before the work (S1-24). */
  readonly startable: boolean;
  /** What the validator on the way into work says; empty when it may begin. */
  readonly startingNote: string;
  readonly reconsideration: { readonly state: Reconsideration['state'] } | null;
  readonly attempt: number;
  /** When the present attempt was resolved; `null` while it is not, or where it was closed without a solution. */
  readonly resolvedAt: string | null;
  /** How the two promises that are counted were kept; the gadget's links find items by it. */
  readonly judged: { readonly response: Judgement; readonly resolution: Judgement };
}

export type Judgement = 'on-time' | 'late' | 'pending';

export function caseProperty(feedbackCase: FeedbackCase, configuration: Configuration, deadlines: readonly Deadline[]): CaseProperty {
  const present = presentDeadlines(deadlines);
  const conditions = closingConditions(feedbackCase, configuration);
  const reconsideration = reconsiderationOf(feedbackCase);
  const heldBack = isWorkHeldBack(configuration.profile, feedbackCase);
  const next = nextDue(present);
  const until = presentPause(feedbackCase)?.until;
  const resolved = resolvedAt(feedbackCase);
  const response = countedResponse(deadlines);
  const resolve = present.find(({ milestone }) => milestone === 'resolve');
  return {
    number: feedbackCase.number,
    profile: feedbackCase.profile,
    profileVersion: feedbackCase.profileVersion,
    axes: feedbackCase.axes,
    channel: feedbackCase.registration.channel,
    state: feedbackCase.state,
    receivedAt: toIso(feedbackCase.receivedAt),
    deadlines: Object.fromEntries(
      present.map((d) => [d.milestone, { dueAt: toIso(d.dueAt), state: d.state, metAt: d.metAt === null ? null : toIso(d.metAt) }]),
    ),
    nextDueAt: next === null ? null : toIso(next.dueAt),
    waitsUntil: until === undefined ? null : toIso(until),
    // A promise that was broken stays broken when a newer one takes its place, or an emergency owes the response once more.
    breached: [...present, response, ...deadlines.filter(isPromisedUpdate)].some((deadline) => deadline?.state === 'breached'),
    escalationLevel: feedbackCase.escalationLevel,
    emergency: feedbackCase.emergency,
    repeatOf: doubtsOf(feedbackCase).repeat?.of ?? null,
    review: reviewOf(feedbackCase),
    satisfaction:
      feedbackCase.rating === null
        ? null
        : {
            raw: feedbackCase.rating,
            scale: scaleIdOf(configuration.profile, feedbackCase.rating),
            band: bandOf(configuration.profile, feedbackCase.rating),
          },
    dissatisfaction: outcomeOf(feedbackCase, configuration),
    closable: isClosable(feedbackCase, conditions),
    closingConditions: conditions.map(({ id, met }) => ({ id, met })),
    closingNote: closingNote(feedbackCase, conditions),
    startable: !heldBack,
    startingNote: heldBack ? NOT_APPROVED : '',
    reconsideration: reconsideration === null ? null : { state: reconsideration.state },
    attempt: feedbackCase.attempt,
    resolvedAt: resolved === null ? null : toIso(resolved),
    judged: { response: judge(feedbackCase, response), resolution: judge(feedbackCase, resolve) },
  };
}

/** For who begins too early, in both languages, because a workflow does not know the reader's. */
const NOT_APPROVED =
  'Not begun: the handling plan is not approved yet. It is approved in the Closed Loop panel, or somebody who leads lets the work begin with a reason. 处理方案尚未审批，不能开始实施。请在 Closed Loop 面板中审批，或由负责人说明理由后先行实施。';

/** The open promise that falls due first, also of a closed case that owes a callback or a reconsideration; `null` when none is running. A paused one does not fall due; an overdue one stays until it is met. */
export function nextDue(deadlines: readonly Deadline[]): Deadline | null {
  const open = deadlines.filter(
    (deadline) => deadline.metAt === null && deadline.endedAt === null && (deadline.state === 'running' || deadline.state === 'breached'),
  );
  return open.reduce<Deadline | null>(
    (earliest, deadline) => (earliest === null || deadline.dueAt < earliest.dueAt ? deadline : earliest),
    null,
  );
}

function judge(feedbackCase: FeedbackCase, deadline: Deadline | undefined): Judgement {
  if (deadline?.state === 'met') return 'on-time';
  // A case closed without it never kept the promise; a withdrawn or deleted one was owed nothing.
  const leftUndone = deadline?.state === 'cancelled' && feedbackCase.state === 'closed' && !isWithdrawn(feedbackCase);
  return deadline?.state === 'breached' || leftUndone ? 'late' : 'pending';
}
