import { entriesAsked } from '../../../../src/domain/intake/rules/entries-asked';
import type { RuleCondition } from '../../../../src/domain/intake/rules/rule';
import { givenEntries, NO_ENTRIES } from '../../../../static/settings/rules/typed-entries';
import { ruleOf, wordsOf } from './rule-of';

const NOTHING = { requestType: false, customerTier: false, organizations: [], repeat: false, fields: [] };
const nested: RuleCondition = {
  kind: 'all',
  of: [
    wordsOf('refund'),
    { kind: 'channel', ids: ['phone'] },
    { kind: 'request-type', ids: ['10'] },
    {
      kind: 'none',
      of: [
        { kind: 'any', of: [{ kind: 'field', field: 'amount', is: 'at-least', number: 100 }] },
        { kind: 'organization', names: ['City Hall', 'Library'] },
        { kind: 'customer-tier', ids: ['vip'] },
        { kind: 'repeat', is: true },
      ],
    },
  ],
};

test('what rules ask for beside text and channel, however deep; a rule that rests asks for nothing', () => {
  expect(entriesAsked([ruleOf(), ruleOf({ when: { kind: 'channel', ids: ['phone'] } })])).toEqual(NOTHING);
  expect(entriesAsked([ruleOf({ when: nested, does: 'off' })])).toEqual(NOTHING);
  expect(entriesAsked([ruleOf({ when: nested }), ruleOf({ when: nested, does: 'suggests' })])).toEqual({
    requestType: true,
    customerTier: true,
    organizations: ['City Hall', 'Library'],
    repeat: true,
    fields: ['amount'],
  });
});

test('entries are given as an item brings them; what nobody entered, or no rule asks for any more, is not', () => {
  const types = [{ id: '10', name: 'Fault', type: null }];
  const asked = entriesAsked([ruleOf({ when: nested })]);
  expect(givenEntries(NO_ENTRIES, asked, types)).toEqual({ fields: {} });
  const entries = {
    requestType: '10',
    customerTier: 'vip',
    organization: 'Library',
    isRepeat: true,
    fields: { amount: '120', gone: 'x' },
  };
  expect(givenEntries(entries, asked, types)).toEqual({
    requestType: { id: '10', name: 'Fault' },
    customerTier: 'vip',
    organizations: ['Library'],
    isRepeat: true,
    fields: { amount: '120' },
  });
  expect(givenEntries(entries, entriesAsked([]), types)).toEqual({ fields: {} });
});
