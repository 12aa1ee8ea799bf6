import type { CaseEvent, CaseEventKind } from '../case/case-event';
import type { ConfigurationHistory } from '../case/configuration-history';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import { pausedBecause } from '../case/pause-reason';
import type { Label } from '../label';
import { computeDeadlines } from '../sla/deadlines';
import { TOLD_INVALID } from '../sla/explained';
import { meets } from '../sla/met-by';
import { type PlannedEscalation, planEscalations } from './plan-escalations';

/** An escalation that was planned once and then did not have to be sent. */
export interface CancelledEscalation {
  readonly planned: PlannedEscalation;
  readonly because: Label;
}

const DONE: Label = { en: 'It was done in time.', zh: '已按时完成。' };
const CLOSED: Label = { en: 'The case was closed before.', zh: '此前反馈已关闭。' };
const CHANGED: Label = { en: 'The limits changed: other times apply now.', zh: '时限已变更，按新的时间执行。' };
const REOPENED: Label = { en: 'The case was reopened: what is due is due anew.', zh: '反馈已重新打开，时限重新计算。' };
const OTHER: Label = { en: 'Another escalation took its place.', zh: '已由其他升级取代。' };

/** Facts that can take a planned escalation away, and what they mean for it. */
const ENDS: Readonly<Partial<Record<CaseEventKind, Label>>> = {
  'first-response-sent': DONE,
  'milestone-met': DONE,
  'handling-started': DONE,
  'progress-reported': DONE,
  resolved: DONE,
  confirmed: DONE,
  'reconsideration-decided': DONE,
  'reconsideration-ended': { en: 'The request for reconsideration ended before.', zh: '此前复议申请已终止。' },
  rated: DONE,
  'dissatisfaction-accepted': { en: 'The dissatisfaction was ended with a reason before.', zh: '此前已说明理由，结束不满意处理。' },
  closed: CLOSED,
  cancelled: CLOSED,
  'escalation-acknowledged': { en: 'The escalation was acknowledged in time.', zh: '升级已及时确认。' },
  'next-update-promised': { en: 'A newer promise took its place.', zh: '已由新的约定取代。' },
  'axis-set': CHANGED,
  'registration-completed': CHANGED,
  'flag-set': CHANGED,
  'flag-cleared': CHANGED,
  'emergency-declared': CHANGED,
  'emergency-ended': CHANGED,
  reopened: REOPENED,
  'invalid-marked': TOLD_INVALID,
  'profile-changed': { en: 'Another version of the process applies since then.', zh: '此后改用其他流程版本。' },
  escalated: OTHER,
};

const ENDS_REMINDERS: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'resolved',
  'closed',
  'cancelled',
  'paused',
  'profile-changed',
  'invalid-marked',
]);

/** What a fact means for an escalation it took away: of its own milestone, that it is done; of a pause, in the words of who paused. */
function reasonOf(event: CaseEvent, { milestone }: PlannedEscalation): Label | undefined {
  if (event.kind === 'paused') return pausedBecause(event.reason);
  if (event.kind === 'invalid-marked') return TOLD_INVALID;
  return milestone !== null && meets(milestone, event) ? DONE : ENDS[event.kind];
}

/** A case with more facts than this is looked at from its latest on; the panel has to answer while somebody waits. */
const MOST_FACTS = 60;

/**
 * What was planned before and is neither decided nor planned now. Nothing of it is stored: the plan is drawn up again as it
 * stood before each fact that can change it, by the configuration of that time. Reminders are listed when they end, not
 * whenever a report moves them; one that a pause took away and that came back is listed for what took it away in the end.
 */
export function cancelledEscalations(
  history: ConfigurationHistory,
  feedbackCase: FeedbackCase,
  planned: readonly PlannedEscalation[],
): readonly CancelledEscalation[] {
  const { events } = feedbackCase;
  const gone = new Map<string, CancelledEscalation>();
  const turning = events.flatMap((event, index) => (index > 0 && canEnd(event) ? [{ event, index }] : [])).slice(-MOST_FACTS);
  for (const { event, index } of turning) {
    const before = foldCase(events.slice(0, index));
    const configuration = history.after(index - 1);
    for (const one of planEscalations(configuration, before, computeDeadlines(configuration, before, event.at), event.at))
      if (one.status === 'planned' && (one.level > 0 || ENDS_REMINDERS.has(event.kind) || gone.has(one.key)))
        gone.set(one.key, { planned: one, because: reasonOf(event, one) ?? CHANGED });
  }
  const still = new Set(planned.map(({ key }) => key));
  return [...gone.values()].filter(({ planned: { key } }) => !still.has(key) && !feedbackCase.decidedEscalations.has(key));
}

const canEnd = (event: CaseEvent): boolean =>
  event.kind === 'escalated' ? event.level > 0 : event.kind === 'paused' || ENDS[event.kind] !== undefined;
