import type { EscalationRule } from '../escalation-rule';

/** Rules every project has, whatever its profile says; settings switch them on and off. */
export const OVERDUE: EscalationRule = {
  id: 'overdue',
  label: { en: 'Limit exceeded', zh: '处理时限已超期' },
  level: 2,
  trigger: { kind: 'overdue' },
  response: 'second-level',
  src: ['S0-86'],
};

/** Chinese 12345 hotlines raise to the superior what was handed on or returned for rework three times (peers.md 1.6). */
const MANY = 3;

export const MANY_TRANSFERS: EscalationRule = {
  id: 'many-transfers',
  label: { en: 'Handed on three times', zh: '已转派三次' },
  level: 1,
  trigger: { kind: 'transfers', atLeast: MANY },
  response: 'take-over',
  src: ['peers 1.6'],
};

export const OBJECTION: EscalationRule = {
  id: 'objection',
  label: { en: 'The customer objects to the result', zh: '客户对处理结果提出异议' },
  level: 1,
  trigger: { kind: 'objection' },
  response: 'second-handling',
  src: ['S4-89'],
};

/** What was changed goes to somebody else than whoever was overruled. */
export const RECONSIDERED: EscalationRule = {
  id: 'reconsidered',
  label: { en: 'Reconsideration changed the result', zh: '复议变更了处理结果' },
  level: 1,
  trigger: { kind: 'reconsidered' },
  response: 'second-handling',
  src: ['S4-89', 'S4-90'],
};

export const MANY_REWORKS: EscalationRule = {
  id: 'many-reworks',
  label: { en: 'Reworked three times', zh: '已返工三次' },
  level: 2,
  trigger: { kind: 'reworks', atLeast: MANY },
  response: 'second-handling',
  src: ['peers 1.6'],
};

export const KEYWORD_ALARM: EscalationRule = {
  id: 'keyword-alarm',
  label: { en: 'Keyword alarm', zh: '关键词预警' },
  level: 0,
  trigger: { kind: 'keyword' },
  response: 'inform-owner',
  src: ['S3-23'],
};

/** Silence climbs (issue 3, item 3): an escalation that nobody takes on goes to the next level. 0 minutes: off. */
export function unacknowledgedRule(minutes: number): readonly EscalationRule[] {
  if (minutes <= 0) return [];
  return [
    {
      id: 'unacknowledged',
      label: { en: 'Escalation not acknowledged', zh: '升级无人确认' },
      // The lowest it can climb to; `atLevel` gives the one it does.
      level: 2,
      trigger: { kind: 'unacknowledged', after: minutes * 60_000 },
      response: 'second-level',
      src: ['S0-86'],
    },
  ];
}

/** Ids of what the app brings to every process. */
export const STANDING: ReadonlySet<string> = new Set([
  ...[OVERDUE, MANY_TRANSFERS, OBJECTION, MANY_REWORKS, KEYWORD_ALARM].map(({ id }) => id),
  'unacknowledged',
]);
