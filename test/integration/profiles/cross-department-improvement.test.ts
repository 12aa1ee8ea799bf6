import { invoke } from '../../support/workbench';
import { propertyOf } from '../story';
import { DAY, HOUR, iso, MINUTE, Stage, shanghai } from './stage';

/**
 * The story of cross-department improvement: S1-03, S1-11, S1-16…S1-18, S1-26. All limits are working days, over a weekend,
 * and on a calendar with a holiday and a make-up working day (调休).
 */
let stage: Stage;
/** A Friday. */
const START = shanghai('2026-03-06 09:00');

beforeAll(async () => {
  stage = await Stage.open('cross-department-improvement', 'CD', START);
}, 60_000);

const of = (urgency: string, more: Readonly<Record<string, string>> = {}) => ({
  axes: { type: 'problem', urgency, ...more },
  channel: 'email',
});

it('keeps every limit of its table to the second', async () => {
  // S1-16…S1-18: the close of the n-th working day after Friday.
  const high = await stage.raise('high', of('high'));
  stage.breach(high, { limit: 'high-response', milestone: 'first-response', dueAt: shanghai('2026-03-11 18:00') });
  const medium = await stage.raise('medium', of('medium'));
  stage.breach(medium, { limit: 'medium-response', milestone: 'first-response', dueAt: shanghai('2026-03-13 18:00') });
  const low = await stage.raise('low', of('low'));
  stage.breach(low, { limit: 'low-response', milestone: 'first-response', dueAt: shanghai('2026-03-20 18:00') });

  // S1-03: nothing is required, so that it is registered when it is received; the limit was Monday.
  stage.kept(high, { limit: 'register', milestone: 'register', dueAt: shanghai('2026-03-09 18:00') }, START + MINUTE);

  // S1-11: marked at the registration, and marked two hours later: the heads of the departments are told at once.
  const marked = await stage.raise('marked urgent', of('low', { 'urgent-flag': 'urgent' }));
  stage.ledger.expectSent(marked, 'urgent-mark/1', marked.receivedAt);
  const { dueAt, state, metAt } = (await propertyOf(marked.key)).deadlines['notify-department-heads'] ?? {};
  expect([dueAt, state]).toEqual([iso(marked.receivedAt), 'met']);
  expect(Date.parse(metAt ?? '') - marked.receivedAt).toBeLessThan(10_000);
  stage.ledger.row({
    limit: 'urgent-notify',
    milestone: 'notify-department-heads',
    item: marked.name,
    expected: marked.receivedAt,
    key: null,
    outcome: 'met',
  }).seen = dueAt ?? null;
  const markedLater = await stage.raise('marked urgent later', of('low'));
  stage.at(START + 2 * HOUR, async () => {
    const input = { issueKey: markedLater.key, axis: 'urgent-flag', value: 'urgent' };
    expect((await invoke('panel', 'correctAxis', input, 'agent-1')).ok).toBe(true);
    const at = await stage.factAt(markedLater, 'axis-set');
    stage.ledger.expectSent(markedLater, 'urgent-mark/1', at);
    expect((await propertyOf(markedLater.key)).deadlines['notify-department-heads']).toMatchObject({ dueAt: iso(at), state: 'met' });
  });
  stage.at(START + 3 * HOUR, async () => {
    for (const item of [marked, markedLater]) await stage.move(item, 'Canceled', 'cancelled');
  });

  // S1-26: the result is told within one working day of the resolution: on Friday, on Saturday, and again after reopening.
  const friday = await stage.raise('resolved on Friday', of('high'));
  stage.at(shanghai('2026-03-06 17:00'), async () => {
    await stage.answer(friday);
    await stage.move(friday, 'Resolved', 'resolved');
    stage.breach(friday, { limit: 'result-reply', milestone: 'result-reply', dueAt: shanghai('2026-03-09 18:00') });
  });
  const saturday = await stage.raise('resolved on Saturday, reopened, resolved', of('high'));
  stage.at(shanghai('2026-03-07 12:00'), async () => {
    await stage.answer(saturday);
    await stage.move(saturday, 'Resolved', 'resolved');
    expect((await propertyOf(saturday.key)).deadlines['result-reply']?.dueAt).toBe(iso(shanghai('2026-03-09 18:00')));
  });
  stage.at(shanghai('2026-03-09 17:00'), async () => {
    await stage.move(saturday, 'Waiting for support', 'reopened');
    expect((await propertyOf(saturday.key)).deadlines['result-reply']?.state).toBe('cancelled');
  });
  stage.at(shanghai('2026-03-10 08:00'), async () => {
    await stage.move(saturday, 'Resolved', 'resolved');
    stage.breach(saturday, { limit: 'result-reply', milestone: 'result-reply', cycle: 2, dueAt: shanghai('2026-03-11 18:00') });
  });

  // A pause takes away the days at whose close it stands: Friday was the day of receipt, Monday does not count (decision 0014).
  const paused = await stage.raise('paused over the weekend', of('high'));
  stage.at(shanghai('2026-03-06 17:00'), async () => {
    await stage.move(paused, 'Waiting for customer', 'paused');
  });
  stage.at(shanghai('2026-03-10 10:00'), async () => {
    await stage.move(paused, 'Waiting for support', 'resumed');
    stage.breach(paused, { limit: 'high-response', milestone: 'first-response', dueAt: shanghai('2026-03-12 18:00') });
  });

  // Answered a minute before the close of the third day.
  const answered = await stage.raise('answered in time', of('high'));
  const close = shanghai('2026-03-11 18:00');
  stage.kept(answered, { limit: 'high-response', milestone: 'first-response', dueAt: close }, close - MINUTE, () => stage.answer(answered));

  // Monday is a holiday, Saturday the 14th is worked until noon: cases opened from now on are pinned to that calendar.
  await stage.configure((settings) => ({
    ...settings,
    calendar: { ...settings.calendar, holidays: ['2026-03-09'], workingDays: ['2026-03-14'], makeUpHours: [['09:00', '12:00']] },
  }));
  const holiday = (name: string, urgency: string, at: string) =>
    stage.raise(name, of(urgency)).then((item) => {
      stage.breach(item, { limit: `${urgency}-response`, milestone: 'first-response', dueAt: shanghai(at) });
      return item;
    });
  await holiday('high, Monday off', 'high', '2026-03-12 18:00');
  await holiday('medium, ends on a make-up day', 'medium', '2026-03-14 12:00');
  await holiday('low, Monday off, Saturday worked', 'low', '2026-03-20 18:00');
  const told = await stage.raise('resolved before the holiday', of('high'));
  stage.at(START + HOUR, async () => {
    await stage.answer(told);
    await stage.move(told, 'Resolved', 'resolved');
    stage.breach(told, { limit: 'result-reply', milestone: 'result-reply', dueAt: shanghai('2026-03-10 18:00') });
  });
  expect(high.receivedAt).toBeLessThan(START + DAY);
  await stage.run();
}, 240_000);

it('left no limit of the profile out', async () => {
  await stage.ledger.expectEveryLimit(stage.projectKey);
  stage.ledger.print();
});
