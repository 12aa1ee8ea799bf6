import { type PlannedEscalation, planEscalations } from '../escalation/plan-escalations';
import { closedByThemselves } from '../follow-up/reminders';
import { followUpTasks } from '../follow-up/tasks';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { heldUntil } from '../satisfaction/held-mark';
import { closesUnansweredAt } from '../satisfaction/unanswered';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import type { CaseEvent } from './case-event';
import { escalationFacts } from './escalation-facts';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';
import type { KeyedFact } from './keyed-fact';
import { owedFacts } from './owed-facts';
import { waitsOver } from './waits';

/** A case after everything that time brought about by now is decided. */
export interface SettledCase {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  /** What escalates it later. */
  readonly escalations: readonly PlannedEscalation[];
  /** What was decided now: sent, or not although it fell due. */
  readonly decided: readonly PlannedEscalation[];
  /** Facts that say so, and those of what closes by itself. */
  readonly facts: readonly KeyedFact[];
}

/** An escalation may raise the urgency, and then other limits count that may be past as well: until nothing is due any more. */
const MOST_ROUNDS = 12;

/** Decides from the facts alone what falls due by now, until nothing does any more. */
export function settleFacts(events: readonly CaseEvent[], configuration: Configuration, now: Instant): SettledCase {
  const facts: KeyedFact[] = [...owedFacts(events), ...heldMark(events, configuration, now), ...waitsOver(events, now)];
  const decided: PlannedEscalation[] = [];
  for (let round = 1; ; round += 1) {
    const feedbackCase = foldCase(facts.length === 0 ? events : [...events, ...facts.map(({ fact }) => fact)]);
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    // Escalations look at the case as it is without the follow-ups that cannot be made.
    const closed = closedByThemselves(configuration, feedbackCase, deadlines, now);
    const ended = closed.length > 0 ? closed : unansweredFacts(feedbackCase, configuration, deadlines, now);
    facts.push(...ended);
    if (ended.length > 0 && round <= MOST_ROUNDS) continue;
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

/** The time a low mark waited for its words is over: what follows from it begins (S3-50). */
function heldMark(events: readonly CaseEvent[], configuration: Configuration, now: Instant): readonly KeyedFact[] {
  if (!events.some((event) => event.kind === 'rated' && event.settlesAt !== undefined)) return [];
  const feedbackCase = foldCase(events);
  const at = heldUntil(feedbackCase, configuration);
  if (at === null || at > now) return [];
  return [{ key: `held-mark:${feedbackCase.attempt}`, fact: { kind: 'reopened', at, by: null, because: 'dissatisfied' } }];
}

/** Nobody answered for as long as the settings say: it closes, and does not count as satisfied (spec 3.2 #23). */
function unansweredFacts(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly KeyedFact[] {
  if (feedbackCase.state !== 'resolved') return [];
  const at = closesUnansweredAt(feedbackCase, configuration, followUpTasks(configuration, feedbackCase, deadlines, now));
  if (at === null || at > now) return [];
  return [
    {
      key: `no-answer:${feedbackCase.attempt}:${at}`,
      fact: { kind: 'closed', at: closableSince(at, feedbackCase, configuration), by: null, result: 'no-answer' },
    },
  ];
}

/** What was missing and came after the days of waiting lets it close then, and not on a day before. */
function closableSince(at: Instant, { events }: FeedbackCase, configuration: Configuration): Instant {
  for (const [index, event] of [...events.entries()].reverse()) {
    if (event.at <= at || index === 0) return at;
    const before = foldCase(events.slice(0, index));
    const followUps = followUpTasks(configuration, before, computeDeadlines(configuration, before, event.at), event.at);
    if (closesUnansweredAt(before, configuration, followUps) === null) return event.at;
  }
  return at;
}
