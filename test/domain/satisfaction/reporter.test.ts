import { reporterIsCustomer } from '../../../src/domain/satisfaction/reporter';
import { caseOf, type Happening } from '../../builders/profile-case';

const AT = '2026-03-02T02:00:00Z';

/** The reporter of the builder's case is nobody; these say who it is. */
test.each<[name: string, facts: readonly Happening[], expected: boolean | null]>([
  ['nothing known', [], null],
  ['asked in the portal', [[AT, { kind: 'survey-asked', attempt: 1, via: 'comment' }]], true],
  ['asked by a link', [[AT, { kind: 'survey-asked', attempt: 1, via: 'link' }]], false],
  ['left alone because asked lately', [[AT, { kind: 'survey-not-asked', attempt: 1, because: 'cool-down' }]], true],
  ['had no way to be asked', [[AT, { kind: 'survey-not-asked', attempt: 1, because: 'no-contact' }]], false],
  ['answered in the conversation', [[AT, { kind: 'customer-replied', by: 'acc-reporter' }]], true],
  ['somebody else answered', [[AT, { kind: 'customer-replied', by: 'acc-other' }]], null],
  ['answered the customer', [[AT, { kind: 'first-response-sent', channel: 'phone', by: 'acc-reporter' }]], false],
  ['rated in the portal', [[AT, { kind: 'rated', rating: 5, source: 'portal', by: 'acc-reporter' }]], true],
])('whether the reporter is the customer: %s', (_name, facts, expected) => {
  expect(reporterIsCustomer({ ...caseOf({ receivedAt: '2026-03-02T01:00:00Z', facts }), reporter: 'acc-reporter' })).toBe(expected);
});

test('without a reporter there is no account', () => {
  expect(reporterIsCustomer(caseOf({ receivedAt: '2026-03-02T01:00:00Z' }))).toBe(false);
});
