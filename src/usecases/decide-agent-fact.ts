import type { AxisReason, CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { lasting } from '../domain/case/revision';
import { manualRules } from '../domain/escalation/rules/custom-rules';
import { FOLLOW_UP_MILESTONES } from '../domain/follow-up/task';
import { isHeldBack, isUnapproved } from '../domain/handling/approval';
import { workState } from '../domain/handling/work-state';
import { fromIso, type Instant } from '../domain/instant';
import { ANONYMOUS_FIELD } from '../domain/intake/anonymity';
import { answerChannels } from '../domain/intake/channel';
import { classify } from '../domain/intake/classify';
import { FAULT_WORDS, formatFault } from '../domain/intake/field-format';
import { reviseRegistration } from '../domain/intake/revise-registration';
import type { Configuration } from '../domain/profile/configuration';
import type { Profile } from '../domain/profile/schema';
import { computeDeadlines } from '../domain/sla/deadlines';
import { latestAcknowledged, tooLateText } from '../domain/sla/latest-promise';
import { unansweredLetter } from '../domain/sla/letter-deadlines';
import { isAskedAfter, outlivesResult } from '../domain/sla/outlives-result';
import { isPromisedUpdate } from '../domain/sla/promised-updates';
import { Refused } from './refused';

/** What an agent's action means on the case as it is now: facts, or a refusal. */
export type Decision = (situation: Situation) => readonly CaseEvent[];

export interface Situation {
  readonly feedbackCase: FeedbackCase;
  readonly configuration: Configuration;
  /** How much had happened by now, as the agent's screen counts it. */
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
}

/** Correcting asks for nothing more than the new value; the same value again changes nothing. */
export const correctAxis =
  (input: { readonly axis: string; readonly value: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const values = Object.hasOwn(configuration.profile.axes, input.axis) ? configuration.profile.axes[input.axis] : undefined;
    if (!values?.some((value) => value.id === input.value)) throw new Refused('invalid-input', 'axis');
    if (feedbackCase.axes[input.axis] === input.value && feedbackCase.why.find((reason) => reason.axis === input.axis)?.rule === 'agent')
      return [];
    const corrected: CaseEvent = { kind: 'axis-set', at, by, axis: input.axis, value: input.value, rule: 'agent' };
    return [corrected, ...rederived(feedbackCase, configuration, input).map((reason): CaseEvent => ({ kind: 'axis-set', at, ...reason }))];
  };

/** Values that followed from the corrected one follow again, with their reason; what somebody set or a rule found stays. */
export function rederived(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  input: { readonly axis: string; readonly value: string },
): readonly AxisReason[] {
  const { registration } = feedbackCase;
  const given = feedbackCase.why.filter((reason) => reason.rule === 'agent').map((reason) => [reason.axis, reason.value] as const);
  const { why } = classify(configuration, {
    ...registration,
    requestType: null,
    axes: { ...Object.fromEntries(given), [input.axis]: input.value },
  });
  const derived = (reason: AxisReason): boolean => reason.rule === `derived:${input.axis}`;
  return why.filter((reason) => {
    const before = feedbackCase.why.find((known) => known.axis === reason.axis);
    return derived(reason) && before !== undefined && derived(before) && before.value !== reason.value;
  });
}

export const completeRegistration =
  (input: {
    readonly fields: Readonly<Record<string, string>>;
    readonly channel?: string | undefined;
    readonly revision?: number | undefined;
  }): Decision =>
  ({ feedbackCase, configuration, revision, at, by }) => {
    refuseClosed(feedbackCase);
    for (const [id, text] of Object.entries(input.fields)) refuseFault(configuration.profile, id, text, at);
    if (input.channel !== undefined && !configuration.profile.channels.some((known) => known.id === input.channel))
      throw new Refused('invalid-input', 'channel');
    // Only a change to the same fields by somebody else is a conflict; other facts may have come in between.
    const changedSince =
      input.revision === undefined
        ? []
        : lasting(feedbackCase.events)
            .slice(input.revision)
            .filter((event) => event.kind === 'registration-completed');
    if (input.revision !== undefined && revision > input.revision && changedSince.length > 0) throw new Refused('conflict');
    const { registration, axes } = reviseRegistration(configuration, feedbackCase.registration, {
      fields: input.fields,
      channel: input.channel ?? feedbackCase.registration.channel,
    });
    const facts: CaseEvent[] = [{ kind: 'registration-completed', at, by, registration }];
    for (const [axis, value] of Object.entries(axes)) {
      if (feedbackCase.axes[axis] !== value)
        facts.push({ kind: 'axis-set', at, by, axis, value, rule: 'form', matched: input.fields[axis] ?? value });
    }
    return facts;
  };

/** A field the form has, in the form it has to have (S3-37). */
function refuseFault(profile: Profile, id: string, text: string, now: Instant): void {
  const field = profile.form.find((known) => known.id === id);
  if (field === undefined && !(id === ANONYMOUS_FIELD && profile.anonymous?.allowed === true)) throw new Refused('invalid-input', 'field');
  const fault = field === undefined ? null : formatFault(field, text, now);
  if (fault !== null) throw new Refused('invalid-input', 'field', { path: `fields.${id}`, text: FAULT_WORDS[fault] });
}

export const recordResponse =
  (input: { readonly channel: string; readonly note?: string | undefined }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    // Who writes after the closing is answered, and the case stays closed.
    if (unansweredLetter(feedbackCase) === null) refuseClosed(feedbackCase);
    if (!answerChannels(configuration.profile).some((known) => known.id === input.channel)) throw new Refused('invalid-input', 'channel');
    const said: readonly CaseEvent[] = input.note === undefined ? [] : [{ kind: 'progress-reported', at, by, text: input.note }];
    return [{ kind: 'first-response-sent', at, by, channel: input.channel }, ...said];
  };

export const resumeCase: Decision = ({ feedbackCase, at, by }) => {
  refuseClosed(feedbackCase);
  if (!feedbackCase.paused) throw new Refused('not-possible-now', 'running');
  return [{ kind: 'resumed', at, by }];
};

/** S0-76: one of the profile's definitions; it starts at once (S0-77). */
export const declareEmergency =
  (input: { readonly definition: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    if (feedbackCase.emergency || !configuration.profile.emergency?.definitions?.some((known) => known.id === input.definition))
      throw new Refused('not-possible-now', 'emergency');
    return [{ kind: 'emergency-declared', at, by, definition: input.definition }];
  };

export const endEmergency: Decision = ({ feedbackCase, at, by }) => {
  if (!feedbackCase.emergency) throw new Refused('not-possible-now', 'no-emergency');
  return [{ kind: 'emergency-ended', at, by }];
};

/** S0-83, S0-84 and the conditions of the assignment table (S0-52…S0-55). */
export const raiseEscalation =
  (input: { readonly trigger: string; readonly reason: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const { escalation, assignment } = configuration.profile;
    const isWritten = manualRules(configuration.settings).some(({ id }) => id === input.trigger);
    // What the clock, the classification or the customer sets off cannot be pulled by hand: it would be recorded and do nothing.
    const isTrigger = (escalation?.triggers ?? []).some(
      (known) => known.id === input.trigger && (known.auto === 'manual' || known.auto === 'on-rating'),
    );
    const isFlag = (assignment ?? []).some((rule) => rule.escalateWhen?.flag === input.trigger);
    if (!isTrigger && !isFlag && !isWritten) throw new Refused('invalid-input', 'trigger');
    const flag: readonly CaseEvent[] = isFlag ? [{ kind: 'flag-set', at, by, flag: input.trigger, reason: input.reason }] : [];
    return isTrigger || isWritten ? [...flag, { kind: 'escalation-raised', at, by, trigger: input.trigger, reason: input.reason }] : flag;
  };

export const acknowledgeEscalation =
  (input: { readonly nextUpdateAt?: string | undefined }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    // A reconsideration, a follow-up and the answer to a letter are owed, and escalate, after the closing too.
    const owesAnswer = computeDeadlines(configuration, feedbackCase, at).some(
      ({ milestone, metAt, endedAt }) => outlivesResult(milestone) && metAt === null && endedAt === null,
    );
    if (!owesAnswer) refuseClosed(feedbackCase);
    if (feedbackCase.escalationLevel <= feedbackCase.acknowledgedLevel) throw new Refused('not-possible-now', 'escalation');
    const latest = latestAcknowledged(configuration, feedbackCase, at);
    const promised = input.nextUpdateAt === undefined ? null : fromIso(input.nextUpdateAt);
    if (promised !== null && promised <= at) throw new Refused('invalid-input', 'past');
    if (promised !== null) refuseTooLate(configuration, promised, latest, 'nextUpdateAt');
    // Without a word on when, it is promised for the latest there is: an acknowledgement alone silences nothing for ever.
    const nextUpdateAt = promised ?? latest;
    return [{ kind: 'escalation-acknowledged', at, by, nextUpdateAt }];
  };

export const recordMilestone =
  (input: { readonly milestone: string; readonly note?: string | undefined }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const due = computeDeadlines(configuration, feedbackCase, at).some(
      (deadline) =>
        deadline.milestone === input.milestone &&
        // Decided by its reviewer with reasons, accepted by approval, or made by who makes callbacks, with what the customer said (S2-34).
        !isAskedAfter(deadline.milestone) &&
        // Kept by what the customer or the team is told, and by no click.
        !isPromisedUpdate(deadline) &&
        !FOLLOW_UP_MILESTONES.has(deadline.milestone) &&
        deadline.metAt === null &&
        deadline.state !== 'cancelled',
    );
    if (!due) throw new Refused('not-possible-now', 'milestone');
    refuseUnapproved({ feedbackCase, configuration }, input.milestone);
    return [{ kind: 'milestone-met', at, by, milestone: input.milestone, ...(input.note === undefined ? {} : { note: input.note }) }];
  };

/** Milestones that are met by working on it. */
const OF_THE_WORK: ReadonlySet<string> = new Set(['start-handling', 'progress-or-solution', 'resolve']);

/** A plan counts once it is approved, and the work begins after that, where the profile demands it (S1-24). */
function refuseUnapproved({ feedbackCase, configuration }: Pick<Situation, 'feedbackCase' | 'configuration'>, milestone: string): void {
  if (milestone !== 'plan' && !OF_THE_WORK.has(milestone)) return;
  const states = workState(configuration.profile, feedbackCase);
  const waits = milestone === 'plan' ? isUnapproved : isHeldBack;
  if (waits(states, feedbackCase.events)) throw new Refused('not-possible-now', 'approval');
}

/** Who promises for some day in the far future promises nothing, and would silence what the promise answers. */
export function refuseTooLate(configuration: Configuration, promised: Instant, latest: Instant, path: string): void {
  if (promised > latest) throw new Refused('invalid-input', 'past', { path, text: tooLateText(configuration, latest) });
}

/** A closed case takes no more work. */
export function refuseClosed(feedbackCase: FeedbackCase): void {
  if (feedbackCase.state === 'closed') throw new Refused('not-possible-now', 'closed');
}
