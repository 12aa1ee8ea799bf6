import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { foldCase } from '../../../src/domain/case/fold-case';
import { toIso } from '../../../src/domain/instant';
import { pauseCase } from '../../../src/usecases/decide-pause';
import { portalCase } from '../../../src/usecases/portal-case';
import { Refused } from '../../../src/usecases/refused';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const gov = configured('gov-it-projects', { acknowledgeWithinMinutes: 0 });
const AT = MONDAY_9 + hours(1);
const DAY = hours(24);
const GIVEN: CaseEvent = { kind: 'assigned', at: MONDAY_9 + 1, to: 'ann', name: 'Ann' };
type Input = Parameters<typeof pauseCase>[0];

function paused(input: Input, facts: readonly CaseEvent[] = [], at = AT): readonly CaseEvent[] {
  const events = [opened(), GIVEN, ...facts];
  const situation = { feedbackCase: foldCase(events), configuration: gov, revision: events.length, at, by: 'ann' };
  return [...events, ...pauseCase(input)(situation)];
}
const refusal = (...asked: Parameters<typeof paused>): string => {
  try {
    paused(...asked);
    return 'ok';
  } catch (error) {
    if (error instanceof Refused) return `${error.reason}: ${error.about}`;
    throw error;
  }
};
const stepAt = (events: readonly CaseEvent[], now: number) => decideStep('10001', events, gov, now, false);
const notes = (events: readonly CaseEvent[], now: number, part: string) =>
  stepAt(events, now).effects.filter(({ key }) => key.includes(part));
const row = { issueId: '10001', issueKey: 'FB-1' } as Parameters<typeof portalCase>[0];
const until = toIso(AT + 3 * DAY);
const SUPPLIER: Input = { on: 'third-party', reason: 'Quote of the supplier', until };

describe('waiting for another party', () => {
  const events = paused(SUPPLIER);

  test('says why and on whom, and promises news for the day it is looked at again', () => {
    expect(portalCase(row, events, gov, AT + 1).waiting).toEqual({ on: 'third-party', why: 'Quote of the supplier', until });
    const promise = portalCase(row, events, gov, AT + 1).promises.find(({ milestone }) => milestone === 'next-update');
    expect(promise).toMatchObject({ dueAt: until, state: 'running' });
    const [told] = notes(events, AT + 1, ':paused:');
    expect(told).toMatchObject({ kind: 'public-comment' });
    expect(JSON.stringify(told)).toMatch(/wait for another party: Quote of the supplier\. We tell you how it stands by /);
  });

  test('ends on that day by itself: the clocks go on, whoever has it is told', () => {
    const { facts, wakeAt, feedbackCase, property } = stepAt(events, AT + 3 * DAY);
    expect(stepAt(events, AT + 2 * DAY).feedbackCase.paused).toBe(true);
    expect(stepAt(events, AT + 2 * DAY).wakeAt).toBeLessThanOrEqual(AT + 3 * DAY);
    expect(facts.map(({ fact }) => fact)).toContainEqual({ kind: 'resumed', at: AT + 3 * DAY, by: null });
    expect(feedbackCase.paused).toBe(false);
    expect(property.deadlines['resolve']?.state).not.toBe('paused');
    expect(wakeAt).not.toBe(AT + 3 * DAY);
    const [told] = notes(events, AT + 3 * DAY, ':pause-over:');
    expect(told).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann' }] });
  });

  test('is extended with a reason; the same twice is nothing new', () => {
    const longer = toIso(AT + 6 * DAY);
    const later = AT + 2 * DAY;
    const extended = paused({ ...SUPPLIER, reason: 'Still no quote', until: longer }, events.slice(2), later);
    expect(extended.slice(-3).map(({ kind }) => kind)).toEqual(['resumed', 'paused', 'next-update-promised']);
    expect(stepAt(extended, AT + 5 * DAY).feedbackCase.paused).toBe(true);
    expect(portalCase(row, extended, gov, AT + 5 * DAY).waiting?.why).toBe('Still no quote');
    expect(paused(SUPPLIER, events.slice(2), AT + 1_000)).toEqual(events);
  });
});

test('without a day the next promised update is proposed, else the cadence of the process', () => {
  const { until: _, ...open } = SUPPLIER;
  const promised: CaseEvent = { kind: 'next-update-promised', at: AT - 1, dueAt: AT + DAY };
  const fact = paused(open, [promised]).find(({ kind }) => kind === 'paused');
  expect(fact).toMatchObject({ until: AT + DAY });
  expect(paused(open).find(({ kind }) => kind === 'paused')).toMatchObject({ until: expect.any(Number) });
});

test.each<[string, Input, readonly CaseEvent[], string]>([
  ['a day that is over', { ...SUPPLIER, until: toIso(AT) }, [], 'invalid-input: past'],
  ['for ever', { ...SUPPLIER, until: toIso(AT + 40 * DAY) }, [], 'invalid-input: past'],
  ['what has its result', SUPPLIER, [{ kind: 'resolved', at: AT - 1 }], 'not-possible-now: pause-resolved'],
  ['what is closed', SUPPLIER, [{ kind: 'closed', at: AT - 1 }], 'not-possible-now: closed'],
])('not %s', (_name, input, facts, expected) => expect(refusal(input, facts)).toBe(expected));

describe('waiting for the customer', () => {
  test('by the panel: the question is put, nothing else is promised', () => {
    const events = paused({ on: 'customer', reason: 'Which browser do you use?', until });
    expect(events.map(({ kind }) => kind)).not.toContain('next-update-promised');
    expect(portalCase(row, events, gov, AT + 1).waiting).toMatchObject({ on: 'customer', why: 'Which browser do you use?' });
    expect(JSON.stringify(notes(events, AT + 1, ':paused:'))).toContain('Which browser do you use?');
  });

  const status: CaseEvent = { kind: 'paused', at: AT, reason: 'waiting-for-customer' };
  const events = [opened(), GIVEN, status];
  test('by the status in Jira: reminded after three days, once', () => {
    expect(portalCase(row, events, gov, AT + 1).waiting).toEqual({ on: 'customer', why: null, until: null });
    expect(notes(events, AT + 3 * DAY - 1, ':customer-reminded:')).toEqual([]);
    expect(stepAt(events, AT + DAY).wakeAt).toBeLessThanOrEqual(AT + 3 * DAY);
    expect(notes(events, AT + 3 * DAY, ':customer-reminded:')).toMatchObject([{ kind: 'public-comment' }]);
    expect(notes(events, AT + 9 * DAY, ':customer-reminded:')).toHaveLength(1);
    const answered: CaseEvent = { kind: 'customer-replied', at: AT + DAY };
    expect(notes([...events, answered], AT + 3 * DAY, ':customer-reminded:')).toEqual([]);
  });

  test('whoever has it is told each week that no answer came, from the second time on who leads as well', () => {
    expect(notes(events, AT + 7 * DAY - 1, ':no-word:')).toEqual([]);
    expect(notes(events, AT + 7 * DAY, ':no-word:')).toMatchObject([{ kind: 'internal-comment', to: [{ accountId: 'ann' }], mention: [] }]);
    const second = notes(events, AT + 14 * DAY, ':no-word:').at(-1);
    expect(second).toMatchObject({ to: [{ accountId: 'ann' }] });
    expect(second?.kind === 'internal-comment' && second.mention.length).toBe(1);
    expect(second?.key).not.toBe(notes(events, AT + 7 * DAY, ':no-word:')[0]?.key);
  });
});
