import { countedResponse } from '../../../src/domain/case/present-deadlines';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, deadlineOf, deadlinesOf, type Happening, inWords } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';

test('an emergency after resolving and reopening, or after closing and reopening, still owes its plan', () => {
  for (const end of ['resolved', 'closed'] as const) {
    const facts: Happening[] = [
      ['2026-03-02T02:00:00Z', { kind: end }],
      ['2026-03-02T03:00:00Z', { kind: 'reopened' }],
      ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }],
    ];
    expect(inWords(deadlineOf(gov, { receivedAt, facts }, '2026-03-02T05:00:00Z', 'plan'))).toBe(
      'emergency-solution 2026-03-03T05:00:00.000Z running',
    );
    const met: Happening[] = [...facts, ['2026-03-02T06:00:00Z', { kind: 'milestone-met', milestone: 'plan' }]];
    expect(deadlineOf(gov, { receivedAt, facts: met }, '2026-03-02T07:00:00Z', 'plan').state).toBe('met');
  }
});

describe('an emergency owes the customer a response of its own (S0-79, S0-81)', () => {
  const answered: Happening = ['2026-03-02T02:00:00Z', { kind: 'first-response-sent' }];
  const declared: Happening = ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'negative-media' }];
  const responses = (facts: Happening[], now: string, milestone = 'first-response'): readonly string[] =>
    deadlinesOf(gov, { receivedAt, facts }, now)
      .filter((deadline) => deadline.milestone === milestone)
      .map((deadline) => `${deadline.cycle} ${inWords({ ...deadline, metAt: null })}`);
  const kept = '1 all-response 2026-03-03T01:00:00.000Z met';

  test('from its declaration, on a case that was answered before; the answer of before does not count for it', () => {
    expect(responses([answered, declared], '2026-03-02T05:10:00Z')).toEqual([
      kept,
      '2 emergency-response 2026-03-02T05:30:00.000Z running',
    ]);
    expect(responses([answered, declared], '2026-03-02T05:40:00Z')[1]).toBe('2 emergency-response 2026-03-02T05:30:00.000Z breached');
    // Not answered before: the one promise is shortened, and there is no second.
    expect(responses([declared], '2026-03-02T05:10:00Z')).toEqual(['1 emergency-response 2026-03-02T05:30:00.000Z running']);
  });

  test.each<readonly [string, Happening[1], string]>([
    ['a public reply', { kind: 'first-response-sent' }, 'met'],
    ['an answer by phone', { kind: 'first-response-sent', channel: 'phone' }, 'met'],
    ['progress shared with the customer', { kind: 'progress-reported', text: 't', shared: true }, 'met'],
    ['the result told', { kind: 'result-replied', method: 'phone', outcome: 'solved', text: 't' }, 'met'],
    ['a note among the team', { kind: 'progress-reported', text: 't' }, 'running'],
    ['that it is solved', { kind: 'resolved' }, 'running'],
    ['that the emergency is over', { kind: 'emergency-ended' }, 'cancelled'],
    ['the closing', { kind: 'closed' }, 'cancelled'],
  ])('%s: %o', (_, fact, state) => {
    const [first, second] = responses([answered, declared, ['2026-03-02T05:10:00Z', fact]], '2026-03-02T05:20:00Z');
    expect([first, second]).toEqual([kept, `2 emergency-response 2026-03-02T05:30:00.000Z ${state}`]);
  });

  test('each emergency anew: a response and a plan, whatever became of those of the one before', () => {
    const facts: Happening[] = [
      answered,
      declared,
      ['2026-03-02T05:10:00Z', { kind: 'emergency-ended' }],
      ['2026-03-04T05:00:00Z', { kind: 'emergency-declared', definition: 'negative-media' }],
    ];
    expect(responses(facts, '2026-03-04T05:10:00Z')).toEqual([
      kept,
      '2 emergency-response 2026-03-02T05:30:00.000Z cancelled',
      '3 emergency-response 2026-03-04T05:30:00.000Z running',
    ]);
    expect(responses(facts, '2026-03-04T05:10:00Z', 'plan')).toEqual([
      '1 emergency-solution 2026-03-03T05:00:00.000Z cancelled',
      '2 emergency-solution 2026-03-05T05:00:00.000Z running',
    ]);
    // Declared twice is declared once.
    expect(responses([answered, declared, declared], '2026-03-02T05:10:00Z')).toHaveLength(2);
  });

  test('a pause from before the declaration holds nothing of it; one after it does', () => {
    const paused: Happening = ['2026-03-02T04:00:00Z', { kind: 'paused' }];
    const facts = [answered, paused, declared];
    expect(responses(facts, '2026-03-02T05:10:00Z')[1]).toBe('2 emergency-response 2026-03-02T05:30:00.000Z running');
    expect(responses(facts, '2026-03-02T05:10:00Z', 'plan')).toEqual(['1 emergency-solution 2026-03-03T05:00:00.000Z running']);
    // Never answered: the promise of before stands still, that of the emergency runs and is the one that counts.
    const waiting = [paused, declared];
    expect(responses(waiting, '2026-03-02T05:10:00Z')).toEqual(['1 emergency-response 2026-03-02T05:30:00.000Z running']);
    expect(responses(waiting, '2026-03-02T05:40:00Z')).toEqual(['1 emergency-response 2026-03-02T05:30:00.000Z breached']);
    const later: Happening[] = [...facts, ['2026-03-02T05:05:00Z', { kind: 'resumed' }], ['2026-03-02T05:10:00Z', { kind: 'paused' }]];
    expect(responses(later, '2026-03-02T06:00:00Z')[1]).toBe('2 emergency-response 2026-03-02T06:20:00.000Z paused');
  });

  test('its warning and its escalation come while the case waits for the customer', () => {
    const facts: Happening[] = [answered, ['2026-03-02T04:00:00Z', { kind: 'paused' }], declared];
    const feedbackCase = caseOf({ receivedAt, facts });
    const now = Date.parse('2026-03-02T05:00:00Z');
    const plan = planEscalations(gov, feedbackCase, computeDeadlines(gov, feedbackCase, now), now);
    expect(plan.filter(({ milestone }) => milestone === 'first-response').map(({ key, at }) => [key, new Date(at).toISOString()])).toEqual([
      ['limit-about-to-expire/first-response/2/emergency-response', '2026-03-02T05:20:00.000Z'],
      ['overdue/first-response/2/emergency-response', '2026-03-02T05:30:00.000Z'],
    ]);
  });

  test('the figures count one response for a case, and one that was missed stays missed', () => {
    const counted = (facts: Happening[], now: string): string => {
      const found = countedResponse(deadlinesOf(gov, { receivedAt, facts }, now));
      return found === undefined ? 'none' : `${found.cycle} ${found.state}`;
    };
    expect(counted([answered, declared], '2026-03-02T05:10:00Z')).toBe('2 running');
    expect(counted([answered, declared, ['2026-03-02T05:10:00Z', { kind: 'emergency-ended' }]], '2026-03-02T06:10:00Z')).toBe('1 met');
    const late: Happening = ['2026-03-03T02:00:00Z', { kind: 'first-response-sent' }];
    const again: Happening[] = [
      late,
      ['2026-03-03T05:00:00Z', { kind: 'emergency-declared', definition: 'x' }],
      ['2026-03-03T05:10:00Z', { kind: 'first-response-sent' }],
    ];
    expect(counted(again, '2026-03-03T06:00:00Z')).toBe('1 breached');
  });
});

