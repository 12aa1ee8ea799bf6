import { digests } from '../escalation/digests';
import { nextWakeAt } from '../escalation/next-wake';
import type { PlannedEscalation } from '../escalation/plan-escalations';
import { closingOwedAt, closingReminder } from '../follow-up/closing-reminder';
import { followUpReminders } from '../follow-up/reminders';
import type { FollowUpTask } from '../follow-up/task';
import { followUpTasks } from '../follow-up/tasks';
import { rectificationReminders, runningRectification } from '../handling/rectification-checks';
import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { heldMarkEnd } from '../satisfaction/held-mark';
import { closesUnansweredAt } from '../satisfaction/unanswered';
import type { Deadline } from '../sla/deadlines';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { CaseProperty } from './case-property';
import { caseProperty, nextDue } from './case-property';
import { digestEffects, digestFact } from './digest-effects';
import { escalationEffects } from './escalation-effects';
import { factEffects } from './fact-effects';
import type { FeedbackCase } from './feedback-case';
import { letterOwedAt, letterReminder } from './letter-owed';
import { openingEffects, urgencyEffects } from './opening-effects';
import { presentDeadlines } from './present-deadlines';
import { settleFacts } from './settle-facts';
import { nextTelling } from './tell-again';
import { waitEffects } from './wait-effects';
import { nextOfWait } from './waits';

/** What is to be done about one case now: the plan that the use case carries out. It can be printed and tested without doing it. */
export interface CaseStep {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  readonly followUps: readonly FollowUpTask[];
  readonly escalations: readonly PlannedEscalation[];
  /** Outside effects that are wanted by now; those that were carried out before are recognised by their keys. */
  readonly effects: readonly CaseEffect[];
  /** Facts this step itself adds: which escalations were sent or suppressed, which digests are out. */
  readonly facts: readonly { readonly key: string; readonly fact: CaseEvent }[];
  readonly property: CaseProperty;
  /** Axis id → label of its value in both languages, for Jira's columns. */
  readonly labels: Readonly<Record<string, string>>;
  readonly nextDueAt: Instant | null;
  readonly wakeAt: Instant | null;
}

/** Decides the next step of a case from its facts alone. `opening` when the effects of the opening may still be missing. */
export function decideStep(
  issueId: string,
  events: readonly CaseEvent[],
  configuration: Configuration,
  now: Instant,
  opening: boolean,
): CaseStep {
  const { feedbackCase, deadlines, escalations, decided, facts } = settleFacts(events, configuration, now);
  const waiting = digests(feedbackCase, deadlines);
  const dueDigests = waiting.filter(({ due }) => due <= now);
  const followUps = followUpTasks(configuration, feedbackCase, deadlines, now);
  const closesAt = closesUnansweredAt(feedbackCase, configuration, followUps);
  const closingOwed = closingOwedAt(closesAt, feedbackCase, configuration);
  const letterOwed = letterOwedAt(feedbackCase, configuration);
  const rectification = runningRectification(feedbackCase, configuration, now);
  return {
    feedbackCase,
    deadlines,
    followUps,
    escalations,
    effects: [
      ...urgencyEffects(issueId, feedbackCase, configuration),
      ...(opening ? openingEffects(issueId, feedbackCase, configuration, deadlines) : []),
      ...factEffects(issueId, feedbackCase, configuration, now),
      ...waitEffects(issueId, feedbackCase, configuration, now),
      ...followUpReminders(issueId, followUps, feedbackCase, configuration, now),
      ...closingReminder(issueId, closingOwed, feedbackCase, followUps, configuration, now),
      ...letterReminder(issueId, feedbackCase, configuration, now),
      ...rectificationReminders(issueId, rectification, feedbackCase, configuration),
      ...decided
        .filter((planned) => planned.status === 'due')
        .flatMap((planned) => escalationEffects(issueId, planned, feedbackCase, configuration)),
      ...dueDigests.flatMap((digest) => digestEffects(issueId, digest, feedbackCase, configuration)),
    ],
    facts: [...facts, ...dueDigests.map((digest) => digestFact(digest, now))],
    property: caseProperty(feedbackCase, configuration, deadlines),
    labels: labelsOf(feedbackCase, configuration),
    nextDueAt: nextDue(presentDeadlines(deadlines))?.dueAt ?? null,
    wakeAt: earliest(
      nextWakeAt(deadlines, escalations, waiting, now),
      closesAt,
      heldMarkEnd(feedbackCase.events, now),
      nextOfWait(feedbackCase, configuration, now),
      closingOwed === null ? null : nextTelling(closingOwed, now),
      letterOwed === null ? null : nextTelling(letterOwed, now),
      rectification?.nextCheckAt ?? null,
    ),
  };
}

function labelsOf(feedbackCase: FeedbackCase, configuration: Configuration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(feedbackCase.axes).map(([axis, value]) => {
      const label = configuration.profile.axes[axis]?.find((candidate) => candidate.id === value)?.label;
      return [axis, label ? `${label.zh} ${label.en}` : value];
    }),
  );
}
