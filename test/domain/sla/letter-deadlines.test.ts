import { decideStep } from '../../../src/domain/case/case-step';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { caseOf, configured, deadlineOf, deadlinesOf, type Happening, inWords } from '../../builders/profile-case';

const guide = configured('service-quality-guide');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const at = (time: string, fact: Happening[1]): Happening => [`2026-03-0${time}:00Z`, fact];
const GIVEN = at('2T01:05', { kind: 'assigned', to: 'ann', name: 'Ann' });
const RESOLVED = at('2T02:00', { kind: 'resolved' });
const CLOSED = at('2T02:30', { kind: 'closed' });
const LETTER = at('2T03:00', { kind: 'customer-replied', by: 'c' });
const THANKS = at('2T02:50', { kind: 'customer-replied', by: 'c', onlyThanks: true });
const AGAIN = at('2T09:00', { kind: 'customer-replied', by: 'c' });
const CONFIRMED: Happening[1] = { kind: 'confirmed', answers: [true, true, true, true] };
const ANSWER = at('2T10:00', { kind: 'first-response-sent', by: 'ann', channel: 'comment' });
const DUE = '2026-03-03T03:00:00.000Z';

const letters = (facts: readonly Happening[], now = '2026-03-02T12:00:00Z', configuration = guide): readonly string[] =>
  deadlinesOf(configuration, { receivedAt, facts }, now)
    .filter(({ milestone }) => milestone === 'letter-answer')
    .map((deadline) => `${deadline.cycle} ${inWords(deadline).replace('letter-answer ', '')}`);

