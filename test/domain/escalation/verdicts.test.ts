import type { CustomRule, CustomTrigger, RuleAction } from '../../../src/domain/escalation/custom-rule';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../src/domain/instant';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

/*
 * Issue 3, item 3: an admin's rule that does something of its own does it, also beside a higher level of the same promise. Urgent
 * complaint: response due 09:30 in Shanghai (01:30 UTC); the process warns at 01:20 (level 1) and escalates at 01:30 (level 2).
 */
const receivedAt = '2026-03-02T01:00:00Z';
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const LABEL: RuleAction = { kind: 'label', label: 'late' };
const tell = (...roles: string[]): RuleAction => ({ kind: 'notify', roles });
const rule = (trigger: CustomTrigger, level: number, ...actions: RuleAction[]): CustomRule => ({
  id: 'own',
  label: { en: 'Own rule', zh: '自定义规则' },
  level,
  enabled: true,
  trigger,
  actions,
});
const AT: CustomTrigger = { kind: 'at', milestone: 'first-response' };
const SOON: CustomTrigger = { kind: 'before', milestone: 'first-response', minutes: 5 };
const sent = (name: string, level: number, clock: string): Happening => [
  time(clock),
  { kind: 'escalated', key: `${name}/first-response/1/urgent-response`, rule: name, level, outcome: 'sent' },
];
const warned = sent('limit-about-to-expire', 1, '01:20');
const late = sent('overdue', 2, '01:30');

/** What the rule does then, or why it does nothing. */
function does(own: CustomRule, clock: string, facts: Happening[]): readonly unknown[] | string | undefined {
  const configuration = configured('gov-it-projects', { escalationRules: [own], acknowledgeWithinMinutes: 0 });
  const feedbackCase = caseOf({ receivedAt, axes: { type: 'complaint', urgency: 'urgent' }, facts });
  const now = Date.parse(time(clock));
  const plan = planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now);
  const found = plan.find((one) => one.rule === 'own' && one.milestone === 'first-response');
  if (found?.status !== 'due') return found?.because ?? found?.status;
  return found.actions.filter(({ kind }) => kind !== 'comment' && kind !== 'set-level');
}

test.each<readonly [string, CustomRule, string, Happening[], readonly RuleAction[] | string]>([
  ['nearer than the warning, with a label', rule(SOON, 0, LABEL), '01:25', [warned], [LABEL]],
  ['nearer than the warning, the same person', rule(SOON, 0, tell('department-manager')), '01:25', [warned], 'higher-level'],
  ['at the deadline, below the escalation', rule(AT, 0, LABEL), '01:30', [warned], [LABEL]],
  ['of level 1', rule(AT, 1, LABEL, tell('technical-manager')), '01:30', [warned], [LABEL, tell('technical-manager')]],
  ['the escalation was sent a moment before', rule(AT, 1, LABEL), '01:31', [warned, late], [LABEL]],
  ['only who was not told', rule(AT, 0, tell('senior-management', 'technical-manager')), '01:30', [warned], [tell('technical-manager')]],
  [
    'the case goes where the higher level gives it',
    rule(AT, 0, { kind: 'reassign', role: 'technical-manager' }),
    '01:30',
    [warned],
    'higher-level',
  ],
  [
    'a watcher and a field',
    rule(AT, 1, { kind: 'add-watcher', role: 'department-manager' }),
    '01:30',
    [warned],
    [{ kind: 'add-watcher', role: 'department-manager' }],
  ],
  [
    'progress is asked for',
    rule(AT, 0, { kind: 'demand-progress', roles: ['department-manager'] }),
    '01:30',
    [warned],
    [{ kind: 'demand-progress', roles: ['department-manager'] }],
  ],
  // After an outage: the highest level, the rest is listed as suppressed.
  ['after an outage', rule(SOON, 1, LABEL), '02:00', [], 'higher-level'],
  ['after an outage, a reminder', rule(AT, 0, LABEL), '02:00', [warned], 'higher-level'],
])('%s', (_, own, clock, facts, expected) => {
  expect(does(own, clock, facts)).toEqual(expected);
});

test('the comment of an own rule says who leads a team and what is asked for, in both languages', () => {
  const own = rule(AT, 2, { kind: 'form-team', roles: ['technical-manager'] }, { kind: 'demand-progress', roles: ['product-manager'] });
  const configuration = configured('gov-it-projects', { escalationRules: [own] });
  const feedbackCase = caseOf({ receivedAt, axes: { type: 'complaint', urgency: 'urgent' } });
  const now = Date.parse(time('01:30'));
  const [first] = planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now)
    .filter((one) => one.rule === 'own')
    .flatMap(({ actions, at }) => (toIso(at) === toIso(now) ? [actions[0]] : []));
  expect(first?.kind === 'comment' && first.text.en).toMatch(
    /“First response” is overdue.*leads the team\. Its members.*Please report progress: .*“Report progress”/s,
  );
  expect(first?.kind === 'comment' && first.text.zh).toMatch(/牵头.*请.+汇报处理进展/s);
});
