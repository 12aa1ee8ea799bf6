import { foldCase } from '../../../src/domain/case/fold-case';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import type { Duration, Profile } from '../../../src/domain/profile/schema';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { wallClockText } from '../../../src/domain/time/zone';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

/** Fri 6 March 2026 09:00 in Shanghai; the calendar works Monday to Friday, 09:00 to 18:00. */
const receivedAt = '2026-03-06T01:00:00Z';
const medium = { type: 'technical-fault', urgency: 'medium' };

const cadence =
  (every: Duration) =>
  (profile: Profile): Profile => ({
    ...profile,
    tracking: { ...profile.tracking, cadence: [{ when: { urgency: 'medium' }, every, src: [] }] },
  });
const unresolved =
  (unresolvedAfter: Duration) =>
  (profile: Profile): Profile => ({
    ...profile,
    assignment: [
      { when: { type: 'technical-fault' }, owner: { en: 'o', zh: 'o' }, support: null, escalateWhen: { unresolvedAfter }, src: [] },
    ],
  });
const lead =
  (leadTime: Duration) =>
  (profile: Profile): Profile => ({
    ...profile,
    limits: profile.limits.filter(({ milestone }) => milestone === 'first-response'),
    escalation: { steps: [], triggers: [{ id: 'limit-about-to-expire', label: { en: 'l', zh: 'l' }, auto: 'timer', leadTime, src: [] }] },
  });
const response =
  (due: Duration) =>
  (profile: Profile): Profile => ({
    ...profile,
    limits: [{ id: 'answer', milestone: 'first-response', when: {}, due, src: [] }],
  });

/** Local times at which a rule applies, asked at each of the instants. */
function times(
  rule: string,
  change: (profile: Profile) => Profile,
  asked: readonly string[],
  facts: readonly Happening[] = [],
): readonly string[] {
  const configuration = configured('gov-it-projects', {}, change);
  const found = asked.flatMap((now) => {
    const at = Date.parse(now);
    const feedbackCase = foldCase(factsOf({ receivedAt, axes: medium, facts: facts.filter(([when]) => Date.parse(when) <= at) }));
    return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at)
      .filter((one) => one.rule === rule)
      .map((one) => wallClockText(configuration.settings.calendar.timeZone, one.at));
  });
  return [...new Set(found)];
}

describe('progress is asked for on the clock of its interval (S0-68…S0-71)', () => {
  const days = ['2026-03-06T09:00:00Z', '2026-03-08T09:00:00Z', '2026-03-09T09:00:00Z', '2026-03-10T11:00:00Z'];
  test('every four working hours: never at night, never on Saturday', () => {
    expect(times('track-medium', cadence({ workingMinutes: 240 }), days)).toEqual([
      '2026-03-06 17:00',
      '2026-03-09 12:00',
      '2026-03-09 16:00',
      '2026-03-10 11:00',
      '2026-03-10 15:00',
      '2026-03-11 10:00',
    ]);
  });
  test('every working day: at the close of each, the day of receipt not counted', () => {
    expect(times('track-medium', cadence({ workingDays: 1 }), days)).toEqual(['2026-03-09 18:00', '2026-03-10 18:00', '2026-03-11 18:00']);
  });
  test('every second working day', () => {
    expect(times('track-medium', cadence({ workingDays: 2 }), [...days, '2026-03-12T11:00:00Z'])).toEqual([
      '2026-03-10 18:00',
      '2026-03-12 18:00',
      '2026-03-16 18:00',
    ]);
  });
  test('a pause over a weekend takes nothing away, one of two working hours moves it by those', () => {
    const resumed = (from: string, to: string): readonly Happening[] => [
      [from, { kind: 'paused' }],
      [to, { kind: 'resumed' }],
    ];
    const four = cadence({ workingMinutes: 240 });
    expect(times('track-medium', four, ['2026-03-09T01:00:00Z'], resumed('2026-03-06T10:00:00Z', '2026-03-09T01:00:00Z'))).toContain(
      '2026-03-09 12:00',
    );
    expect(times('track-medium', four, ['2026-03-06T06:00:00Z'], resumed('2026-03-06T02:00:00Z', '2026-03-06T04:00:00Z'))).toEqual([
      '2026-03-06 15:00',
    ]);
  });
  test('of a working day and a week the shorter one asks', () => {
    const both = (profile: Profile): Profile => ({
      ...profile,
      tracking: {
        ...profile.tracking,
        cadence: [
          { when: { type: 'technical-fault' }, every: { minutes: 10_080 }, src: [] },
          { when: { urgency: 'medium' }, every: { workingDays: 1 }, src: [] },
        ],
      },
    });
    expect(times('track-medium', both, days)).toContain('2026-03-09 18:00');
    expect(times('track-technical-fault', both, days)).toEqual([]);
  });
  test('a thousand intervals later it is still found at once', () => {
    expect(times('track-medium', cadence({ minutes: 1 }), ['2026-03-13T01:00:30Z'])).toEqual(['2026-03-13 09:00', '2026-03-13 09:01']);
  });
});

