import * as fc from 'fast-check';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { FeedbackCase } from '../../../src/domain/case/feedback-case';
import { foldCase } from '../../../src/domain/case/fold-case';
import { followUpTasks } from '../../../src/domain/follow-up/tasks';
import { isPraise } from '../../../src/domain/handling/parts/is-praise';
import type { Duration, Limit } from '../../../src/domain/profile/schema';
import { MILESTONES } from '../../../src/domain/profile/sections/common';
import { attemptAt, judgedAttempt } from '../../../src/domain/satisfaction/attempts';
import { loopOf } from '../../../src/domain/satisfaction/loop';
import { isCallback } from '../../../src/domain/sla/callback-deadlines';
import { computeDeadlines, type Deadline } from '../../../src/domain/sla/deadlines';
import { isWindow } from '../../../src/domain/sla/follow-up-windows';
import { configured, factsOf } from '../../builders/profile-case';
import { plainDeadlines } from './plain-deadlines';

const PROFILES = ['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'];
const MINUTE = 60_000;
/** Mon 2 March 2026 09:00 in Shanghai. */
const START = Date.parse('2026-03-02T01:00:00Z');
const registration = (missing: readonly string[], channel: string | null, tier: string | null) => ({
  summary: 's',
  description: 'd',
  channel,
  customerTier: tier,
  fields: {},
  missing,
  language: 'zh' as const,
});

/** Numbers a random case is made of; small ones, so that two facts often fall into one minute. */
const drawn = fc.record({
  profile: fc.constantFrom(...PROFILES),
  choices: fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 }),
  facts: fc.array(fc.record({ kind: fc.nat(33), minute: fc.nat(20_000), pick: fc.nat(1000) }), { maxLength: 40 }),
  until: fc.nat(30_000),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const KINDS = [
  'paused',
  'resumed',
  'customer-replied',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
  'first-response-sent',
  'handling-started',
  'confirmed',
  'rated',
  'acknowledged',
  'emergency-declared',
  'emergency-ended',
  'flag-set',
  'flag-cleared',
  'axis-set',
  'axis-set',
  'milestone-met',
  'registration-completed',
  'escalated',
  'escalation-acknowledged',
  'next-update-promised',
  'progress-reported',
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'milestone-met',
  'axis-set',
  'result-replied',
  'invalid-marked',
  'invalid-marked',
  'resolved',
] as const;

