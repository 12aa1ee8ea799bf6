import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { escalationRules } from '../escalation/escalation-rules';
import type { Configuration } from './configuration';

/** So many of the latest reminders of each rule are remembered as decided; a rule asks about two. */
const REMEMBERED = 8;

/**
 * The facts of a sample while it is played. That a reminder went out changes nothing but that it is not sent again, so a case is
 * folded without those that are past, and without whom they told: a hundred days of them cost no more each than the first.
 */
export class SampleFacts {
  /** Facts read so far, each as often as it was read. */
  read = 0;
  private readonly all: CaseEvent[] = [];
  private readonly standingFacts: CaseEvent[] = [];
  private readonly reminded = new Map<string, string[]>();
  private readonly reminders: ReadonlySet<string>;

  constructor(configuration: Configuration, facts: readonly CaseEvent[]) {
    this.reminders = new Set(escalationRules(configuration).flatMap(({ id, trigger }) => (trigger.kind === 'cadence' ? [id] : [])));
    for (const fact of facts) this.add(fact);
  }

  add(fact: CaseEvent): void {
    this.all.push(fact);
    if (fact.kind === 'escalation-told' && this.isReminder(fact.escalation)) return;
    if (fact.kind !== 'escalated' || fact.level > 0 || !this.reminders.has(fact.rule)) this.standingFacts.push(fact);
    else this.reminded.set(fact.rule, [...(this.reminded.get(fact.rule) ?? []), fact.key].slice(-REMEMBERED));
  }

  private isReminder(key: string): boolean {
    return [...this.reminded.values()].some((keys) => keys.includes(key));
  }

  /** The case as everything that decides sees it. */
  standing(): FeedbackCase {
    this.read += this.standingFacts.length;
    const feedbackCase = foldCase(this.standingFacts);
    const keys = [...feedbackCase.decidedEscalations, ...[...this.reminded.values()].flat()];
    return { ...feedbackCase, decidedEscalations: new Set(keys) };
  }

  /** The case with every fact it has in the end. */
  whole(): FeedbackCase {
    return foldCase(this.all);
  }
}
