import { decideStep } from '../../../src/domain/case/case-step';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

const guide = configured('service-quality-guide');
const MINUTE = 60_000;
const WEEK = 7 * 1440 * MINUTE;
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const WROTE = Date.parse(time('03:00'));
const DUE = WROTE + guide.settings.followUp.callbackMinutes * MINUTE;
const RESULT: readonly Happening[] = [
  [time('01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }],
  [time('01:50'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }],
  [time('02:00'), { kind: 'resolved' }],
];
const CLOSED: Happening = [time('02:10'), { kind: 'closed' }];
const LETTER: Happening = [time('03:00'), { kind: 'customer-replied', by: 'customer-1' }];
const step = (facts: readonly Happening[], at: number) =>
  decideStep('10001', caseOf({ receivedAt: time('01:00'), facts }).events, guide, at, false);
const reminders = (facts: readonly Happening[], at: number) => step(facts, at).effects.filter(({ key }) => key.includes(':letter-waits:'));

describe('an overdue letter after the result is told of each week until it is answered (S0-05)', () => {
  test.each<[string, readonly Happening[]]>([
    ['closed by the team', [...RESULT, CLOSED, LETTER]],
    ['resolved', [...RESULT, LETTER]],
  ])('%s', (_name, facts) => {
    expect(JSON.stringify(step(facts, WROTE).effects.find(({ key }) => key.includes(':wrote-after:')))).toMatch(/Answer by 2026-03-0/);
    // Its deadline escalates first.
    expect(reminders(facts, DUE + WEEK - 1)).toEqual([]);
    expect(reminders(facts, DUE + WEEK)).toMatchObject([{ kind: 'internal-comment', to: [{ accountId: 'ann' }], mention: [] }]);
    expect(reminders(facts, DUE + 2 * WEEK)).toMatchObject([{ to: [{ accountId: 'ann' }], mention: [expect.any(String)] }]);
    expect(reminders(facts, DUE + 60 * WEEK)).toHaveLength(1);
    expect(step(facts, DUE + 60 * WEEK).wakeAt).toBeLessThanOrEqual(DUE + 61 * WEEK);
    expect(step(facts, DUE + 60 * WEEK).effects.filter(({ key }) => key.includes(':closing-owed:'))).toEqual([]);
  });

  test('each time under a key of its own', () => {
    const keys = [1, 2, 3].flatMap((weeks) => reminders([...RESULT, CLOSED, LETTER], DUE + weeks * WEEK).map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
  });

  test('a second letter moves nothing', () => {
    const again: Happening = [time('05:00'), { kind: 'customer-replied', by: 'customer-1' }];
    expect(reminders([...RESULT, CLOSED, LETTER, again], DUE + WEEK)).toHaveLength(1);
  });

  test.each<[string, Happening]>([
    ['answered', [time('04:00'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }]],
    ['handled again because the customer is not content', [time('04:00'), { kind: 'reopened', because: 'dissatisfied' }]],
  ])('%s: nothing is owed any more', (_name, end) => {
    expect(reminders([...RESULT, CLOSED, LETTER, end], DUE + 3 * WEEK)).toEqual([]);
  });

  test('what is written while it is handled is no letter after the result', () => {
    expect(reminders([RESULT[0] as Happening, LETTER], DUE + 3 * WEEK)).toEqual([]);
  });
});