/** Every kind of fact that touches a deadline, in the order it is drawn, which is not always the order in which it happened. */
function factsDrawn({ profile, choices, facts }: Drawn, kinds: readonly (typeof KINDS)[number][] = KINDS): readonly CaseEvent[] {
  const { axes, channels } = configured(profile).profile;
  const valued = Object.entries(axes).filter(([, values]) => values.length > 0);
  const flags = [...valued.filter(([axis]) => axis.endsWith('-flag')).flatMap(([, values]) => values.map(({ id }) => id)), 'urgent'];
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  const opened = factsOf({
    receivedAt: new Date(START).toISOString(),
    axes: Object.fromEntries(
      // About a third of the axes stays open.
      valued.flatMap(([axis, values], index) => ((choices[index] ?? 0) % 3 === 0 ? [] : [[axis, of(values, choices[index] ?? 0).id]])),
    ),
    registration: registration(
      (choices[12] ?? 0) % 2 ? ['phone'] : [],
      of(channels, choices[13] ?? 0).id,
      of([null, 'vip'], choices[11] ?? 0),
    ),
  });
  const rest = facts.map(({ kind, minute, pick }): CaseEvent => {
    const at = START + minute * MINUTE;
    const [axis, values] = of(valued, pick);
    const name = of(kinds, kind);
    switch (name) {
      case 'axis-set':
        return { kind: name, at, axis, value: of(values, Math.floor(pick / 7)).id };
      case 'flag-set':
      case 'flag-cleared':
        return { kind: name, at, flag: of(flags, pick) };
      case 'milestone-met':
        return { kind: name, at, milestone: of(MILESTONES, pick) };
      case 'customer-replied':
        return pick % 4 === 0 ? { kind: name, at, onlyThanks: true } : { kind: name, at };
      case 'emergency-declared':
        return { kind: name, at, definition: 'd' };
      case 'rated':
        return { kind: name, at, rating: 1 + (pick % 5) };
      case 'cancelled':
        return { kind: name, at, because: 'moved' };
      case 'closed':
        return kinds === KINDS && pick % 3 === 0 ? { kind: name, at, result: 'no-answer' } : { kind: name, at };
      case 'registration-completed':
        return { kind: name, at, registration: registration([], of(channels, pick).id, of([null, 'vip', 'standard'], pick)) };
      case 'escalated': {
        const rule = of(['urgent-mark', 'emergency', 'emergency-level', 'overdue'], pick);
        return { kind: name, at, key: `${rule}/${pick}`, rule, level: 1, outcome: pick % 4 === 0 ? 'suppressed' : 'sent' };
      }
      case 'escalation-acknowledged':
        return pick % 2 ? { kind: name, at } : { kind: name, at, nextUpdateAt: at + (pick - 100) * MINUTE };
      case 'next-update-promised':
        return { kind: name, at, dueAt: at + (pick - 100) * MINUTE };
      case 'result-replied':
        return { kind: name, at, method: 'phone', outcome: of(['solved', 'partly-solved'], pick), text: 't' };
      case 'invalid-marked':
        return { kind: name, at, explanation: 'e' };
      case 'progress-reported':
        return { kind: name, at, shared: pick % 2 === 0 };
      default:
        return { kind: name, at };
    }
  });
  return [...opened, ...rest];
}

/** What limits and people promise; callbacks have a law of their own, and so have the windows of follow-ups. */
const byLimits = (...asked: Parameters<typeof computeDeadlines>): readonly Deadline[] =>
  computeDeadlines(...asked).filter((deadline) => !isCallback(deadline) && !isWindow(deadline));

const OF_RESULTS = ['resolved', 'resolved', 'reopened', 'rated', 'rated', 'confirmed', 'closed', 'paused'] as const;

/** Nobody judges what has no result: voices before it are left out. */
function judgedCase(random: Drawn): FeedbackCase {
  const facts = foldCase(factsDrawn(random, OF_RESULTS)).events;
  const kept: CaseEvent[] = [];
  for (const fact of facts) {
    const isVoice = fact.kind === 'rated' || fact.kind === 'confirmed';
    if (!isVoice || judgedAttempt(foldCase(kept)) !== null) kept.push(fact);
  }
  return foldCase(kept);
}

test('law: a follow-up is owed by its window exactly while its task is open, and overdue exactly when that is missed', () => {
  let owed = 0;
  fc.assert(
    fc.property(drawn, (random) => {
      const configuration = configured(random.profile);
      const feedbackCase = foldCase(factsDrawn(random));
      const now = START + random.until * MINUTE;
      const deadlines = computeDeadlines(configuration, feedbackCase, now);
      const windows = deadlines.filter(isWindow);
      const tasks = followUpTasks(configuration, feedbackCase, deadlines, now).filter(
        (task) => task.milestone !== null && isWindow({ ...task, milestone: task.milestone }),
      );
      const state = ({ metAt, endedAt, state: stands }: Deadline): string =>
        metAt !== null ? 'done' : endedAt !== null ? 'ended' : stands === 'breached' ? 'overdue' : 'open';
      expect(tasks.map(({ id, dueAt, state: stands }) => [id, dueAt, stands]).sort()).toEqual(
        windows.map((window) => [`${window.milestone}/${window.cycle}`, window.dueAt, state(window)]).sort(),
      );
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      owed += windows.length;
    }),
    { numRuns: 1000, seed: 20261130 },
  );
  expect(owed).toBeGreaterThan(100);
});