describe('a letter after the result is owed an answer by a time, like every other promise (S0-05)', () => {
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['nobody wrote', [RESOLVED], []],
    ['while it is handled', [LETTER], []],
    ['after the result', [RESOLVED, LETTER], [`1 ${DUE} running`]],
    ['thanks and nothing else wait for no answer', [RESOLVED, CLOSED, THANKS], []],
    ['a letter after the thanks does', [RESOLVED, THANKS, LETTER], [`1 ${DUE} running`]],
    ['thanks after a letter do not take it back', [RESOLVED, LETTER, at('2T04:00', THANKS[1])], [`1 ${DUE} running`]],
    ['after the closing', [RESOLVED, CLOSED, LETTER], [`1 ${DUE} running`]],
    [
      'after hearing why it cannot be taken up',
      [at('2T02:00', { kind: 'invalid-marked', explanation: 'e' }), LETTER],
      [`1 ${DUE} running`],
    ],
    ['after a cancellation', [at('2T02:00', { kind: 'cancelled', because: 'withdrawn' }), LETTER], [`1 ${DUE} running`]],
    ['a second one moves nothing', [RESOLVED, LETTER, AGAIN], [`1 ${DUE} running`]],
    ['waiting for the customer does not move it', [RESOLVED, LETTER, at('2T04:00', { kind: 'paused', reason: 'r' })], [`1 ${DUE} running`]],
    ['answered', [RESOLVED, LETTER, ANSWER], [`1 ${DUE} met 2026-03-02T10:00:00.000Z`]],
    [
      'called, after the closing',
      [RESOLVED, CLOSED, LETTER, at('2T10:00', { kind: 'first-response-sent', by: 'ann', channel: 'phone' })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    [
      'spoken with in a follow-up',
      [RESOLVED, LETTER, at('2T10:00', { kind: 'follow-up-done', task: 'closing/1', method: 'phone', by: 'eve' })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    [
      'what only the team reads answers nobody',
      [RESOLVED, LETTER, at('2T10:00', { kind: 'progress-reported', text: 't' })],
      [`1 ${DUE} running`],
    ],
    [
      'told the decision of a reconsideration',
      [
        RESOLVED,
        at('2T02:10', { kind: 'reconsideration-requested', reason: 'r' }),
        LETTER,
        at('2T10:00', { kind: 'reconsideration-decided', outcome: 'upheld', reasons: 'r' }),
      ],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    ['opened again by hand: nobody was answered', [RESOLVED, LETTER, at('2T10:00', { kind: 'reopened' })], [`1 ${DUE} running`]],
    [
      'opened, resolved and closed without a word',
      [RESOLVED, LETTER, at('2T10:00', { kind: 'reopened' }), at('2T10:10', RESOLVED[1]), at('2T10:20', { kind: 'closed', by: 'ann' })],
      [`1 ${DUE} running`],
    ],
    [
      'handled again because the customer is not content: that has its own times',
      [RESOLVED, LETTER, at('2T10:00', { kind: 'reopened', because: 'dissatisfied' })],
      [`1 ${DUE} cancelled`],
    ],
    [
      'answered during the second handling',
      [RESOLVED, LETTER, at('2T09:00', { kind: 'reopened' }), ANSWER],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    [
      'written again during the second handling',
      [RESOLVED, LETTER, at('2T08:00', { kind: 'reopened' }), AGAIN, ANSWER, at('2T11:00', { kind: 'customer-replied', by: 'c' })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    ['confirmed by the customer', [RESOLVED, LETTER, at('2T10:00', CONFIRMED)], [`1 ${DUE} cancelled`]],
    ['entered as an objection', [RESOLVED, LETTER, at('2T10:00', { kind: 'objected', reason: 'r', attempt: 1 })], [`1 ${DUE} cancelled`]],
    [
      'entered as a request for reconsideration',
      [RESOLVED, LETTER, at('2T10:00', { kind: 'reconsideration-requested', reason: 'r' })],
      [`1 ${DUE} cancelled`],
    ],
    [
      'it was the request itself',
      [RESOLVED, LETTER, at('2T03:00', { kind: 'reconsideration-requested', reason: 'r', byLetter: true })],
      [],
    ],
    ['withdrawn', [RESOLVED, LETTER, at('2T10:00', { kind: 'cancelled', because: 'withdrawn' })], [`1 ${DUE} cancelled`]],
    ['cancelled by the team', [RESOLVED, LETTER, at('2T10:00', { kind: 'cancelled', because: 'status Canceled' })], [`1 ${DUE} running`]],
    ['closed by hand: nobody was answered', [RESOLVED, LETTER, at('2T10:00', { kind: 'closed', by: 'ann' })], [`1 ${DUE} running`]],
    [
      'found valid after all: that is not told yet',
      [
        at('2T02:00', { kind: 'invalid-marked', explanation: 'e' }),
        LETTER,
        at('2T10:00', { kind: 'axis-set', axis: 'nature', value: 'valid' }),
      ],
      [`1 ${DUE} running`],
    ],
    [
      'each letter after an answer has its own',
      [RESOLVED, LETTER, ANSWER, at('2T11:00', { kind: 'customer-replied', by: 'c' })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`, '2 2026-03-03T11:00:00.000Z running'],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(letters(facts)).toEqual(expected);
  });

  test('missed, answered late, and what stays', () => {
    expect(letters([RESOLVED, CLOSED, LETTER], '2026-03-09T00:00:00Z')).toEqual([`1 ${DUE} breached`]);
    const late = at('4T10:00', ANSWER[1]);
    expect(letters([RESOLVED, CLOSED, LETTER, late], '2026-03-09T00:00:00Z')).toEqual([`1 ${DUE} breached 2026-03-04T10:00:00.000Z`]);
  });

  test('in the property, in what is due next, in what JQL and the gadget count, also after the closing', () => {
    const facts = [GIVEN, RESOLVED, CLOSED, LETTER];
    const step = (now: string) => decideStep('1', caseOf({ receivedAt, facts }).events, guide, Date.parse(now), false);
    expect(step('2026-03-02T12:00:00Z')).toMatchObject({ nextDueAt: Date.parse(DUE), property: { nextDueAt: DUE } });
    expect(step('2026-03-04T12:00:00Z').property).toMatchObject({ nextDueAt: DUE, breached: true });
    expect(step('2026-03-02T12:00:00Z').wakeAt).toBeLessThanOrEqual(Date.parse(DUE));
  });

  test('its time is the one of the settings, and every second of it is explained', () => {
    const configuration = configured('service-quality-guide', { followUp: { ...guide.settings.followUp, callbackMinutes: 120 } });
    const facts = [RESOLVED, LETTER];
    const deadline = deadlineOf(configuration, { receivedAt, facts }, '2026-03-02T04:00:00Z', 'letter-answer');
    expect(inWords(deadline)).toBe('letter-answer 2026-03-02T05:00:00.000Z running');
    expect(explainDeadline(configuration, caseOf({ receivedAt, facts }), deadline).reduce((sum, { counted }) => sum + counted, 0)).toBe(
      7200,
    );
  });

  test.each([
    'service-quality-guide',
    'complaint-handling',
    'feedback-monitoring',
    'gov-it-projects',
    'cross-department-improvement',
  ] as const)('%s: warned of where the process warns, escalated when missed, also when closed', (profile) => {
    const configuration = configured(profile);
    const plan = (now: string) => {
      const feedbackCase = caseOf({ receivedAt, facts: [GIVEN, RESOLVED, CLOSED, LETTER] });
      return planEscalations(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, Date.parse(now)), Date.parse(now))
        .filter(({ milestone }) => milestone === 'letter-answer')
        .map(({ level, at: when, status }) => ({ level, at: new Date(when).toISOString(), status }));
    };
    const warns = plan('2026-03-02T04:00:00Z').some(({ at: when, status }) => when < DUE && status === 'planned');
    expect(warns).toBe(profile === 'gov-it-projects');
    expect(plan('2026-03-03T03:05:00Z')).toContainEqual({ level: 2, at: DUE, status: 'due' });
  });
});
