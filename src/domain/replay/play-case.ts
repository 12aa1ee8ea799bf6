import type { CaseEvent } from '../case/case-event';
import { digestFact } from '../case/digest-effects';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { presentPause } from '../case/pause-reason';
import { settleFacts } from '../case/settle-facts';
import { digests } from '../escalation/digests';
import { nextWakeAt } from '../escalation/next-wake';
import type { PlannedEscalation } from '../escalation/plan-escalations';
import { followUpReminders } from '../follow-up/reminders';
import { followUpTasks } from '../follow-up/tasks';
import { earliest, type Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { heldMarkEnd } from '../satisfaction/held-mark';
import { closesUnansweredAt } from '../satisfaction/unanswered';
import type { Deadline } from '../sla/deadlines';
import { setsDay } from '../sla/set-days';
import type { CaseAgain } from './reopened-under';
import type { Roster } from './roster';
import { type Message, rolesTold, toldOf } from './told-of';

/** A case played again up to an instant. */
export interface PlayedCase {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  readonly sent: readonly { readonly at: Instant; readonly escalation: PlannedEscalation }[];
  /** Comments that mention somebody: escalations, reminders, digests. */
  readonly messages: readonly Message[];
  /** It had more moments than a replay follows; what came after is not counted. */
  readonly cut: boolean;
}

/** More moments than a case of a year has, unless its reminders were left running; bounds the time one case may take. */
export const MOST_MOMENTS = 600;

/** Facts that change neither clocks nor plan while a case is open: nobody has to look at the case at their instant. */
const QUIET: ReadonlySet<CaseEvent['kind']> = new Set<CaseEvent['kind']>([
  'work-recorded',
  'approval-given',
  'approval-waived',
  'evidence-recorded',
  'evidence-withdrawn',
  'evidence-verified',
  'repeats-found',
  'earlier-named',
]);

/**
 * Lets time pass over a case as it passes in the running app: facts happen at their instant, what falls due is decided at
 * its own and becomes a fact. Ends at `until`, or when nothing is left to happen.
 */
export function playCase(
  configuration: Configuration,
  again: CaseAgain,
  whose: { readonly roster: Roster; readonly sequence: number },
  until: Instant,
): PlayedCase {
  const play = new Play(configuration, again, whose.roster, whose.sequence);
  for (let moment = 1; ; moment += 1) {
    const { next, ...present } = play.look();
    const isOver = next === null || next > until;
    if (isOver || moment >= MOST_MOMENTS) return { ...present, ...play.soFar(), cut: !isOver };
    play.advanceTo(next);
  }
}

interface Look {
  readonly feedbackCase: FeedbackCase;
  readonly deadlines: readonly Deadline[];
  /** When somebody has to look again; `null`: never. */
  readonly next: Instant | null;
}

class Play {
  private readonly facts: CaseEvent[];
  private readonly sent: { readonly at: Instant; readonly escalation: PlannedEscalation }[] = [];
  private readonly messages = new Map<string, Message>();
  private happened = 0;
  private isResolved = false;
  private now: Instant;

  constructor(
    private readonly configuration: Configuration,
    private readonly again: CaseAgain,
    private readonly roster: Roster,
    private readonly sequence: number,
  ) {
    this.facts = [again.opened];
    this.now = again.opened.at;
    this.letHappen();
  }

  advanceTo(next: Instant): void {
    // Time never stands still, whatever asks to be looked at.
    this.now = Math.max(next, this.now + 1);
    this.letHappen();
  }

  soFar(): Pick<PlayedCase, 'sent' | 'messages'> {
    return { sent: this.sent, messages: [...this.messages.values()] };
  }

  /** Decides what is due now, as one invocation of the app does, and tells when the next thing is. */
  look(): Look {
    const { configuration, now } = this;
    const { feedbackCase, deadlines, escalations, decided, facts } = settleFacts(this.facts, configuration, now);
    for (const { fact } of facts) this.facts.push(fact);
    for (const escalation of decided) if (escalation.status === 'due') this.send(escalation, feedbackCase);
    const quiet = configuration.settings.quietHours.enabled;
    const waiting = quiet ? digests(decided.length === 0 ? feedbackCase : foldCase(this.facts), deadlines) : [];
    for (const digest of waiting) {
      if (digest.due > now) continue;
      this.facts.push(digestFact(digest, now).fact);
      if (digest.open.length > 0) this.tell({ key: digest.key, to: digest.to.accountId, at: now });
    }
    const followUps = followUpTasks(configuration, feedbackCase, deadlines, now);
    for (const reminder of followUpReminders('', followUps, feedbackCase, configuration, now)) {
      if (reminder.kind !== 'internal-comment') continue;
      for (const to of this.roster.peopleBehind(reminder.mention, this.sequence, now))
        this.tell({ key: `${reminder.key} ${to}`, to, at: now });
    }
    const next = earliest(
      this.nextFactAt(),
      nextWakeAt(deadlines, escalations, waiting, now),
      closesUnansweredAt(feedbackCase, configuration, followUps),
      heldMarkEnd(feedbackCase.events, now),
      presentPause(feedbackCase)?.until ?? null,
    );
    return { feedbackCase, deadlines, next };
  }

  private send(escalation: PlannedEscalation, feedbackCase: FeedbackCase): void {
    this.sent.push({ at: this.now, escalation });
    const people = this.roster.peopleBehind(rolesTold(escalation), this.sequence, this.now);
    const { messages, held } = toldOf(escalation, feedbackCase, this.configuration.settings, people, this.now);
    for (const message of messages) this.tell(message);
    if (held !== null) this.facts.push(held);
  }

  /** Each once, as the outbox sees to it. */
  private tell(message: Message): void {
    if (!this.messages.has(message.key)) this.messages.set(message.key, message);
  }

  private letHappen(): void {
    const { rest } = this.again;
    for (let fact = rest[this.happened]; fact !== undefined && fact.at <= this.now; fact = rest[this.happened]) {
      this.facts.push(fact);
      this.isResolved ||= fact.kind === 'resolved';
      this.happened += 1;
    }
  }

  private nextFactAt(): Instant | null {
    const { rest } = this.again;
    for (let index = this.happened; index < rest.length; index += 1) {
      const fact = rest[index];
      // What is written down after the resolution may be what closing waits for.
      if (fact !== undefined && (this.isResolved || !QUIET.has(fact.kind) || setsDay(fact))) return fact.at;
    }
    return null;
  }
}
