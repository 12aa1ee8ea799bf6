import * as fc from 'fast-check';
import { foldCase } from '../../../src/domain/case/fold-case';
import { toIso } from '../../../src/domain/instant';
import { isAnnounced } from '../../../src/domain/sla/announced-results';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { lengthOf } from '../../../src/domain/sla/duration';
import { isWindow } from '../../../src/domain/sla/follow-up-windows';
import { isLetter } from '../../../src/domain/sla/letter-deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { calendarOf } from '../../../src/domain/time/work-calendar';
import { endOfNthWorkingDay } from '../../../src/domain/time/working-time';
import { wallClockText } from '../../../src/domain/time/zone';
import { caseOf, configured, deadlineOf, factsOf, type Happening, type Story } from '../../builders/profile-case';
import { office, weekdays } from '../time/calendars';

const HOUR = 3_600_000;

function receiptOf(profile: string, story: Story, now: string, milestone: string): readonly string[] {
  const configuration = configured(profile);
  const deadline = deadlineOf(configuration, story, now, milestone);
  return explainDeadline(configuration, caseOf(story), deadline).map(
    ({ from, to, counted, reason }) =>
      `${wallClockText('Asia/Shanghai', from)} – ${wallClockText('Asia/Shanghai', to)} ${reason} ${counted}`,
  );
}

test('three working days from a Friday afternoon: the day of receipt, the nights and the weekend are skipped', () => {
  const receipt = receiptOf(
    'feedback-monitoring',
    { receivedAt: '2026-03-06T07:00:00Z', axes: { urgency: 'level-3' } },
    '2026-03-06T07:00:00Z',
    'first-response',
  );
  expect(receipt).toEqual([
    '2026-03-06 15:00 – 2026-03-07 00:00 day-of-receipt 0',
    '2026-03-07 00:00 – 2026-03-09 00:00 weekend 0',
    '2026-03-09 00:00 – 2026-03-09 09:00 outside-hours 0',
    '2026-03-09 09:00 – 2026-03-09 18:00 counted 32400',
    '2026-03-09 18:00 – 2026-03-10 09:00 outside-hours 0',
    '2026-03-10 09:00 – 2026-03-10 18:00 counted 32400',
    '2026-03-10 18:00 – 2026-03-11 09:00 outside-hours 0',
    '2026-03-11 09:00 – 2026-03-11 18:00 counted 32400',
  ]);
});

test('golden 15: what the old calendar promised and was kept stays met, on either calendar with its own receipt', () => {
  const answered: Story = {
    receivedAt: '2026-03-02T01:00:00Z',
    axes: { urgency: 'level-3' },
    facts: [['2026-03-04T01:00:00Z', { kind: 'first-response-sent' }]],
  };
  for (const [windows, closes] of [
    [['09:00', '18:00'] as const, '10:00'],
    [['08:00', '20:00'] as const, '12:00'],
  ] as const) {
    const configuration = configured('feedback-monitoring', { calendar: weekdays('Asia/Shanghai', windows) });
    const deadline = deadlineOf(configuration, answered, '2026-03-04T02:00:00Z', 'first-response');
    expect([deadline.limit, toIso(deadline.dueAt), deadline.state, toIso(deadline.metAt ?? 0)].join(' ')).toBe(
      `l3-response 2026-03-05T${closes}:00.000Z met 2026-03-04T01:00:00.000Z`,
    );
    expect(explainDeadline(configuration, caseOf(answered), deadline).at(-1)?.to).toBe(deadline.dueAt);
  }
});

test('golden 16: viewer, calendar and site in three zones: one instant, one receipt, each told on its own clock', () => {
  const configuration = configured('feedback-monitoring', { calendar: { ...office, timeZone: 'America/New_York' } });
  // Thu 5 March 2026, 16:00 in New York; three working days end on Tue 10 March, after the clocks went forward on Sunday.
  const story: Story = { receivedAt: '2026-03-05T21:00:00Z', axes: { urgency: 'level-3' } };
  const deadline = deadlineOf(configuration, story, '2026-03-05T21:00:00Z', 'first-response');
  expect(['America/New_York', 'Asia/Shanghai', 'Europe/London'].map((zone) => wallClockText(zone, deadline.dueAt))).toEqual([
    '2026-03-10 18:00',
    '2026-03-11 06:00',
    '2026-03-10 22:00',
  ]);
  const receipt = explainDeadline(configuration, caseOf(story), deadline);
  const counted = receipt.filter(({ reason }) => reason === 'counted');
  expect(counted.map(({ from, to }) => [wallClockText('America/New_York', from), wallClockText('America/New_York', to)])).toEqual([
    ['2026-03-06 09:00', '2026-03-06 18:00'],
    ['2026-03-09 09:00', '2026-03-09 18:00'],
    ['2026-03-10 09:00', '2026-03-10 18:00'],
  ]);
  expect(counted.map(({ from }) => wallClockText('Asia/Shanghai', from))).toEqual([
    '2026-03-06 22:00',
    '2026-03-09 21:00',
    '2026-03-10 21:00',
  ]);
  expect(receipt.at(-1)?.to).toBe(deadline.dueAt);
});

