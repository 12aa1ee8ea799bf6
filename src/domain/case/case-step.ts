import { nextWakeAt } from '../escalation/next-wake';
import { type PlannedEscalation, planEscalations } from '../escalation/plan-escalations';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { CaseProperty } from './case-property';
import { caseProperty, nextDue } from './case-property';
import { escalationEffects, escalationFact } from './escalation-effects';
import { factEffects } from './fact-effects';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';
import { openingEffects, urgencyEffects } from './opening-effects';
import { presentDeadlines } from './present-deadlines';

/** What is to be done about one case now: the plan that the use case carries out. It can be printed and tested without doing it. */
export interface CaseStep {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  readonly escalations: readonly PlannedEscalation[];
  /** Outside effects that are wanted by now; those that were carried out before are recognised by their keys. */
  readonly effects: readonly CaseEffect[];
  /** Facts this step itself adds: which escalations were sent or suppressed. */
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
  const before = foldCase(events);
  const deadlinesBefore = computeDeadlines(configuration, before, now);
  const decided = planEscalations(configuration, before, deadlinesBefore, now).filter(
    (planned) => planned.at <= now && planned.status !== 'planned',
  );
  const facts = decided.map((planned) => ({ key: `escalated:${planned.key}`, fact: escalationFact(planned, now) }));
  const feedbackCase = facts.length === 0 ? before : foldCase([...events, ...facts.map(({ fact }) => fact)]);
  const deadlines = facts.length === 0 ? deadlinesBefore : computeDeadlines(configuration, feedbackCase, now);
  const escalations = planEscalations(configuration, feedbackCase, deadlines, now);
  return {
    feedbackCase,
    deadlines,
    escalations,
    effects: [
      ...urgencyEffects(issueId, feedbackCase, configuration),
      ...(opening ? openingEffects(issueId, feedbackCase, configuration, deadlines) : []),
      ...factEffects(issueId, feedbackCase, now),
      ...decided
        .filter((planned) => planned.status === 'due')
        .flatMap((planned) => escalationEffects(issueId, planned, feedbackCase, configuration)),
    ],
    facts,
    property: caseProperty(feedbackCase, configuration, deadlines),
    labels: labelsOf(feedbackCase, configuration),
    nextDueAt: feedbackCase.state === 'closed' ? null : (nextDue(presentDeadlines(deadlines))?.dueAt ?? null),
    wakeAt: nextWakeAt(deadlines, escalations, now),
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