test('law: no dissatisfaction without a callback, and no callback without dissatisfaction', () => {
  let open = 0;
  fc.assert(
    fc.property(drawn, (random) => {
      const configuration = configured(random.profile);
      const feedbackCase = judgedCase(random);
      const { events } = feedbackCase;
      const callbacks = computeDeadlines(configuration, feedbackCase, START + 30_000 * MINUTE).filter(isCallback);
      if (isPraise(feedbackCase)) {
        expect(callbacks).toEqual([]);
        return;
      }
      const discontent = loopOf(feedbackCase, configuration).filter(({ outcome }) => outcome === 'open');
      const running = callbacks.filter(({ endedAt }) => endedAt === null).map(({ cycle }) => cycle);
      // What was said last is what there is to call about, unless it was closed since.
      const said = events.findLastIndex(({ kind }) => kind === 'rated' || kind === 'confirmed');
      const closed = events.findLastIndex(({ kind }) => kind === 'closed');
      const owed = discontent.map(({ attempt }) => attempt).filter((attempt) => said > closed && attempt === attemptAt(feedbackCase, said));
      expect(running).toEqual(owed);
      open += running.length;
    }),
    { numRuns: 1500, seed: 20261129 },
  );
  expect(open).toBeGreaterThan(100);
});

test('law: read once or folded again for every fact, a case has the same deadlines (five profiles, every kind of fact)', () => {
  let compared = 0;
  fc.assert(
    fc.property(drawn, (random) => {
      const configuration = configured(random.profile);
      const feedbackCase = foldCase(factsDrawn(random));
      const now = START + random.until * MINUTE;
      const found = byLimits(configuration, feedbackCase, now);
      expect(found).toEqual(plainDeadlines(configuration, feedbackCase, now));
      compared += found.length;
    }),
    { numRuns: 1500, seed: 20260302 },
  );
  expect(compared).toBeGreaterThan(4000);
});

const limitDrawn = fc.record({
  milestone: fc.constantFrom(...MILESTONES),
  due: fc.constantFrom<Duration>(
    { minutes: 30 },
    { minutes: 600 },
    { workingMinutes: 300 },
    { workingDays: 2 },
    { immediate: true },
    { minutes: 60, after: 'resolve' },
    { workingDays: 1, after: 'resolve' },
    { minutes: 45, after: 'first-response' },
    { minutes: 90, after: 'plan' },
  ),
  when: fc.constantFrom<Limit['when']>(
    {},
    { urgency: 'urgent' },
    { urgency: ['urgent', 'high'] },
    { type: 'complaint' },
    { status: 'in-progress' },
    { status: ['received', 'responded'], urgency: 'low' },
    { emergency: true },
    { emergency: false },
    { channel: 'phone' },
    { 'major-complaint-flag': 'urgent' },
    { urgent: true },
  ),
  replaces: fc.array(fc.nat(9), { maxLength: 2 }),
  enabled: fc.constantFrom(true, true, true, false),
});

test('law: so it is with limits that no preset has: of a status, after other milestones, replaced, in circles', () => {
  fc.assert(
    fc.property(drawn, fc.array(limitDrawn, { maxLength: 10 }), (random, made) => {
      const configuration = configured('gov-it-projects', {}, (profile) => ({
        ...profile,
        limits: made.map(({ replaces, ...limit }, index) => ({
          ...limit,
          id: `l${index}`,
          src: [],
          replaces: replaces.map((n) => `l${n}`),
        })),
      }));
      const feedbackCase = foldCase(factsDrawn({ ...random, profile: 'gov-it-projects' }));
      const now = START + random.until * MINUTE;
      expect(byLimits(configuration, feedbackCase, now)).toEqual(plainDeadlines(configuration, feedbackCase, now));
    }),
    { numRuns: 1500, seed: 20260303 },
  );
});
