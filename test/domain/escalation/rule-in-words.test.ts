import type { CustomRule, CustomTrigger, RuleAction } from '../../../src/domain/escalation/custom-rule';
import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import { ruleInWords } from '../../../src/domain/escalation/rule-in-words';
import { configured } from '../../builders/profile-case';

function inWords(trigger: CustomTrigger, actions: readonly RuleAction[], when?: CustomRule['when']) {
  const own: CustomRule = { id: 'own', label: { en: 'Own', zh: '自定义' }, level: 1, enabled: true, when, trigger, actions };
  const configuration = configured('gov-it-projects', { escalationRules: [own] });
  const rule = escalationRules(configuration).find(({ id }) => id === 'own');
  if (rule === undefined) throw new Error('the rule is missing');
  return ruleInWords(rule, configuration.profile);
}
const TELL: RuleAction = { kind: 'notify', roles: ['department-manager'] };
const complaint = { type: 'complaint' };

test.each<[CustomTrigger, readonly RuleAction[], CustomRule['when'], string, string]>([
  [
    { kind: 'after', minutes: 30 },
    [TELL],
    complaint,
    '投诉超期 30 分钟：通知部门经理',
    'Complaint: a promise overdue by 30 min: tell Department manager',
  ],
  [
    { kind: 'at', milestone: 'resolve' },
    [{ kind: 'raise-urgency' }],
    undefined,
    '解决超期：紧急程度提升一级',
    '“Resolve” overdue: raise the urgency by one level',
  ],
  [
    { kind: 'before', milestone: 'first-response', percent: 20 },
    [TELL],
    undefined,
    '首次响应时限剩余 20% 时：通知部门经理',
    'With 20 % of the time for “First response” left: tell Department manager',
  ],
  [
    { kind: 'before', minutes: 120 },
    [TELL],
    undefined,
    '到期前 2 小时：通知部门经理',
    '2 h before a promise is due: tell Department manager',
  ],
  [
    { kind: 'repeating', milestone: 'resolve', everyMinutes: 60, atMost: 3 },
    [{ kind: 'demand-progress', roles: ['department-manager'] }],
    undefined,
    '解决超期后每 1 小时一次，最多 3 次：向部门经理催办进展',
    '“Resolve” overdue, every 1 h, at most 3 times: ask Department manager for progress',
  ],
  [
    { kind: 'unacknowledged', minutes: 15 },
    [TELL],
    undefined,
    '升级 15 分钟内无人确认：通知部门经理',
    'Escalation not acknowledged for 15 min: tell Department manager',
  ],
  [
    { kind: 'rating', band: 'negative' },
    [{ kind: 'offer-reconsideration' }],
    undefined,
    '客户评价不满意：告知客户可申请复议',
    'Rated dissatisfied: offer a reconsideration to the customer',
  ],
  [
    { kind: 'keyword', words: ['律师', '媒体'] },
    [{ kind: 'label', label: 'risk' }, TELL],
    undefined,
    '内容出现“律师”“媒体”：添加标签 risk，通知部门经理',
    'The text says 律师, 媒体: label risk, tell Department manager',
  ],
  [
    { kind: 'axis', axis: 'urgency', value: 'high' },
    [{ kind: 'add-watcher', role: 'department-manager' }],
    undefined,
    '高：添加部门经理为关注人',
    'High: let Department manager watch',
  ],
  [
    { kind: 'transfers', times: 3 },
    [{ kind: 'reassign', role: 'department-manager' }],
    undefined,
    '转派 3 次：转交部门经理',
    'Handed on 3 times: hand over to Department manager',
  ],
  [
    { kind: 'repeats', times: 2 },
    [{ kind: 'set-field', field: 'Risk', value: 'High' }],
    undefined,
    '同一事项重复反馈 2 次：将“Risk”设为“High”',
    'The same matter for the 3. time: set Risk to High',
  ],
])('%j', (trigger, actions, when, zh, en) => {
  expect(inWords(trigger, actions, when)).toEqual({ en, zh });
});

test.each(['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'])(
  'every rule of %s has words in both languages, and says what it does (S0-82…S0-86)',
  (id) => {
    const configuration = configured(id);
    for (const rule of escalationRules(configuration)) {
      const { en, zh } = ruleInWords(rule, configuration.profile);
      expect(en).toMatch(/^[^:]+: .+/);
      expect(zh).toMatch(/^[^：]+：.+/);
      expect(`${en}${zh}`).not.toMatch(/undefined|NaN/);
    }
  },
);
