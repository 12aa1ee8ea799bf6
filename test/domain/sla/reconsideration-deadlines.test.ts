import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { caseOf, configured, deadlineOf, type Happening, inWords } from '../../builders/profile-case';

const complaint = configured('complaint-handling');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const RESULT: readonly Happening[] = [
  ['2026-03-02T02:00:00Z', { kind: 'first-response-sent', channel: 'phone' }],
  ['2026-03-02T03:00:00Z', { kind: 'resolved' }],
  ['2026-03-02T04:00:00Z', { kind: 'result-replied', method: 'phone', outcome: 'solved', text: 't', asComment: false }],
];
const ASKED: Happening = ['2026-03-03T04:00:00Z', { kind: 'reconsideration-requested', reason: 'wrong facts' }];
const CLOSED: Happening = ['2026-03-03T05:00:00Z', { kind: 'closed' }];
const decided = (at: string): Happening => [at, { kind: 'reconsideration-decided', outcome: 'upheld', reasons: 'r' }];

const withDecision = (decision: { workingDays: number }): Configuration =>
  configured('complaint-handling', {}, (profile) => ({
    ...profile,
    rights: (profile.rights ?? []).map((right) => (right.id === 'right-to-reconsideration' ? { ...right, decision } : right)),
  }));

describe('a reconsideration has its own deadline (S4-89…S4-91)', () => {
  const deadlineAfter = (facts: readonly Happening[], now: string, configuration = complaint, cycle = 1): string =>
    inWords(deadlineOf(configuration, { receivedAt, facts: [...RESULT, ...facts] }, now, 'reconsideration', cycle));

  test.each<[name: string, facts: readonly Happening[], now: string, expected: string]>([
    ['15 days after it was asked for', [ASKED], '2026-03-10T04:00:00Z', 'running'],
    ['closing does not end it', [ASKED, CLOSED], '2026-03-10T04:00:00Z', 'running'],
    ['asked for after the closing', [CLOSED, ['2026-03-03T05:30:00Z', ASKED[1]]], '2026-03-10T04:00:00Z', 'running'],
    [
      'waiting for the customer does not move it',
      [ASKED, ['2026-03-04T04:00:00Z', { kind: 'paused', reason: 'r' }]],
      '2026-03-10T04:00:00Z',
      'running',
    ],
    ['missed', [ASKED, CLOSED], '2026-03-18T04:00:00Z', 'breached'],
    ['decided in time', [ASKED, decided('2026-03-18T04:00:00Z')], '2026-03-20T04:00:00Z', 'met 2026-03-18T04:00:00.000Z'],
    ['decided late', [ASKED, decided('2026-03-18T04:00:01Z')], '2026-03-20T04:00:00Z', 'breached 2026-03-18T04:00:01.000Z'],
    ['withdrawn', [ASKED, ['2026-03-05T04:00:00Z', { kind: 'cancelled', because: 'withdrawn' }]], '2026-03-20T04:00:00Z', 'cancelled'],
  ])('%s', (name, facts, now, expected) => {
    const due = name === 'asked for after the closing' ? '2026-03-18T05:30:00.000Z' : '2026-03-18T04:00:00.000Z';
    expect(deadlineAfter(facts, now)).toBe(`reconsideration ${due} ${expected}`);
  });

  test('the days are a setting, and what the right itself says goes before', () => {
    const days = { ...complaint.settings.satisfaction, decideReconsiderationDays: 3 };
    expect(deadlineAfter([ASKED], '2026-03-03T05:00:00Z', configured('complaint-handling', { satisfaction: days }))).toBe(
      'reconsideration 2026-03-06T04:00:00.000Z running',
    );
    // Five working days after Tuesday: Tuesday at the close.
    const five = withDecision({ workingDays: 5 });
    expect(deadlineAfter([ASKED], '2026-03-03T05:00:00Z', five)).toBe('reconsideration 2026-03-10T10:00:00.000Z running');
    const facts = [...RESULT, ASKED];
    const deadline = deadlineOf(five, { receivedAt, facts }, '2026-03-03T05:00:00Z', 'reconsideration');
    const counted = explainDeadline(five, caseOf({ receivedAt, facts }), deadline).reduce((sum, span) => sum + span.counted, 0);
    expect(counted).toBe(5 * 9 * 3600);
  });

  test('a request while one is waiting moves nothing; the next one has its own', () => {
    const again: Happening = ['2026-03-06T04:00:00Z', ASKED[1]];
    expect(deadlineAfter([ASKED, again], '2026-03-07T04:00:00Z')).toContain('2026-03-18T04:00:00.000Z running');
    const facts = [ASKED, decided('2026-03-05T04:00:00Z'), again];
    expect(deadlineAfter(facts, '2026-03-07T04:00:00Z', complaint, 2)).toBe('reconsideration 2026-03-21T04:00:00.000Z running');
  });

  test('it warns before, escalates when missed and climbs while nobody answers, also in a closed case', () => {
    const plan = (facts: readonly Happening[], now: string): readonly string[] => {
      const feedbackCase = caseOf({ receivedAt, facts: [...RESULT, ...facts] });
      return planEscalations(complaint, feedbackCase, computeDeadlines(complaint, feedbackCase, Date.parse(now)), Date.parse(now))
        .filter(({ milestone }) => milestone === 'reconsideration')
        .map(({ rule, level, at, status }) => `${rule} ${level} ${new Date(at).toISOString()} ${status}`);
    };
    const now = '2026-03-18T04:10:00Z';
    const planned = plan([ASKED, CLOSED], now);
    expect(planned).toEqual(['overdue 2 2026-03-18T04:00:00.000Z due']);
    const sent: Happening = [
      '2026-03-18T04:00:00Z',
      {
        kind: 'escalated',
        key: 'overdue/reconsideration/1/reconsideration',
        rule: 'overdue',
        level: 2,
        outcome: 'sent',
      },
    ];
    expect(plan([ASKED, CLOSED, sent], now)).toEqual(['unacknowledged 3 2026-03-18T04:30:00.000Z planned']);
    expect(plan([ASKED, CLOSED, sent, decided('2026-03-18T04:05:00Z')], now).filter((one) => one.includes('planned'))).toEqual([]);
  });
});
