import type { CaseEvent } from '../../src/domain/case/case-event';
import { decideStep } from '../../src/domain/case/case-step';
import type { Configuration } from '../../src/domain/profile/configuration';
import { panelCase } from '../../src/usecases/view-case';
import { configured, factsOf, type Happening } from '../builders/profile-case';

/** A complaint that cannot be taken up, in the panel and on its way to closing (S4-39, S4-62; decision 0023). */
const complaints = configured('complaint-handling');
const receivedAt = '2026-03-02T01:00:00Z';
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const GIVEN: Happening = [time('01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }];
const FOUND: Happening = [
  time('01:00'),
  {
    kind: 'repeats-found',
    candidates: [{ issueId: '9', issueKey: 'CH-1', number: 'CH-1', score: 0.7, because: ['similar-text'], matched: 'w' }],
  },
];
const invalid = (clock: string): readonly Happening[] => [
  [time(clock), { kind: 'first-response-sent', by: 'ann' }],
  [time(clock), { kind: 'axis-set', by: 'ann', axis: 'nature', value: 'invalid', rule: 'agent' }],
  [time(clock), { kind: 'invalid-marked', by: 'ann', explanation: 'No order is named.' }],
];
const BACK: Happening = [time('05:00'), { kind: 'axis-set', by: 'ann', axis: 'nature', value: 'general', rule: 'agent' }];
const RESOLVED: Happening = [time('04:00'), { kind: 'resolved', by: 'ann' }];

const eventsOf = (facts: readonly Happening[]): readonly CaseEvent[] =>
  factsOf({
    receivedAt,
    axes: { nature: 'general' },
    registration: { missing: ['phone'], language: 'en' },
    facts: [GIVEN, FOUND, ...facts],
  });
const stepAt = (now: string, facts: readonly Happening[], configuration: Configuration = complaints) =>
  decideStep('10001', eventsOf(facts), configuration, Date.parse(now), false);
const row = {
  issueId: '10001',
  issueKey: 'CH-3',
  projectId: '10000',
  projectKey: 'CH',
  profile: 'complaint-handling',
  profileVersion: 1,
  series: 's',
  period: '2026',
  receivedAt: Date.parse(receivedAt),
  sequence: 1,
  revision: 1,
  syncedHash: '',
  nextWakeAt: null,
};
const panelAt = (now: string, facts: readonly Happening[]) => panelCase(row, eventsOf(facts), complaints, Date.parse(now));

test('no next step, no step of the investigation, no suggestion of a repeat; taken back they are there again', () => {
  const seen = panelAt(time('03:30'), invalid('03:00'));
  expect(seen.doubts.invalid).toMatchObject({ explanation: 'No order is named.', at: '2026-03-02T03:00:00.000Z' });
  expect(seen.doubts.suggested).toEqual([]);
  expect(seen.work.next).toBeNull();
  expect(seen.investigation?.steps.filter(({ state, needs }) => state === 'present' || needs !== null)).toEqual([]);
  expect(seen.escalations.filter(({ state }) => state === 'planned')).toEqual([]);
  const again = panelAt(time('05:30'), [...invalid('03:00'), BACK]);
  expect(again.doubts.suggested).toHaveLength(1);
  expect(again.investigation?.steps.some(({ state }) => state === 'present')).toBe(true);
  expect(again.escalations.some(({ state }) => state === 'planned')).toBe(true);
});

test('what is owed no longer says why, in the ledger and on the time line too', () => {
  const seen = panelAt(time('03:30'), invalid('03:00'));
  const register = seen.deadlines.find(({ milestone }) => milestone === 'register');
  expect(register).toMatchObject({ state: 'cancelled', endedBecause: { en: 'Invalid: the customer was told why.' } });
  const because = (key: string) => seen.escalations.find((entry) => entry.state === 'cancelled' && entry.key.includes(key))?.because?.en;
  expect([because('/resolve/1/invalid-complete'), because('/register/1')]).toEqual([
    'Invalid: the customer was told why.',
    'Invalid: the customer was told why.',
  ]);
  expect(seen.timeline.find(({ kind }) => kind === 'invalid-marked')?.text.en).toBe(
    'Invalid: No order is named. First assessment: no longer due; First feedback: no longer due; Handling plan: no longer due; Register: no longer due',
  );
});

test('may be closed without a confirmation and without what cannot be filled in; an emergency still forbids it', () => {
  const { closing } = panelAt(time('03:30'), invalid('03:00'));
  expect([closing.closable, ...closing.conditions.map(({ met }) => met)]).toEqual([true, true, true, true]);
  const note = closing.conditions.find(({ id }) => id === 'customer-confirmed')?.note.en;
  expect(note).toBe('Not asked for: it is invalid, and the customer was told why.');
  const emergency: Happening = [time('03:10'), { kind: 'emergency-declared', definition: 'd' }];
  expect(panelAt(time('03:30'), [...invalid('03:00'), emergency]).closing.closable).toBe(false);
});

test('the customer is asked neither to confirm nor to rate it', () => {
  const { satisfaction } = panelAt(time('04:30'), [...invalid('03:00'), RESOLVED]);
  expect(satisfaction.canConfirm).toBe(false);
});

test('who has it is told once to close it when it is still open a day after the explanation, resolved or not', () => {
  const reminders = (now: string, facts: readonly Happening[]) =>
    stepAt(now, facts).effects.filter(({ key }) => key.includes(':closing-owed:'));
  expect(reminders('2026-03-03T02:59:00Z', invalid('03:00'))).toEqual([]);
  for (const more of [[], [RESOLVED]]) {
    const [reminder, ...others] = reminders('2026-03-03T03:00:00Z', [...invalid('03:00'), ...more]);
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({ to: [{ accountId: 'ann' }] });
    expect(JSON.stringify(reminder)).toContain('is invalid, and its customer was told why on 2026-03-02 11:00 (Asia/Shanghai)');
  }
  expect(reminders('2026-03-03T03:00:00Z', [...invalid('03:00'), BACK])).toEqual([]);
  expect(stepAt(time('03:30'), invalid('03:00')).wakeAt).toBe(Date.parse('2026-03-03T03:00:00Z'));
});

test('a customer who writes after the explanation is read: nothing else would ask for it', () => {
  const asked = (facts: readonly Happening[]) => stepAt(time('06:00'), facts).effects.filter(({ key }) => key.includes(':wrote-after:'));
  const wrote: Happening = [time('05:30'), { kind: 'customer-replied', by: 'c' }];
  expect(asked([...invalid('03:00'), wrote])).toMatchObject([{ to: [{ accountId: 'ann' }] }]);
  expect(asked([...invalid('03:00'), BACK, wrote])).toEqual([]);
  expect(asked([RESOLVED, ...invalid('04:30'), BACK, wrote])).toMatchObject([{ key: expect.stringContaining('wrote-after') }]);
});
