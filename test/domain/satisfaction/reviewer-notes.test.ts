import { factEffects } from '../../../src/domain/case/fact-effects';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

/** What the customer writes while the request is looked at reaches whoever decides (S4-90). */

const desk = configured('complaint-handling');
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const RESOLVED: Happening = [time('02:00'), { kind: 'resolved' }];
const asked = (clock: string, byLetter = false): Happening => [
  time(clock),
  { kind: 'reconsideration-requested', by: 'customer-1', reason: 'look again', ...(byLetter ? { byLetter } : {}) },
];
const NAMED: Happening = [time('02:40'), { kind: 'reconsideration-assigned', by: 'lead', reviewer: 'bob' }];
const wrote = (clock: string): Happening => [time(clock), { kind: 'customer-replied', by: 'customer-1' }];

const told = (facts: readonly Happening[]) =>
  factEffects(
    '10001',
    caseOf({ receivedAt: time('01:00'), registration: { language: 'en' }, facts }),
    desk,
    Date.parse(time('04:00')),
  ).filter(({ key }) => key.includes(':customer-replied:') && key.endsWith(':reviewer'));

test('the reviewer is told of each letter', () => {
  const [first, second, ...more] = told([RESOLVED, asked('02:30'), NAMED, wrote('03:00'), wrote('03:10')]);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'bob' }], mention: [] });
  expect(second).toMatchObject({ to: [{ accountId: 'bob' }] });
  expect(JSON.stringify(first)).toContain('end the request in the Closed Loop panel');
});

test('where nobody is named yet, who is to name somebody', () => {
  expect(told([RESOLVED, asked('02:30'), wrote('03:00')])).toMatchObject([{ mention: [expect.any(String)] }]);
});

test('not of the letter that was the request, nor of one after the decision, nor where nothing is asked', () => {
  const decided: Happening = [time('02:50'), { kind: 'reconsideration-decided', by: 'bob', outcome: 'upheld', reasons: 'It stands.' }];
  expect(told([RESOLVED, wrote('02:30'), asked('02:30', true)])).toEqual([]);
  expect(told([RESOLVED, asked('02:30'), NAMED, decided, wrote('03:00')])).toEqual([]);
  expect(told([RESOLVED, wrote('03:00')])).toEqual([]);
});