test.each(['service-quality-guide', 'feedback-monitoring'])(
  '%s: its emergency names a level, whose limits hold by the level',
  (profile) => {
    const facts: Happening[] = [
      ['2026-03-02T02:00:00Z', { kind: 'first-response-sent' }],
      ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'x' }],
    ];
    const before = deadlinesOf(configured(profile), { receivedAt, facts: facts.slice(0, 1) }, '2026-03-02T05:10:00Z');
    expect(deadlinesOf(configured(profile), { receivedAt, facts }, '2026-03-02T05:10:00Z')).toEqual(before);
  },
);

test('a response missed in the emergency stays missed when that is over, and the next emergency owes one of its own (S0-79)', () => {
  const facts: Happening[] = [
    ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }],
    ['2026-03-02T06:00:00Z', { kind: 'emergency-ended' }],
    ['2026-03-02T06:05:00Z', { kind: 'emergency-declared', definition: 'data-loss-or-leak' }],
  ];
  const responses = (story: readonly Happening[], now: string): readonly string[] =>
    computeDeadlines(gov, caseOf({ receivedAt, facts: story }), Date.parse(now))
      .filter(({ milestone }) => milestone === 'first-response')
      .map((deadline) => `${deadline.cycle} ${inWords(deadline)}`);
  expect(responses(facts.slice(0, 2), '2026-03-02T06:00:00Z')).toEqual(['1 emergency-response 2026-03-02T05:30:00.000Z breached']);
  expect(responses(facts, '2026-03-02T06:10:00Z')).toEqual([
    '1 emergency-response 2026-03-02T05:30:00.000Z breached',
    '2 emergency-response 2026-03-02T06:35:00.000Z running',
  ]);
});
test('an emergency declared when the usual response was missed owes one of its own', () => {
  const facts: Happening[] = [['2026-03-04T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }]];
  const found = computeDeadlines(gov, caseOf({ receivedAt, facts }), Date.parse('2026-03-04T05:10:00Z'));
  expect(found.filter(({ milestone }) => milestone === 'first-response').map(({ cycle, limit, state }) => [cycle, limit, state])).toEqual([
    [1, 'all-response', 'breached'],
    [2, 'emergency-response', 'running'],
  ]);
});
test('an emergency ends with the case: what is opened again is none until it is declared again', () => {
  const facts: Happening[] = [
    ['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }],
    ['2026-03-02T05:10:00Z', { kind: 'closed' }],
    ['2026-03-02T05:20:00Z', { kind: 'reopened' }],
  ];
  expect(caseOf({ receivedAt, facts }).emergency).toBe(false);
  const again: Happening[] = [...facts, ['2026-03-02T05:30:00Z', { kind: 'emergency-declared', definition: 'security-incident' }]];
  const found = computeDeadlines(gov, caseOf({ receivedAt, facts: again }), Date.parse('2026-03-02T05:40:00Z'));
  expect(found.filter(({ milestone, state }) => milestone === 'first-response' && state === 'running').map(inWords)).toEqual([
    'emergency-response 2026-03-02T06:00:00.000Z running',
  ]);
});

test('a process without limits for the solution owes progress or a solution in every attempt (S3-30, S3-50)', () => {
  const monitoring = configured('feedback-monitoring');
  const facts: Happening[] = [
    ['2026-03-02T02:00:00Z', { kind: 'resolved' }],
    ['2026-03-02T03:00:00Z', { kind: 'rated', rating: 1 }],
    ['2026-03-02T03:00:00Z', { kind: 'reopened', because: 'dissatisfied' }],
  ];
  const owed = (story: Happening[], now: string): readonly string[] =>
    deadlinesOf(monitoring, { receivedAt, axes: { urgency: 'level-2' }, facts: story }, now)
      .filter(({ milestone }) => milestone === 'progress-or-solution')
      .map(({ cycle, state, startAt }) => `${cycle} ${state} from ${new Date(startAt).toISOString()}`);
  expect(owed(facts, '2026-03-02T04:00:00Z')).toEqual(['1 met from 2026-03-02T01:00:00.000Z', '2 running from 2026-03-02T03:00:00.000Z']);
  const again: Happening[] = [...facts, ['2026-03-02T05:00:00Z', { kind: 'resolved' }]];
  expect(owed(again, '2026-03-02T06:00:00Z')[1]).toContain('2 met');
});

test('praise with a field left open owes nobody its registration, from when it is praise and as long as it is (S1-03, S1-29)', () => {
  const crossDepartment = configured('cross-department-improvement');
  const registered = (type: string, facts: Happening[] = []): readonly string[] =>
    deadlinesOf(crossDepartment, { receivedAt, axes: { type }, registration: { missing: ['phone'] }, facts }, '2026-03-09T01:00:00Z')
      .filter(({ milestone }) => milestone === 'register')
      .map(({ state }) => state);
  const [, otherType = ''] = (crossDepartment.profile.axes['type'] ?? []).map(({ id }) => id).filter((id) => id !== 'praise');
  const turned = (value: string): Happening => ['2026-03-02T02:00:00Z', { kind: 'axis-set', axis: 'type', value }];
  expect(registered(otherType)).toEqual(['breached']);
  expect(registered('praise')).toEqual([]);
  expect(registered('praise', [['2026-03-10T01:00:00Z', { kind: 'closed' }]])).toEqual([]);
  expect(registered(otherType, [turned('praise')])).toEqual([]);
  expect(registered('praise', [turned(otherType)])).toEqual(['breached']);
  const { registration } = caseOf({ receivedAt });
  expect(registered('praise', [['2026-03-02T03:00:00Z', { kind: 'registration-completed', registration }]])).toEqual(['met']);
});
