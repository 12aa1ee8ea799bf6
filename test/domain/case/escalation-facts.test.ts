import type { CaseEvent } from '../../../src/domain/case/case-event';
import { decideStep } from '../../../src/domain/case/case-step';
import type { CustomRule } from '../../../src/domain/escalation/custom-rule';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const receivedAt = '2026-03-02T01:00:00Z';
const time = (clock: string): string => `2026-03-02T${clock}Z`;
const raising = (change: Partial<CustomRule> = {}): CustomRule => ({
  id: 'hot',
  label: { en: 'Getting hot', zh: '情况升温' },
  level: 1,
  enabled: true,
  trigger: { kind: 'flag', flag: 'hot' },
  actions: [{ kind: 'raise-urgency' }],
  ...change,
});
const withRules = (...escalationRules: CustomRule[]): Configuration =>
  configured('gov-it-projects', { escalationRules, acknowledgeWithinMinutes: 0 });
const flagged: Happening = [time('01:10:00'), { kind: 'flag-set', flag: 'hot' }];

/** Steps through an afternoon, each step's facts recorded before the next, as the app does. */
function play(configuration: Configuration, urgency: string, until: string, facts: readonly Happening[] = [flagged]) {
  const recorded: CaseEvent[] = [...factsOf({ receivedAt, axes: { type: 'complaint', urgency }, facts })];
  const effects = new Set<string>();
  let now = Date.parse(time('01:10:00'));
  for (let step = 0; step < 200; step += 1) {
    const decided = decideStep('10001', recorded, configuration, now, false);
    recorded.push(...decided.facts.map(({ fact }) => fact));
    for (const { key, kind } of decided.effects) if (kind === 'place') effects.add(key);
    if (decided.wakeAt === null || decided.wakeAt > Date.parse(time(until))) return { ...decided, recorded, effects };
    now = decided.wakeAt;
  }
  throw new Error('it never comes to rest');
}
const raises = (recorded: readonly CaseEvent[]): readonly string[] =>
  recorded.flatMap((event) => (event.kind === 'axis-set' ? [`${event.value} ${event.rule ?? ''}`] : []));

test('one rank up, with the rule as the reason; deadlines are planned anew and the priority follows', () => {
  const { feedbackCase, deadlines, recorded, effects } = play(withRules(raising()), 'medium', '01:11:00');
  expect(raises(recorded)).toEqual(['high escalation:hot']);
  expect(feedbackCase.why.find(({ axis }) => axis === 'urgency')).toMatchObject({ rule: 'escalation:hot', matched: 'Getting hot' });
  expect(deadlines.find(({ milestone }) => milestone === 'resolve')?.limit).toBe('high-resolve');
  expect([...effects]).toEqual([`10001:urgency:${Date.parse(time('01:10:00'))}`]);
});
test('at the top nothing is raised', () => {
  expect(raises(play(withRules(raising()), 'urgent', '01:11:00').recorded)).toEqual([]);
});
test('a rule raises once, whatever it sets off: by its own value and by each deadline', () => {
  const onValue = raising({ id: 'on-high', trigger: { kind: 'axis', axis: 'urgency', value: 'high' } });
  const late = raising({ id: 'late', trigger: { kind: 'repeating', everyMinutes: 5, atMost: 100 } });
  const { recorded } = play(withRules(raising(), onValue, late), 'low', '09:00:00');
  expect(raises(recorded)).toEqual(['medium escalation:hot', 'high escalation:late', 'urgent escalation:on-high']);
});
test('what the new limit makes overdue is decided in the same step', () => {
  const late: Happening = [time('02:00:00'), { kind: 'flag-set', flag: 'hot' }];
  const events = factsOf({ receivedAt, axes: { type: 'complaint', urgency: 'high' }, facts: [late] });
  const step = decideStep('10001', events, withRules(raising()), Date.parse(time('02:00:00')), false);
  expect(step.facts.map(({ key }) => key)).toEqual([
    'escalated:hot/1',
    'urgency:hot/1',
    'escalated:limit-about-to-expire/first-response/1/urgent-response',
    'escalated:overdue/first-response/1/urgent-response',
  ]);
  expect(step.escalations.filter(({ status }) => status !== 'planned')).toEqual([]);
});
test('a suppressed escalation raises nothing', () => {
  const late = raising({ id: 'late', trigger: { kind: 'at', milestone: 'first-response' } });
  const facts: Happening[] = [[time('03:00:01'), { kind: 'first-response-sent' }]];
  const events = factsOf({ receivedAt, axes: { type: 'complaint', urgency: 'high' }, facts });
  expect(
    decideStep('10001', events, withRules(late), Date.parse(time('03:05:00')), false).facts.map(({ fact }) => fact.kind),
  ).not.toContain('axis-set');
});
