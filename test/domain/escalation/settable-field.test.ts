import { whyKept, wrongValue } from '../../../src/domain/escalation/settable-field';

test.each([
  ...['summary', ' Summary', '描述', 'description', 'status', '状态', 'assignee', 'Reporter', 'priority', '优先级', 'Feedback number'],
  'Escalation level',
])('a rule cannot set %s, and says why in both languages', (field) => {
  expect(whyKept(field)?.en).toContain(`'${field}'`);
  expect(whyKept(field)?.zh).toMatch(/^规则不能设置.*。$/);
});

test.each(['labels', 'duedate', 'Components', 'customfield_10050', '影响范围', 'Impact'])('a rule can set %s', (field) => {
  expect(whyKept(field)).toBeNull();
});

test.each([
  ['duedate', 'x', false],
  ['Due date', '2026-02-30', false],
  ['截止日期', '2026-03-31', true],
  ['labels', 'two words', false],
  ['labels', 'vip', true],
  ['Impact', 'anything at all', true],
])('%s may be %s: %s', (field, value, good) => {
  expect(wrongValue(field, value) === null).toBe(good);
});
