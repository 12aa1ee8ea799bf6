import { digests } from '../escalation/digests';
import { nextWakeAt } from '../escalation/next-wake';
import { type PlannedEscalation, planEscalations } from '../escalation/plan-escalations';
import { closedByThemselves, followUpReminders, nextFollowUpAt } from '../follow-up/reminders';
import { followUpTasks } from '../follow-up/tasks';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { closesUnansweredAt } from '../satisfaction/unanswered';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { CaseProperty } from './case-property';
import { caseProperty, nextDue } from './case-property';
import { digestEffects, digestFact } from './digest-effects';
import { escalationEffects } from './escalation-effects';
import { escalationFacts } from './escalation-facts';
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
  const { feedbackCase, deadlines, escalations, decided, facts } = settle(events, configuration, now);
  const waiting = digests(feedbackCase, deadlines);
  const dueDigests = waiting.filter(({ due }) => due <= now);
  const followUps = followUpTasks(configuration, feedbackCase, deadlines, now);
  return {
    feedbackCase,
    deadlines,
    escalations,
    effects: [
      ...urgencyEffects(issueId, feedbackCase, configuration),
      ...(opening ? openingEffects(issueId, feedbackCase, configuration, deadlines) : []),
      ...factEffects(issueId, feedbackCase, configuration, now),
      ...followUpReminders(issueId, followUps, feedbackCase, configuration, now),
      ...decided
        .filter((planned) => planned.status === 'due')
        .flatMap((planned) => escalationEffects(issueId, planned, feedbackCase, configuration)),
      ...dueDigests.flatMap((digest) => digestEffects(issueId, digest, feedbackCase, configuration)),
    ],
    facts: [...facts, ...dueDigests.map((digest) => digestFact(digest, now))],
    property: caseProperty(feedbackCase, configuration, deadlines),
    labels: labelsOf(feedbackCase, configuration),
    nextDueAt: feedbackCase.state === 'closed' ? null : (nextDue(presentDeadlines(deadlines))?.dueAt ?? null),
    wakeAt: earliest(
      nextWakeAt(deadlines, escalations, waiting, now),
      closesUnansweredAt(feedbackCase, configuration),
      nextFollowUpAt(followUps, configuration, now),
    ),
  };
}

interface Settled extends Pick<CaseStep, 'feedbackCase' | 'deadlines' | 'escalations' | 'facts'> {
  readonly decided: readonly PlannedEscalation[];
}

/** An escalation may raise the urgency, and then other limits count that may be past as well: until nothing is due any more. */
const MOST_ROUNDS = 12;

function settle(events: readonly CaseEvent[], configuration: Configuration, now: Instant): Settled {
  const facts: CaseStep['facts'][number][] = [...unansweredFacts(events, configuration, now)];
  const decided: PlannedEscalation[] = [];
  for (let round = 1; ; round += 1) {
    const feedbackCase = foldCase(facts.length === 0 ? events : [...events, ...facts.map(({ fact }) => fact)]);
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    // Escalations look at the case as it is without the follow-ups that cannot be made.
    const closed = closedByThemselves(configuration, feedbackCase, deadlines, now);
    facts.push(...closed);
    if (closed.length > 0 && round <= MOST_ROUNDS) continue;
    const escalations = planEscalations(configuration, feedbackCase, deadlines, now);
    const due = escalations.filter((planned) => planned.at <= now && planned.status !== 'planned');
    if (due.length === 0 || round > MOST_ROUNDS) return { feedbackCase, deadlines, escalations, decided, facts };
    decided.push(...due);
    for (const planned of due) {
      const known = facts.length === 0 ? feedbackCase : foldCase([...events, ...facts.map(({ fact }) => fact)]);
      facts.push(...escalationFacts(planned, known, configuration.profile, now));
    }
  }
}

/** Nobody answered for as long as the settings say: it closes, and does not count as satisfied (spec 3.2 #23). */
function unansweredFacts(events: readonly CaseEvent[], configuration: Configuration, now: Instant): CaseStep['facts'] {
  // Folded once more only where there is a result nobody may have answered.
  if (!events.some(({ kind }) => kind === 'resolved')) return [];
  const feedbackCase = foldCase(events);
  const at = closesUnansweredAt(feedbackCase, configuration);
  if (at === null || at > now) return [];
  return [{ key: `no-answer:${feedbackCase.attempt}:${at}`, fact: { kind: 'closed', at, by: null, result: 'no-answer' } }];
}

const earliest = (...instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);

function labelsOf(feedbackCase: FeedbackCase, configuration: Configuration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(feedbackCase.axes).map(([axis, value]) => {
      const label = configuration.profile.axes[axis]?.find((candidate) => candidate.id === value)?.label;
      return [axis, label ? `${label.zh} ${label.en}` : value];
    }),
  );
}
