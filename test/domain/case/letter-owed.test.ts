import { decideStep } from '../../../src/domain/case/case-step';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

const guide = configured('service-quality-guide');
const MINUTE = 60_000;
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const WROTE = Date.parse(time('03:00'));
const DUE = guide.settings.followUp.callbackMinutes * MINUTE;
const RESULT: readonly Happening[] = [
  [time('01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }],
  [time('01:50'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }],
  [time('02:00'), { kind: 'resolved' }],
];
const CLOSED: Happening = [time('02:10'), { kind: 'closed' }];
const LETTER: Happening = [time('03:00'), { kind: 'customer-replied', by: 'customer-1' }];
const step = (facts: readonly Happening[], at: number) =>
  decideStep('10001', caseOf({ receivedAt: time('01:00'), facts }).events, guide, at, false);
const owed = (facts: readonly Happening[], at: number) => step(facts, at).effects.filter(({ key }) => key.includes(':letter-owed:'));

describe('a letter after the result is owed an answer by a time, and goes up when it comes to nothing (S0-05)', () => {
  test.each<[string, readonly Happening[]]>([
    ['closed by the team', [...RESULT, CLOSED, LETTER]],
    ['resolved', [...RESULT, LETTER]],
  ])('%s', (_name, facts) => {
    expect(JSON.stringify(step(facts, WROTE).effects.find(({ key }) => key.includes(':wrote-after:')))).toMatch(/Answer by 2026-03-0/);
    expect(step(facts, WROTE).wakeAt).toBeLessThanOrEqual(WROTE + DUE);
    expect(owed(facts, WROTE + DUE - 1)).toEqual([]);
    const [first, ...more] = owed(facts, WROTE + DUE);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann' }], mention: [expect.any(String)] });
    const both = owed(facts, WROTE + 3 * DUE);
    expect(both).toHaveLength(2);
    expect(both[1]).toMatchObject({ mention: expect.arrayContaining(first?.kind === 'internal-comment' ? [...first.mention] : []) });
  });

  test('a second letter moves nothing', () => {
    const again: Happening = [time('05:00'), { kind: 'customer-replied', by: 'customer-1' }];
    expect(owed([...RESULT, CLOSED, LETTER, again], WROTE + DUE)).toHaveLength(1);
  });

  test.each<[string, Happening]>([
    ['answered', [time('04:00'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }]],
    ['opened again', [time('04:00'), { kind: 'reopened' }]],
  ])('%s: nothing is owed any more', (_name, end) => {
    expect(owed([...RESULT, CLOSED, LETTER, end], WROTE + 3 * DUE)).toEqual([]);
  });

  test('what is written while it is handled is no letter after the result', () => {
    expect(owed([RESULT[0] as Happening, LETTER], WROTE + 3 * DUE)).toEqual([]);
  });
});
