import { decideStep } from '../../../src/domain/case/case-step';
import { toIso } from '../../../src/domain/instant';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

/** Waits seven days for the customer's answer (the settings' proposal). */
const gov = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
const guide = configured('service-quality-guide', { acknowledgeWithinMinutes: 0 });
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T02:00:00Z`;
const RESOLVED: Happening = [day(2), { kind: 'resolved' }];
const GIVEN: Happening = ['2026-03-02T01:05:00Z', { kind: 'assigned', to: 'ann', name: 'Ann' }];

const stepAt = (now: string, facts: readonly Happening[], { missing = ['contact'], process = gov } = {}) =>
  decideStep(
    '10001',
    factsOf({ receivedAt: '2026-03-02T01:00:00Z', registration: { missing, language: 'en' }, facts }),
    process,
    Date.parse(now),
    false,
  );
const reminders = (...story: Parameters<typeof stepAt>) => stepAt(...story).effects.filter(({ key }) => key.includes(':closing-owed:'));

test('a result nobody objects to, and something the team owes: whoever has it is told what is missing, when the answer is awaited no more', () => {
  expect(reminders('2026-03-09T01:59:59Z', [GIVEN, RESOLVED])).toEqual([]);
  const [reminder, ...more] = reminders(day(9), [GIVEN, RESOLVED]);
  expect(more).toEqual([]);
  expect(reminder).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann', name: 'Ann' }], mention: [] });
  expect(JSON.stringify(reminder)).toMatch(
    /has had its result since 2026-03-02 10:00 \(Asia\/Shanghai\) and is not closed\. Still missing: .+\. Please complete it/,
  );
});

test('somebody looks at that very instant', () => {
  const { wakeAt } = stepAt('2026-03-08T02:00:00Z', [GIVEN, RESOLVED]);
  expect(wakeAt).not.toBeNull();
  expect(toIso(wakeAt ?? 0) <= toIso(Date.parse(day(9)))).toBe(true);
});

test('the same reminder whenever the case is looked at: told once by its key', () => {
  const keys = [day(9), day(10), day(15)].flatMap((now) => reminders(now, [GIVEN, RESOLVED]).map(({ key }) => key));
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(3);
});

test('still not closed: reminded each week, and each time somebody more of those who lead (S0-05, S0-75)', () => {
  const told = (now: string) =>
    reminders(now, [GIVEN, RESOLVED]).map((effect) => effect.kind === 'internal-comment' && effect.mention.length);
  expect(told('2026-03-16T01:59:59Z')).toEqual([0]);
  expect(told(day(16))).toEqual([1]);
  expect(told(day(23))).toEqual([2]);
  expect(reminders(day(16), [GIVEN, RESOLVED]).at(-1)).toMatchObject({ to: [{ accountId: 'ann' }] });
  expect(stepAt(day(10), [GIVEN, RESOLVED]).wakeAt).toBeLessThanOrEqual(Date.parse(day(16)));
});

test.each<[string, readonly Happening[], number]>([
  ['what the customer says begins the days anew', [RESOLVED, [day(5), { kind: 'customer-replied', by: 'c' }]], 0],
  ['who is not content waits for what follows', [RESOLVED, [day(3), { kind: 'rated', rating: 1 }]], 0],
  ['reopened', [RESOLVED, [day(3), { kind: 'reopened' }]], 0],
  ['closed', [RESOLVED, [day(3), { kind: 'closed' }]], 0],
  ['confirmed, and still not closed', [RESOLVED, [day(2), { kind: 'confirmed', answers: [true, true, true, true] }]], 1],
])('%s', (_, facts, count) => {
  expect(reminders(day(9), facts)).toHaveLength(count);
});

test('what closes by itself is not asked for', () => {
  const { effects, facts } = stepAt(
    day(9),
    [RESOLVED, [day(2), { kind: 'result-replied', method: 'email', outcome: 'solved', text: 't' }]],
    {
      missing: [],
      process: guide,
    },
  );
  const closed = facts.some(({ fact }) => fact.kind === 'closed');
  expect(effects.filter(({ key }) => key.includes(':closing-owed:')).length + Number(closed)).toBe(1);
});

test('who is not content and asks for nothing more is not forgotten: the days of a reconsideration over, whoever has it is told (S4-90)', () => {
  const process = configured('complaint-handling', { acknowledgeWithinMinutes: 0 });
  const low: Happening = [day(3), { kind: 'rated', rating: 1, attempt: 1 }];
  const told = (now: string, ...more: readonly Happening[]) => reminders(now, [GIVEN, RESOLVED, low, ...more], { missing: [], process });
  // Fifteen days for a reconsideration, by the proposal.
  expect(told(day(16))).toEqual([]);
  const [reminder] = told(day(17));
  expect(reminder).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann' }] });
  expect(JSON.stringify(reminder)).toContain('Its customer is not satisfied and has asked for nothing more.');
  expect(told(day(17), [day(4), { kind: 'reconsideration-requested', reason: 'r' }])).toEqual([]);
  expect(told(day(17), [day(4), { kind: 'dissatisfaction-accepted', reason: 'r', by: 'lead' }])).not.toContainEqual(reminder);
});

test('a letter nobody answered keeps it open, and nobody is asked to close it: the letter is told of instead', () => {
  const letter: Happening = [day(5), { kind: 'customer-replied', by: 'c' }];
  const told: Happening = [day(2), { kind: 'result-replied', method: 'email', outcome: 'solved', text: 't' }];
  const asked = { missing: [], process: guide };
  const closings = (facts: readonly Happening[]) => stepAt(day(13), facts, asked).facts.filter(({ fact }) => fact.kind === 'closed');
  expect(closings([GIVEN, RESOLVED, told, letter])).toEqual([]);
  expect(reminders(day(13), [GIVEN, RESOLVED, told, letter], asked)).toEqual([]);
  const [reminder] = stepAt(day(13), [GIVEN, RESOLVED, told, letter], asked).effects.filter(({ key }) => key.includes(':letter-waits:'));
  expect(JSON.stringify(reminder)).toMatch(/wrote on 2026-03-05 10:00 \(Asia\/Shanghai\) and has no answer/i);
  const answer: Happening = [day(6), { kind: 'first-response-sent', by: 'ann' }];
  expect(closings([GIVEN, RESOLVED, told, letter, answer])).toMatchObject([{ fact: { result: 'no-answer' } }]);
});