describe('unresolved for so long (S0-51)', () => {
  const rule = 'unresolved-technical-fault';
  test.each<readonly [Duration, string]>([
    [{ workingMinutes: 600 }, '2026-03-09 10:00'],
    [{ workingDays: 1 }, '2026-03-09 18:00'],
    [{ minutes: 240 }, '2026-03-06 13:00'],
  ])('%j', (after, expected) => {
    expect(times(rule, unresolved(after), ['2026-03-06T02:00:00Z'])).toEqual([expected]);
  });
});

test('once the customer was told that it is invalid nothing asks for progress or a solution (S4-62)', () => {
  const told: readonly Happening[] = [['2026-03-06T01:30:00Z', { kind: 'invalid-marked', explanation: 'e' }]];
  expect(times('track-medium', cadence({ workingDays: 1 }), ['2026-03-06T02:00:00Z', '2026-03-09T11:00:00Z'], told)).toEqual([]);
  expect(times('unresolved-technical-fault', unresolved({ minutes: 240 }), ['2026-03-06T02:00:00Z'], told)).toEqual([]);
});

describe('a lead time on the working clock (S0-85)', () => {
  const rule = 'limit-about-to-expire';
  test.each<readonly [due: Duration, before: Duration, expected: string]>([
    // Due Wed 11 March 18:00.
    [{ workingDays: 3 }, { workingDays: 1 }, '2026-03-10 18:00'],
    [{ workingDays: 3 }, { workingMinutes: 120 }, '2026-03-11 16:00'],
    // Due Mon 9 March 09:00: two working hours before it is Friday afternoon.
    [{ minutes: 4320 }, { workingMinutes: 120 }, '2026-03-06 16:00'],
    // Due Tue 10 March 09:00: the last whole working day before it is Monday.
    [{ minutes: 5760 }, { workingDays: 1 }, '2026-03-06 18:00'],
    // There was not so much time: at receipt.
    [{ minutes: 60 }, { workingDays: 5 }, '2026-03-06 09:00'],
  ])('of %j, %j before', (due, before, expected) => {
    expect(times(rule, (profile) => response(due)(lead(before)(profile)), ['2026-03-06T01:00:00Z'])).toEqual([expected]);
  });
  test('a pause within it does not shorten it', () => {
    const change = (profile: Profile): Profile => response({ workingMinutes: 1080 })(lead({ workingMinutes: 540 })(profile));
    // Nine hours on Friday, paused on Monday from 11:00 to 13:00: due Tue 11:00, nine counted hours before it is still Friday's close.
    const facts: readonly Happening[] = [
      ['2026-03-09T03:00:00Z', { kind: 'paused' }],
      ['2026-03-09T05:00:00Z', { kind: 'resumed' }],
    ];
    expect(times(rule, change, ['2026-03-09T06:00:00Z'], facts)).toEqual(['2026-03-06 18:00']);
  });
});

test('in an emergency the reports go on while the case is paused (S0-80)', () => {
  const facts: readonly Happening[] = [
    ['2026-03-06T01:10:00Z', { kind: 'emergency-declared', definition: 'data-loss-or-leak' }],
    ['2026-03-06T01:20:00Z', { kind: 'paused', reason: 'x' }],
  ];
  expect(times('track-emergency', (profile) => profile, ['2026-03-06T03:30:00Z'], facts)).toEqual(['2026-03-06 11:10', '2026-03-06 12:10']);
  expect(times('track-medium', (profile) => profile, ['2026-03-08T03:30:00Z'], facts)).toEqual([]);
});

test('a reminder that comes again says how many reports were due', () => {
  const configuration = configured('gov-it-projects', {}, cadence({ minutes: 60 }));
  const feedbackCase = foldCase(factsOf({ receivedAt, axes: medium }));
  const textsAt = (now: string): readonly string[] => {
    const at = Date.parse(now);
    return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at)
      .filter((one) => one.rule === 'track-medium' && one.at <= at)
      .flatMap(({ actions }) => actions.flatMap((action) => (action.kind === 'comment' ? [action.text.en] : [])));
  };
  expect(textsAt('2026-03-06T02:30:00Z').join()).not.toContain('have been due');
  expect(textsAt('2026-03-06T04:30:00Z').join()).toContain('3 reports have been due since then.');
});
