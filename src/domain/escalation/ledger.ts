import type { CaseEventOf } from '../case/case-event';
import { ConfigurationHistory } from '../case/configuration-history';
import type { FeedbackCase } from '../case/feedback-case';
import { foldCase } from '../case/fold-case';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { type Clocks, textOn } from '../time/zone';
import { actionsFor } from './actions-for';
import { actionsDecided, actionsInWords } from './actions-in-words';
import { cancelledEscalations } from './cancelled';
import { aboutPromise, escalationName } from './escalation-name';
import type { EscalationRule } from './escalation-rule';
import { atLevel, escalationRules } from './escalation-rules';
import { becauseLabel } from './occurrence';
import type { PlannedEscalation } from './plan-escalations';
import { type Reached, reachedBy } from './reached';

/** One line of the answer to "why was I not told?". */
export interface LedgerEntry {
  readonly key: string;
  readonly rule: string;
  readonly label: Label;
  readonly level: number;
  /** When it was decided; for what is planned or was cancelled, when it is or was to be. */
  readonly at: Instant;
  readonly state: 'planned' | 'sent' | 'suppressed' | 'acknowledged' | 'cancelled';
  readonly because: Label | null;
  /** What is or was done and whom it reaches; nothing for what was not sent. */
  readonly actions: readonly Label[];
  /** Whom it reached, held back or found nobody for; empty for what was not sent, and before this was recorded. */
  readonly reached: readonly Reached[];
}

/**
 * Every escalation of a case: planned ones first, the next on top, then the rest, newest on top (issue 3, item 3). What is
 * past is told by the configuration of its time.
 */
export function escalationLedger(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  plan: readonly PlannedEscalation[],
  history: ConfigurationHistory = new ConfigurationHistory(feedbackCase, configuration),
  clocks: Clocks = { timeZone: configuration.settings.calendar.timeZone, named: false },
): readonly LedgerEntry[] {
  const planned = plan.filter(({ status }) => status === 'planned');
  const entryOf = (one: PlannedEscalation): Omit<LedgerEntry, 'state' | 'because' | 'actions' | 'reached'> => ({
    key: one.key,
    rule: one.rule,
    label: aboutPromise(one),
    level: one.level,
    at: one.at,
  });
  const cancelled = cancelledEscalations(history, feedbackCase, plan).map(
    ({ planned: one, because }): LedgerEntry => ({ ...entryOf(one), state: 'cancelled', because, actions: [], reached: [] }),
  );
  return [
    ...planned
      .map(
        (one): LedgerEntry => ({
          ...entryOf(one),
          state: 'planned',
          because: null,
          actions: actionsInWords(one.actions, configuration),
          reached: [],
        }),
      )
      .sort((a, b) => a.at - b.at),
    ...[...decidedEntries(history, feedbackCase, clocks), ...cancelled].sort((a, b) => b.at - a.at),
  ];
}

function decidedEntries(history: ConfigurationHistory, feedbackCase: FeedbackCase, clocks: Clocks): readonly LedgerEntry[] {
  return feedbackCase.events.flatMap((event, index): LedgerEntry[] => {
    if (event.kind !== 'escalated') return [];
    const configuration = history.after(index);
    const rule = escalationRules(configuration).find(({ id }) => id === event.rule);
    const base = {
      key: event.key,
      rule: event.rule,
      label: event.about ?? escalationName(event.key, event.rule, configuration),
      level: event.level,
      at: event.at,
    };
    if (event.outcome === 'suppressed')
      return [{ ...base, state: 'suppressed', because: becauseLabel(event.because), actions: [], reached: [] }];
    const overtaken = feedbackCase.events.find((other) => other.kind === 'escalation-overtaken' && other.escalation === event.key);
    if (overtaken?.kind === 'escalation-overtaken')
      return [{ ...base, state: 'suppressed', because: becauseLabel(overtaken.because), actions: [], reached: [] }];
    const taken = event.level > 0 ? acknowledgementOf(feedbackCase, index, clocks) : null;
    return [
      {
        ...base,
        state: taken === null ? 'sent' : 'acknowledged',
        because: taken ?? (event.dueAt === undefined ? null : wentOutLate(event.dueAt, clocks)),
        actions:
          event.actions ??
          (rule === undefined ? [] : actionsOf(rule, event.level, configuration, foldCase(feedbackCase.events.slice(0, index)))),
        reached: reachedBy(event.key, feedbackCase.events, configuration, clocks),
      },
    ];
  });
}

/** Before this was recorded: by the classification of that moment, never by today's. */
function actionsOf(rule: EscalationRule, level: number, configuration: Configuration, feedbackCase: FeedbackCase): readonly Label[] {
  const what: Label = { en: '', zh: '' };
  return actionsDecided(actionsFor({ configuration, feedbackCase, rule: atLevel(rule, level), what }), configuration.profile);
}

/** After an outage: the ledger does not pretend that it went out in time. */
function wentOutLate(dueAt: Instant, clocks: Clocks): Label {
  const due = textOn(clocks, dueAt);
  return { en: `It was due ${due} and went out late.`, zh: `应于 ${due} 发出，实际发出较晚。` };
}

/** The first acknowledgement after it, with what was promised then. */
function acknowledgementOf(feedbackCase: FeedbackCase, index: number, clocks: Clocks): Label | null {
  const taken = feedbackCase.events.find(
    (event, at): event is CaseEventOf<'escalation-acknowledged'> => at > index && event.kind === 'escalation-acknowledged',
  );
  if (taken === undefined) return null;
  const at = textOn(clocks, taken.at);
  if (taken.nextUpdateAt === undefined) return { en: `Acknowledged ${at}.`, zh: `${at} 已确认。` };
  const next = textOn(clocks, taken.nextUpdateAt);
  return { en: `Acknowledged ${at}; next update promised for ${next}.`, zh: `${at} 已确认，约定 ${next} 前再次反馈。` };
}
