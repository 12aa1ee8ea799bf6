import { decideStep } from '../../../src/domain/case/case-step';
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

const GIVEN: Happening = [time('01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }];
const caseWith = (facts: readonly Happening[]) => caseOf({ receivedAt: time('01:00'), registration: { language: 'en' }, facts });

const told = (facts: readonly Happening[]) =>
  factEffects('10001', caseWith(facts), desk, Date.parse(time('04:00'))).filter(
    ({ key }) => key.includes(':customer-replied:') && key.endsWith(':reviewer'),
  );

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

describe('a letter while the request is open rests with whoever can act on it, and not with the handler too', () => {
  const OPEN = [GIVEN, RESOLVED, asked('02:30'), NAMED, wrote('03:00')];

  test('one note, to the reviewer, that says by when the answer is promised', () => {
    const notes = factEffects('10001', caseWith(OPEN), desk, Date.parse(time('04:00'))).filter(
      (effect) => effect.key.includes(Date.parse(time('03:00')).toString()) && effect.kind === 'internal-comment',
    );
    expect(notes).toMatchObject([{ to: [{ accountId: 'bob' }], mention: [] }]);
    expect(JSON.stringify(notes)).toMatch(/Answer by 2026-03-0/);
  });

  test('the handler is asked again once the request is over', () => {
    const ended: Happening = [time('03:10'), { kind: 'reconsideration-ended', by: 'bob', because: 'taken-back', reason: 'r' }];
    const effects = factEffects('10001', caseWith([...OPEN, ended, wrote('03:20')]), desk, Date.parse(time('04:00')));
    expect(effects.filter(({ key }) => key.includes(':wrote-after:'))).toMatchObject([{ to: [{ accountId: 'ann' }] }]);
  });

  test('overdue, the reviewer is reminded each week, with what can be done', () => {
    const week = 7 * 86_400_000;
    const due = Date.parse(time('03:00')) + desk.settings.followUp.callbackMinutes * 60_000;
    const [reminder] = decideStep('10001', caseWith(OPEN).events, desk, due + week, false).effects.filter(({ key }) =>
      key.includes(':letter-waits:'),
    );
    expect(reminder).toMatchObject({ to: [{ accountId: 'bob' }], mention: [] });
    expect(JSON.stringify(reminder)).toContain('decide or end the request');
  });
});