test('golden 20: a day is what the calendar says it is: its hours stand in the receipt', () => {
  const oneDay = (windows: readonly [string, string]): number => {
    const configuration = configured('cross-department-improvement', { calendar: weekdays('Asia/Shanghai', windows) });
    const story: Story = { receivedAt: '2026-03-02T01:00:00Z', registration: { missing: ['phone'] } };
    const deadline = deadlineOf(configuration, story, '2026-03-02T02:00:00Z', 'register');
    return explainDeadline(configuration, caseOf(story), deadline).reduce((sum, { counted }) => sum + counted, 0) / 3600;
  };
  expect([oneDay(['09:00', '18:00']), oneDay(['08:00', '16:00'])]).toEqual([9, 8]);
});

test('calendar time with a pause', () => {
  const story: Story = {
    receivedAt: '2026-03-02T01:00:00Z',
    axes: { urgency: 'urgent' },
    facts: [
      ['2026-03-02T02:00:00Z', { kind: 'paused' }],
      ['2026-03-02T05:30:00Z', { kind: 'resumed' }],
    ],
  };
  expect(receiptOf('gov-it-projects', story, '2026-03-02T06:00:00Z', 'resolve')).toEqual([
    '2026-03-02 09:00 – 2026-03-02 10:00 counted 3600',
    '2026-03-02 10:00 – 2026-03-02 13:30 paused 0',
    '2026-03-02 13:30 – 2026-03-02 16:30 counted 10800',
  ]);
});

test('while paused the receipt says what it would be if it went on now', () => {
  const story: Story = {
    receivedAt: '2026-03-02T01:00:00Z',
    axes: { urgency: 'urgent' },
    facts: [['2026-03-02T02:00:00Z', { kind: 'paused' }]],
  };
  expect(receiptOf('gov-it-projects', story, '2026-03-02T03:00:00Z', 'resolve')).toEqual([
    '2026-03-02 09:00 – 2026-03-02 10:00 counted 3600',
    '2026-03-02 10:00 – 2026-03-02 11:00 paused 0',
    '2026-03-02 11:00 – 2026-03-02 14:00 counted 10800',
  ]);
});

test('an immediate limit has nothing to explain', () => {
  expect(
    receiptOf(
      'service-quality-guide',
      { receivedAt: '2026-03-02T01:00:00Z', axes: { urgency: 'urgent' } },
      '2026-03-02T01:00:00Z',
      'start-handling',
    ),
  ).toEqual([]);
});

/** Random lives: pauses, resolutions, reopenings, changes, in any order, on all profiles. */
const start = Date.parse('2026-03-02T01:00:00Z');
const kinds = [
  'paused',
  'resumed',
  'customer-replied',
  'resolved',
  'reopened',
  'first-response-sent',
  'closed',
  'handling-started',
  'confirmed',
  'emergency-declared',
  'emergency-ended',
  'progress-reported',
] as const;
const life = fc.record({
  profile: fc.constantFrom(
    'gov-it-projects',
    'cross-department-improvement',
    'service-quality-guide',
    'feedback-monitoring',
    'complaint-handling',
  ),
  received: fc.integer({ min: 0, max: 14 * 24 * 3600 }),
  choices: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  steps: fc.array(fc.record({ kind: fc.constantFrom(...kinds), after: fc.integer({ min: 0, max: 40 * 3600 }) }), { maxLength: 12 }),
  until: fc.integer({ min: 0, max: 30 * 24 * 3600 }),
});

function storyOf({
  profile,
  received,
  choices,
  steps,
}: {
  profile: string;
  received: number;
  choices: number[];
  steps: { kind: (typeof kinds)[number]; after: number }[];
}): { story: Story; end: number } {
  const { axes: all, channels } = configured(profile).profile;
  const axes = Object.fromEntries(
    Object.entries(all).flatMap(([axis, values], index) =>
      values.length === 0 ? [] : [[axis, values[(choices[index] ?? 0) % values.length]?.id ?? '']],
    ),
  );
  let at = start + received * 1000;
  const facts = steps.map(({ kind, after }): Happening => {
    at += after * 1000;
    return [new Date(at).toISOString(), kind === 'emergency-declared' ? { kind, definition: 'x' } : { kind }];
  });
  const channel = channels[(choices[11] ?? 0) % channels.length]?.id ?? null;
  return { story: { receivedAt: new Date(start + received * 1000).toISOString(), axes, registration: { channel }, facts }, end: at };
}

