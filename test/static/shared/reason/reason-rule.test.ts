import { reasonRule, showsMatch } from '../../../../static/shared/reason/reason-rule';

test.each([
  ['form', 'form', ''],
  ['keyword:投诉', 'keyword', '投诉'],
  ['derived:type', 'derived', 'type'],
  ['rule:Money: back', 'rule', 'Money: back'],
  ['keyword:a:b', 'keyword', 'a:b'],
  ['toString', 'other', 'toString'],
])('%s', (rule, name, detail) => {
  expect(reasonRule(rule)).toMatchObject({ name, detail });
});

test('only matches in the customer’s own text are marked', () => {
  expect(showsMatch('keyword')).toBe(true);
  expect(showsMatch('derived')).toBe(false);
  expect(showsMatch('matrix')).toBe(false);
});
