import { decideStep } from '../../../src/domain/case/case-step';
import { toIso } from '../../../src/domain/instant';
import { panelCase } from '../../../src/usecases/view-case';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

/** A complaint is called about within 24 h of the result (S2-34); silence closes after seven days (the settings' proposal). */
const guide = configured('service-quality-guide', { acknowledgeWithinMinutes: 0 });
const day = (n: number, time = '02:00'): string => `2026-03-${String(n).padStart(2, '0')}T${time}:00Z`;
const GIVEN: Happening = [day(2, '01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }];
const RESOLVED: Happening = [day(2), { kind: 'resolved', by: 'ann' }];
const TOLD: Happening = [day(2), { kind: 'result-replied', method: 'email', outcome: 'solved', text: 't' }];
const tried = (n: number): Happening => [day(n), { kind: 'follow-up-attempted', task: 'follow-up/1', method: 'phone', reached: false }];

const storyOf = (facts: readonly Happening[], fields: Readonly<Record<string, string>> = { contact: '13800000000' }) =>
  factsOf({
    receivedAt: day(2, '01:00'),
    axes: { type: 'complaint' },
    registration: { fields, language: 'en' },
    facts: [GIVEN, RESOLVED, TOLD, ...facts],
  });
const stepAt = (now: string, ...story: Parameters<typeof storyOf>) => decideStep('10001', storyOf(...story), guide, Date.parse(now), false);
const closedAt = (...story: Parameters<typeof stepAt>): string | null => {
  const closing = stepAt(...story).facts.find(({ fact }) => fact.kind === 'closed');
  return closing === undefined ? null : toIso(closing.fact.at);
};

describe('silence closes nothing while a follow-up that is owed was never tried', () => {
  test.each<[name: string, now: string, facts: readonly Happening[], closes: string | null]>([
    ['never called', day(20), [], null],
    ['called once: seven days from the call', day(12), [tried(5)], '2026-03-12T02:00:00.000Z'],
    ['not before', day(11), [tried(5)], null],
    [
      'given up: seven days from then',
      day(20),
      [tried(5), tried(6), [day(8), { kind: 'follow-up-closed', task: 'follow-up/1', because: 'not-reached' }]],
      '2026-03-15T02:00:00.000Z',
    ],
  ])('%s', (_name, now, facts, closes) => expect(closedAt(now, facts)).toBe(closes));

  test('who cannot be reached is not called: seven days from the result, also where nobody looked before', () => {
    expect(closedAt(day(9), [], { anonymous: 'yes' })).toBe(null);
    const { wakeAt } = stepAt(day(8), [], {});
    expect(wakeAt).not.toBeNull();
    expect(closedAt(day(9), [], {})).toBe('2026-03-09T02:00:00.000Z');
  });

  test('whoever has it is told what holds it', () => {
    const [reminder] = stepAt(day(9), []).effects.filter(({ key }) => key.includes(':closing-owed:'));
    expect(JSON.stringify(reminder)).toMatch(/Nobody has tried to reach the customer yet: .+ \(by 2026-03-03 10:00\)/);
  });

  test('the panel says what holds it', () => {
    const row = { issueId: '10001', issueKey: 'FB-1' } as Parameters<typeof panelCase>[0];
    const held = (facts: readonly Happening[]) => panelCase(row, storyOf(facts), guide, Date.parse(day(4))).closing;
    expect(held([])).toMatchObject({ closesUnansweredAt: null, heldBy: [{ dueAt: '2026-03-03T02:00:00.000Z' }] });
    expect(held([tried(3)])).toMatchObject({ closesUnansweredAt: '2026-03-10T02:00:00.000Z', heldBy: [] });
  });
});

describe('the days run from what we said last: who wrote and was answered late has as long to answer', () => {
  const wrote = (n: number): Happening => [day(n), { kind: 'customer-replied', by: 'customer-1' }];
  const answered = (n: number): Happening => [day(n), { kind: 'first-response-sent', by: 'ann' }];
  const unreachable = {};

  test('a letter of day 3, answered on day 12: closed on day 19, not at once and not before the answer', () => {
    const story = [wrote(3), answered(12)];
    expect(closedAt(day(12, '03:00'), story, unreachable)).toBe(null);
    expect(closedAt(day(18), story, unreachable)).toBe(null);
    expect(closedAt(day(20), story, unreachable)).toBe('2026-03-19T02:00:00.000Z');
  });

  test('a result told on day 12 is not silence since day 2', () => {
    const late: Happening = [day(12), { kind: 'result-replied', method: 'email', outcome: 'solved', text: 'again' }];
    expect(closedAt(day(8), [], unreachable)).toBe(null);
    expect(closedAt(day(12, '03:00'), [wrote(3), late], unreachable)).toBe(null);
  });

  test.each<[string, Happening[1]]>([
    ['decided', { kind: 'reconsideration-decided', by: 'boss', outcome: 'upheld', reasons: 'r' }],
    ['ended, as it was not meant', { kind: 'reconsideration-ended', by: 'boss', because: 'not-meant', reason: 'r' }],
  ])('nor is it silence that a request was looked at until day 12: %s', (_name, end) => {
    const story: Happening[] = [
      [day(3), { kind: 'reconsideration-requested', by: 'customer-1', reason: 'r' }],
      [day(12), end],
    ];
    expect(closedAt(day(12, '03:00'), story, unreachable)).toBe(null);
    expect(closedAt(day(20), story, unreachable)).toBe('2026-03-19T02:00:00.000Z');
  });
});

test('closed because nobody answered, nobody is to be called any more: the promise ended, and stays missed', () => {
  const closed: Happening = [day(12), { kind: 'closed', by: null, result: 'no-answer' }];
  const { deadlines, nextDueAt, property } = stepAt(day(20), [tried(5), closed]);
  const call = deadlines.find(({ milestone }) => milestone === 'follow-up');
  expect(call).toMatchObject({ state: 'breached', metAt: null, endedAt: Date.parse(day(12)) });
  expect(nextDueAt).toBeNull();
  expect(property.breached).toBe(true);
});
