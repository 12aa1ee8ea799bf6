import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import { foldCase } from '../../../src/domain/case/fold-case';
import { lastHeard } from '../../../src/domain/case/last-heard';
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
    const news = portalCase(row, events, gov, AT + 1).news[0]?.text;
    expect(news).toEqual({ en: 'It waits for another party: Quote of the supplier', zh: '等待第三方：Quote of the supplier' });
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
    expect(portalCase(row, extended, gov, later + 1).news.map(({ kind }) => kind)).toEqual(['paused', 'paused', 'case-opened']);
  });
});

describe('the customer writes while it waits for another party', () => {
  const wrote: CaseEvent = { kind: 'customer-replied', at: AT + DAY, by: 'acc-customer' };
  const events = [...paused(SUPPLIER), wrote];

  test('the wait stands, the card goes on saying why, and whoever has it is told', () => {
    const { feedbackCase, deadlines } = stepAt(events, AT + DAY);
    expect(feedbackCase.paused).toBe(true);
    expect(deadlines.find(({ milestone }) => milestone === 'resolve')?.state).toBe('paused');
    expect(portalCase(row, events, gov, AT + DAY).waiting).toEqual({ on: 'third-party', why: 'Quote of the supplier', until });
    const [told] = notes(events, AT + DAY, ':wrote-waiting:');
    expect(told).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann' }] });
    expect(JSON.stringify(told)).toContain('It still waits');
  });

  test('once until we answer', () => {
    const again: CaseEvent = { ...wrote, at: AT + DAY + 1 };
    const answered: CaseEvent = { kind: 'progress-reported', at: AT + DAY + 2, by: 'ann', shared: true, text: 'Not yet.' };
    expect(notes([...events, again], AT + DAY + 1, ':wrote-waiting:')).toHaveLength(1);
    expect(notes([...events, again, answered, { ...wrote, at: AT + DAY + 3 }], AT + DAY + 3, ':wrote-waiting:')).toHaveLength(2);
  });

  test('a pause from before somebody said on whom ends with the word of the customer, as it did', () => {
    const old: CaseEvent = { kind: 'paused', at: AT, reason: 'Quote of the supplier' };
    expect(foldCase([opened(), GIVEN, old, wrote]).paused).toBe(false);
    expect(notes([opened(), GIVEN, old, wrote], AT + DAY, ':wrote-waiting:')).toEqual([]);
  });
});

describe('the news that was promised for the end of a wait', () => {
  const events = paused(SUPPLIER);

  test('whoever has it is reminded half a working day before, not as the promise breaks', () => {
    // Thursday 10:00; four working hours before is Wednesday, 15:00.
    const at = AT + 2 * DAY + hours(5);
    expect(notes(events, at - 1, ':news-owed:')).toEqual([]);
    expect(stepAt(events, at - 1).wakeAt).toBeLessThanOrEqual(at);
    expect(notes(events, at, ':news-owed:')).toMatchObject([{ kind: 'internal-comment', to: [{ accountId: 'ann' }] }]);
    expect(JSON.stringify(notes(events, at, ':news-owed:'))).toContain('by Thu 5 Mar 2026, 10:00 (Asia/Shanghai)');
  });

  test('not where it was told already', () => {
    const told: CaseEvent = { kind: 'progress-reported', at: AT + DAY, by: 'bob', shared: true, text: 'It comes on Friday.' };
    expect(notes([...events, told], AT + 3 * DAY - 1, ':news-owed:')).toEqual([]);
  });

  test('what was promised for soon after stays the promise: told to the customer, and no reminder beside the end of the wait', () => {
    const promised: CaseEvent = { kind: 'next-update-promised', at: AT - 1, dueAt: AT + 3 * DAY + hours(3) };
    const kept = paused(SUPPLIER, [promised]);
    expect(kept.filter(({ kind }) => kind === 'next-update-promised')).toEqual([promised]);
    expect(JSON.stringify(notes(kept, AT, ':paused:'))).toContain('by Thu 5 Mar 2026, 13:00');
    expect(portalCase(row, kept, gov, AT + 1).waiting?.until).toBe(toIso(promised.dueAt));
    expect(notes(kept, AT + 3 * DAY - 1, ':news-owed:')).toEqual([]);
  });
});

describe('the end that is proposed', () => {
  const { until: _, ...open } = SUPPLIER;
  const ends = (input: Input, facts: readonly CaseEvent[] = [], at = AT): string => {
    const fact = paused(input, facts, at).find(({ kind }) => kind === 'paused');
    return fact?.kind === 'paused' && fact.until !== undefined ? toIso(fact.until) : 'none';
  };
  // By the Monday night that follows; 22:15 in Shanghai.
  const NIGHT: CaseEvent = { kind: 'next-update-promised', at: AT - 1, dueAt: Date.parse('2026-03-03T14:15:00.000Z') };

  test('leaves time in working hours to tell the customer what was promised', () =>
    expect(ends(open, [NIGHT])).toBe('2026-03-03T08:00:00.000Z'));

  test('is no odd minute of the night: the tracking of the process gives the day', () => {
    const at = Date.parse('2026-03-02T14:25:00.000Z');
    expect(ends(open, [], at)).toBe('2026-03-03T03:00:00.000Z');
  });

  test('of a promise within the hour leaves no time: it ends with it', () => {
    const soon: CaseEvent = { kind: 'next-update-promised', at: AT - 1, dueAt: AT + hours(1) };
    expect(ends(open, [soon])).toBe(toIso(AT + hours(1)));
  });

  test('for the customer comes after the question is put again', () => {
    const asked = paused({ on: 'customer', reason: 'Which browser?' }, [NIGHT]);
    expect(ends({ on: 'customer', reason: 'Which browser?' }, [NIGHT])).toBe('2026-03-09T10:00:00.000Z');
    expect(notes(asked, AT + 3 * DAY, ':customer-reminded:')).toHaveLength(1);
  });
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
    expect(JSON.stringify(notes(events, AT + 1, ':paused:'))).toContain(
      'Which browser do you use? Please reply here. We wait for it until Thu 5 Mar 2026, 10:00 (Asia/Shanghai); after that we go on with what we know, and tell you so.',
    );
  });

  test('whoever does not answer hears at the end that it goes on, and what was asked stays among the news', () => {
    const events = paused({ on: 'customer', reason: 'Which browser do you use?', until });
    const end = AT + 3 * DAY;
    expect(notes(events, end, ':pause-over:')).toMatchObject([
      { kind: 'internal-comment', to: [{ accountId: 'ann' }] },
      { kind: 'public-comment' },
    ]);
    expect(JSON.stringify(notes(events, end, ':customer'))).toContain('We have not heard from you yet (Which browser do you use?)');
    const over = [...events, ...stepAt(events, end).facts.map(({ fact }) => fact)];
    expect(portalCase(row, over, gov, end + 1).news.map(({ text }) => text.en)).toEqual([
      'We go on with it',
      'We need a word from you: Which browser do you use? (we wait until Thu 5 Mar 2026, 10:00 (Asia/Shanghai))',
      'We have it, registered as FB-2026-0001',
    ]);
    expect(lastHeard(over, gov.profile)?.at).toBe(end);
    expect(lastHeard(events, gov.profile)?.at).toBe(AT);
    const answered: CaseEvent = { kind: 'customer-replied', at: AT + DAY, by: 'acc-customer' };
    expect(notes([...events, answered], end, ':pause-over:')).toEqual([]);
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
