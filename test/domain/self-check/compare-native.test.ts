import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { compareNative } from '../../../src/domain/self-check/compare-native';
import { milestoneOf, type NativeCycle } from '../../../src/domain/self-check/native-sla';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const OFFICE = {
  timeZone: 'Asia/Shanghai',
  weekly: {
    mon: [['09:00', '18:00']],
    tue: [['09:00', '18:00']],
    wed: [['09:00', '18:00']],
    thu: [['09:00', '18:00']],
    fri: [['09:00', '18:00']],
  },
  holidays: [],
  workingDays: [],
} as const;
/** Four hours to the first response, on the wall or in office hours. */
const fourHours = (clock: 'minutes' | 'workingMinutes'): Configuration =>
  configured('gov-it-projects', { calendar: OFFICE as unknown as Configuration['settings']['calendar'] }, (profile) => ({
    ...profile,
    limits: [{ id: 'four-hours', milestone: 'first-response', when: {}, due: { [clock]: 240 }, src: ['S0-13'] }],
  }));

const iso = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;
/** Monday 2 March 2026, 16:00 in Shanghai. */
const RECEIVED = iso('2026-03-02T08:00:00Z');
const cycle = (parts: Partial<NativeCycle> = {}): NativeCycle => ({
  startAt: RECEIVED,
  stopAt: null,
  breachAt: RECEIVED + 4 * HOUR,
  breached: false,
  goalMs: 4 * HOUR,
  elapsedMs: 0,
  ...parts,
});

function compared(configuration: Configuration, facts: readonly CaseEvent[], native: NativeCycle, now: number, factsAgree = true) {
  const feedbackCase = foldCase([opened({ at: RECEIVED }), ...facts]);
  const deadlines = computeDeadlines(configuration, feedbackCase, now);
  return compareNative([{ name: 'Time to first response', cycles: [native] }], {
    configuration,
    feedbackCase,
    deadlines,
    now,
    factsAgree,
  }).map(({ kind, about, reasons }) => [kind, about, ...reasons].join(' '));
}

const paused: CaseEvent = { kind: 'paused', at: RECEIVED + HOUR };
const resumed: CaseEvent = { kind: 'resumed', at: RECEIVED + 3 * HOUR };
const reply = (hours: number, channel = 'comment'): CaseEvent => ({ kind: 'first-response-sent', at: RECEIVED + hours * HOUR, channel });

describe('why Jira says otherwise', () => {
  it.each<[string, Configuration, readonly CaseEvent[], NativeCycle, number, boolean, readonly string[]]>([
    ['both are late', fourHours('minutes'), [], cycle({ breached: true, elapsedMs: 5 * HOUR }), 5, true, []],
    ['both are in time', fourHours('minutes'), [], cycle({ elapsedMs: 2 * HOUR }), 2, true, []],
    [
      'by calendar only: round the clock there, office hours here',
      fourHours('workingMinutes'),
      [],
      cycle({ breached: true, elapsedMs: 5 * HOUR }),
      5,
      true,
      ['native-differs first-response calendar'],
    ],
    [
      'by calendar only: office hours there, round the clock here',
      fourHours('minutes'),
      [],
      cycle({ elapsedMs: 2 * HOUR, breachAt: null }),
      5,
      true,
      ['native-differs first-response calendar'],
    ],
    [
      'by its goal',
      fourHours('minutes'),
      [],
      cycle({ goalMs: 2 * HOUR, breached: true, elapsedMs: 3 * HOUR }),
      3,
      true,
      ['native-differs first-response goal'],
    ],
    [
      'by goal and calendar',
      fourHours('workingMinutes'),
      [],
      cycle({ goalMs: 3 * HOUR, breached: true, elapsedMs: 5 * HOUR }),
      5,
      true,
      ['native-differs first-response goal calendar'],
    ],
    [
      'it does not pause while ours does',
      fourHours('minutes'),
      [paused, resumed],
      cycle({ breached: true, elapsedMs: 5 * HOUR }),
      5,
      true,
      ['native-differs first-response pauses'],
    ],
    [
      'it pauses in a status that means nothing to us',
      fourHours('minutes'),
      [],
      cycle({ elapsedMs: 1.5 * HOUR }),
      5,
      true,
      ['native-differs first-response own-settings'],
    ],
    [
      'it paused when our record lacks the pause',
      fourHours('minutes'),
      [],
      cycle({ elapsedMs: 1.5 * HOUR }),
      5,
      false,
      ['native-contradicts first-response'],
    ],
    [
      'same goal, clock and pauses, and yet another verdict',
      fourHours('minutes'),
      [],
      cycle({ breached: true, elapsedMs: 2 * HOUR, breachAt: RECEIVED + HOUR }),
      2,
      true,
      ['native-contradicts first-response'],
    ],
    [
      'the breach is this very minute',
      fourHours('minutes'),
      [],
      cycle({ breached: true, elapsedMs: 4 * HOUR - 5_000 }),
      4 - 0.001,
      true,
      [],
    ],
    [
      'answered by phone, late there',
      fourHours('minutes'),
      [reply(2, 'phone')],
      cycle({ breached: true, elapsedMs: 5 * HOUR }),
      5,
      true,
      ['native-differs first-response answered-outside-jira'],
    ],
    [
      'another end than the reply',
      fourHours('minutes'),
      [reply(2)],
      cycle({ breached: true, elapsedMs: 5 * HOUR }),
      5,
      true,
      ['native-differs first-response other-end'],
    ],
    [
      'it saw an answer that we do not know of',
      fourHours('minutes'),
      [],
      cycle({ stopAt: RECEIVED + HOUR, elapsedMs: HOUR }),
      3,
      false,
      ['native-contradicts first-response'],
    ],
    ['it saw an answer minutes ago', fourHours('minutes'), [], cycle({ stopAt: RECEIVED + HOUR, elapsedMs: HOUR }), 1.1, false, []],
    [
      'it takes resolving for an answer',
      fourHours('minutes'),
      [{ kind: 'resolved', at: RECEIVED + HOUR }],
      cycle({ stopAt: RECEIVED + HOUR, elapsedMs: HOUR }),
      3,
      true,
      ['native-differs first-response resolving-counts-as-answer'],
    ],
    ['its clock is about another beginning', fourHours('minutes'), [], cycle({ startAt: RECEIVED + HOUR, breached: true }), 2, true, []],
  ])('%s', (_, configuration, facts, native, hours, factsAgree, expected) => {
    expect(compared(configuration, facts, native, RECEIVED + hours * HOUR, factsAgree)).toEqual(expected);
  });
});

it.each([
  ['Time to first response', 'first-response'],
  ['首次响应时间', 'first-response'],
  ['Time to resolution', 'resolve'],
  ['解决时间', 'resolve'],
  ['Time to close after resolution', 'resolve'],
  ['Time to approve', null],
])('%s is about %s', (name, milestone) => {
  expect(milestoneOf({ name, cycles: [] })).toBe(milestone);
});
