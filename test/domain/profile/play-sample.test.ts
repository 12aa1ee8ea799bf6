import * as fc from 'fast-check';
import type { CaseEvent } from '../../../src/domain/case/case-event';
import { escalationFacts } from '../../../src/domain/case/escalation-facts';
import { foldCase } from '../../../src/domain/case/fold-case';
import { nextWakeAt } from '../../../src/domain/escalation/next-wake';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { toIso } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { type Holds, playSample } from '../../../src/domain/profile/play-sample';
import { runSample } from '../../../src/domain/profile/run-sample';
import { SampleFacts } from '../../../src/domain/profile/sample-facts';
import { toldOf } from '../../../src/domain/replay/told-of';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf } from '../../builders/profile-case';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T01:00:00Z');

/** The same said plainly: every fact is read at every step, and nothing is left out. */
function plainly(configuration: Configuration, opened: CaseEvent, events: readonly CaseEvent[], until: number): readonly string[] {
  const coming = [...events].sort((a, b) => a.at - b.at);
  const facts: CaseEvent[] = [opened, { kind: 'acknowledged', at: opened.at, by: null }];
  const sent: string[] = [];
  for (let now = opened.at; ; ) {
    while ((coming[0]?.at ?? Infinity) <= now) facts.push(coming.shift() as CaseEvent);
    const feedbackCase = foldCase(facts);
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    const plan = planEscalations(configuration, feedbackCase, deadlines, now);
    const decided = plan.filter(({ status }) => status !== 'planned');
    for (const one of decided) {
      facts.push(...escalationFacts(one, foldCase(facts), configuration.profile, now).map(({ fact }) => fact));
      if (one.status === 'due') sent.push(`${toIso(now)} ${one.key}`);
    }
    if (decided.length > 0) continue;
    const next = Math.min(coming[0]?.at ?? Infinity, nextWakeAt(deadlines, plan, [], now) ?? Infinity);
    if (next > until) return sent;
    now = next;
  }
}

const KINDS = [
  'paused',
  'resumed',
  'progress-reported',
  'emergency-declared',
  'emergency-ended',
  'first-response-sent',
  'resolved',
  'reopened',
  'axis-set',
] as const;
const drawn = fc.record({
  profile: fc.constantFrom('gov-it-projects', 'service-quality-guide', 'feedback-monitoring'),
  urgency: fc.nat(3),
  events: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), hour: fc.nat({ max: 96 }), pick: fc.nat(3) }), { maxLength: 12 }),
});

test('law: a reminder that is past changes nothing: what is sent, and when, is what reading every fact at every step gives', () => {
  let reminders = 0;
  fc.assert(
    fc.property(drawn, ({ profile, urgency, events }) => {
      const configuration = configured(profile);
      const values = configuration.profile.axes['urgency'] ?? [];
      const valueAt = (n: number): string => values[n % values.length]?.id ?? '';
      const [opened] = factsOf({ receivedAt: toIso(START), axes: { urgency: valueAt(urgency) } });
      if (opened === undefined) throw new Error('no opening');
      const facts = events.map(({ kind, hour, pick }): CaseEvent => {
        const at = START + hour * HOUR;
        if (kind === 'axis-set') return { kind, at, axis: 'urgency', value: valueAt(pick) };
        return kind === 'emergency-declared' ? { kind, at, definition: 'd' } : { kind, at };
      });
      const until = START + 100 * HOUR;
      const played = playSample(configuration, opened, facts, until);
      const sent = played.sent.map(({ at, escalation }) => `${toIso(at)} ${escalation.key}`);
      expect(sent).toEqual(plainly(configuration, opened, facts, until));
      expect(played.feedbackCase.decidedEscalations.size).toBeGreaterThanOrEqual(sent.length);
      reminders += sent.filter((one) => one.includes('track-')).length;
    }),
    { numRuns: 40, seed: 20261128 },
  );
  expect(reminders).toBeGreaterThan(300);
});

describe('the cost of a sample', () => {
  const configuration = configured('gov-it-projects');
  const [opened] = factsOf({ receivedAt: toIso(START), axes: { urgency: 'urgent' } }) as [CaseEvent];
  const reminder = (n: number): CaseEvent => ({
    kind: 'escalated',
    at: START + n * HOUR,
    key: `track-urgent/1/${n}`,
    rule: 'track-urgent',
    level: 0,
    outcome: 'sent',
  });
  test('a thousand reminders are read as if there were none, and none is sent again', () => {
    const facts = new SampleFacts(configuration, [opened]);
    for (let n = 0; n < 1_000; n += 1) {
      facts.add(reminder(n));
      expect(facts.standing().decidedEscalations.has(`track-urgent/1/${n}`)).toBe(true);
    }
    expect(facts.read).toBe(1_000);
    expect(facts.whole().events).toHaveLength(1_001);
  });

  const sample = { summary: 's', description: 'd', receivedAt: toIso(START), axes: { urgency: 'urgent' } };
  const resolvedAfter = (days: number) => ({ kind: 'resolved' as const, at: toIso(START + days * 24 * HOUR) });
  test('80 days of hourly reminders are answered whole', () => {
    const result = runSample(configuration, { sample: { ...sample, events: [resolvedAfter(80)] } });
    expect(result.ok && result.value.escalations.filter(({ rule }) => rule === 'track-urgent')).toHaveLength(80 * 24 - 1);
  });
  test('what is too long is refused with its place, and not answered in part', () => {
    const events = [{ kind: 'progress-reported' as const, at: toIso(START + HOUR) }, resolvedAfter(4 * 365)];
    expect(runSample(configuration, { sample: { ...sample, events } })).toMatchObject({
      ok: false,
      problem: { path: 'sample.events.1.at', text: { en: expect.stringContaining('earlier time') } },
    });
    const until = toIso(START + 4 * 365 * 24 * HOUR);
    expect(runSample(configuration, { sample: { ...sample, events: [] }, until })).toMatchObject({ ok: false, problem: { path: 'until' } });
  });
});

test('whom quiet hours keep it from is not silent: it climbs from when they can read it, and the plan says until when it is kept', () => {
  const hours = { mon: [['09:00', '18:00']], tue: [['09:00', '18:00']] } as const;
  const calendar = { timeZone: 'Asia/Shanghai', weekly: hours, holidays: [], workingDays: [] };
  const configuration = configured('gov-it-projects', { quietHours: { enabled: true, calendar, tellAtOnceFrom: 3, people: [] } });
  // Saturday, 28 February 2026, 09:00 in Shanghai; nobody is told before Monday at 09:00.
  const [opened] = factsOf({ receivedAt: '2026-02-28T01:00:00Z', axes: { type: 'complaint', urgency: 'medium' } });
  if (opened === undefined) throw new Error('no case');
  const monday = Date.parse('2026-03-02T01:00:00Z');
  const holds: Holds = (escalation, feedbackCase, at) => toldOf(escalation, feedbackCase, configuration.settings, ['acc-manager'], at).held;
  const played = playSample(configuration, opened, [], monday + 2 * HOUR, holds);
  const [first] = played.sent;
  expect(first?.held?.told).toMatchObject([{ accountId: 'acc-manager', heldUntil: monday }]);
  const climbed = (sent: typeof played.sent) => sent.find(({ escalation }) => escalation.level === 3)?.at ?? 0;
  expect(toIso(climbed(played.sent))).toBe('2026-03-02T01:30:00.000Z');
  expect(climbed(playSample(configuration, opened, [], monday + 2 * HOUR).sent)).toBeLessThan(monday);
});