test('law: whatever happens, a receipt covers start to due without gaps and its counted seconds are the limit', () => {
  let seen = 0;
  fc.assert(
    fc.property(life, (random) => {
      const { story, end } = storyOf(random);
      const configuration = configured(random.profile);
      const feedbackCase = caseOf(story);
      for (const deadline of computeDeadlines(configuration, feedbackCase, end + random.until * 1000)) {
        const receipt = explainDeadline(configuration, feedbackCase, deadline);
        expect(receipt.map((span) => span.from)).toEqual([deadline.startAt, ...receipt.map((span) => span.to)].slice(0, receipt.length));
        if (receipt.length > 0) expect(receipt.at(-1)?.to).toBe(deadline.dueAt);
        const counted = receipt.reduce((sum, span) => sum + span.counted, 0);
        const limit = configuration.profile.limits.find(({ id }) => id === deadline.limit);
        const { withinMinutes, callbackMinutes } = configuration.settings.followUp;
        const told = isWindow(deadline) ? withinMinutes : isLetter(deadline) || isAnnounced(deadline) ? callbackMinutes : null;
        const length = lengthOf(told === null ? (limit?.due ?? {}) : { minutes: told });
        // Working days of the office calendar have nine hours each.
        expect(counted * 1000).toBe(length.clock === 'working-days' ? length.days * 9 * HOUR : length.milliseconds);
        for (const other of deadline.others) expect(other.dueAt).toBeGreaterThanOrEqual(deadline.dueAt);
        seen += 1;
      }
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test('law: another pause never makes a deadline earlier', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: 0, max: 72 * 3600 }), fc.integer({ min: 1, max: 72 * 3600 }), (random, after, length) => {
      const { story } = storyOf({ ...random, steps: [] });
      const configuration = configured(random.profile);
      const from = Date.parse(story.receivedAt) + after * 1000;
      const now = from + length * 1000;
      const paused = foldCase([...factsOf(story), { kind: 'paused', at: from }, { kind: 'resumed', at: now }]);
      const with_ = computeDeadlines(configuration, paused, now);
      const without = computeDeadlines(configuration, caseOf(story), now);
      expect(with_.length).toBe(without.length);
      for (const [index, deadline] of with_.entries()) expect(deadline.dueAt).toBeGreaterThanOrEqual(without[index]?.dueAt ?? Infinity);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('law: in working days a limit ends at a close, as many closes later as a pause covered', () => {
  const { calendar } = configured('cross-department-improvement').settings;
  fc.assert(
    fc.property(
      fc.constantFrom(['high', 3], ['medium', 5], ['low', 10]),
      fc.array(fc.record({ after: fc.integer({ min: 1, max: 60 * 3600_000 }), lasts: fc.integer({ min: 1, max: 60 * 3600_000 }) }), {
        maxLength: 6,
      }),
      ([urgency, days], pauses) => {
        const receivedAt = Date.parse('2026-03-06T07:00:00Z');
        let at = receivedAt;
        const stretches = pauses.map(({ after, lasts }) => {
          const from = at + after;
          at = from + lasts;
          return { from, to: at };
        });
        const story: Story = {
          receivedAt: new Date(receivedAt).toISOString(),
          axes: { urgency: String(urgency) },
          facts: stretches.flatMap(({ from, to }): Happening[] => [
            [new Date(from).toISOString(), { kind: 'paused' }],
            [new Date(to).toISOString(), { kind: 'resumed' }],
          ]),
        };
        const configuration = configured('cross-department-improvement');
        const feedbackCase = caseOf(story);
        const deadline = computeDeadlines(configuration, feedbackCase, at).find(({ limit }) => limit.startsWith(String(urgency)));
        const closes = Array.from({ length: 80 }, (_, day) => endOfNthWorkingDay(calendarOf(calendar), receivedAt, day + 1));
        const counting = closes.filter((close) => !stretches.some(({ from, to }) => from < close && close <= to));
        expect(deadline?.dueAt).toBe(counting[Number(days) - 1]);
      },
    ),
    { numRuns: 200, seed: 14 },
  );
});

test('law: calendar time moves by exactly the time paused before the deadline', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 * 3600 }), fc.integer({ min: 1, max: 48 * 3600 }), (after, length) => {
      const received = '2026-03-02T01:00:00Z';
      const from = Date.parse(received) + after * 1000;
      const to = from + length * 1000;
      const story: Story = {
        receivedAt: received,
        axes: { urgency: 'urgent' },
        facts: [
          [new Date(from).toISOString(), { kind: 'paused' }],
          [new Date(to).toISOString(), { kind: 'resumed' }],
        ],
      };
      const moved =
        deadlineOf(configured('gov-it-projects'), story, new Date(to).toISOString(), 'resolve').dueAt - Date.parse(received) - 4 * HOUR;
      expect(moved).toBe(after < 4 * 3600 ? length * 1000 : 0);
    }),
    { numRuns: 200, seed: 13 },
  );
});

test('the office calendar of these laws has nine hours a day', () => expect(office.weekly.mon).toEqual([['09:00', '18:00']]));
