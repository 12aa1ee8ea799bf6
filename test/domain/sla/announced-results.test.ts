import { decideStep } from '../../../src/domain/case/case-step';
import { promisesTold } from '../../../src/domain/case/promises-told';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { explainDeadline } from '../../../src/domain/sla/receipt';
import { caseOf, configured, deadlineOf, deadlinesOf, type Happening, inWords } from '../../builders/profile-case';

const guide = configured('service-quality-guide');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const at = (time: string, fact: Happening[1]): Happening => [`2026-03-0${time}:00Z`, fact];
const STARTED = at('2T01:10', { kind: 'handling-started' });
const RESOLVED = at('2T02:00', { kind: 'resolved' });
const REPLIED: Happening[1] = { kind: 'first-response-sent', by: 'ann', channel: 'comment' };
const DUE = '2026-03-03T02:00:00.000Z';

const announced = (facts: readonly Happening[], now = '2026-03-02T12:00:00Z', configuration = guide): readonly string[] =>
  deadlinesOf(configuration, { receivedAt, facts }, now)
    .filter(({ milestone }) => milestone === 'announced-result')
    .map((deadline) => `${deadline.cycle} ${inWords(deadline).replace('announced-result ', '')}`);

describe('who is told that the result comes hears it by a time (S0-05)', () => {
  test.each<[name: string, facts: readonly Happening[], expected: readonly string[]]>([
    ['while it is handled', [STARTED], []],
    ['resolved without a word', [STARTED, RESOLVED], [`1 ${DUE} running`]],
    ['told before', [STARTED, at('2T01:30', REPLIED), RESOLVED], []],
    ['that somebody is at it, said before, is no result', [at('2T01:05', REPLIED), STARTED, RESOLVED], [`1 ${DUE} running`]],
    ['told after', [RESOLVED, at('2T10:00', REPLIED)], [`1 ${DUE} met 2026-03-02T10:00:00.000Z`]],
    [
      'told after, whoever starts work on it then',
      [RESOLVED, at('2T10:00', REPLIED), at('2T11:00', { kind: 'handling-started' })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    ['told in a call', [RESOLVED, at('2T10:00', { ...REPLIED, channel: 'phone' })], [`1 ${DUE} met 2026-03-02T10:00:00.000Z`]],
    [
      'shared with the customer',
      [RESOLVED, at('2T10:00', { kind: 'progress-reported', text: 't', shared: true })],
      [`1 ${DUE} met 2026-03-02T10:00:00.000Z`],
    ],
    ['shared with the team', [RESOLVED, at('2T10:00', { kind: 'progress-reported', text: 't' })], [`1 ${DUE} running`]],
    ['waiting does not move it', [RESOLVED, at('2T04:00', { kind: 'paused', reason: 'r' })], [`1 ${DUE} running`]],
    ['opened again: the next attempt has its own', [RESOLVED, at('2T03:00', { kind: 'reopened' })], [`1 ${DUE} cancelled`]],
    [
      'resolved again without a word',
      [RESOLVED, at('2T02:10', REPLIED), at('2T03:00', { kind: 'reopened' }), at('2T05:00', { kind: 'resolved' })],
      [`1 ${DUE} met 2026-03-02T02:10:00.000Z`, '2 2026-03-03T05:00:00.000Z running'],
    ],
    ['withdrawn', [RESOLVED, at('2T03:00', { kind: 'cancelled', because: 'withdrawn' })], [`1 ${DUE} cancelled`]],
    ['closed, which the app refuses', [RESOLVED, at('2T03:00', { kind: 'closed' })], [`1 ${DUE} cancelled`]],
    [
      'why it cannot be taken up is told',
      [RESOLVED, at('2T03:00', { kind: 'invalid-marked', explanation: 'e' })],
      [`1 ${DUE} met 2026-03-02T03:00:00.000Z`],
    ],
    [
      'nobody can be told',
      [RESOLVED, at('2T02:00', { kind: 'follow-up-closed', task: 'announced-result/1', because: 'anonymous' })],
      [`1 ${DUE} cancelled`],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(announced(facts)).toEqual(expected);
  });

  test('praise is owed thanks, and no result', () => {
    expect(announced([at('2T01:05', { kind: 'axis-set', axis: 'type', value: 'praise' }), RESOLVED])).toEqual([]);
  });

  test('a process that promises the result by a limit of its own keeps that one', () => {
    const complaint = configured('complaint-handling');
    const facts = [RESOLVED];
    const all = deadlinesOf(complaint, { receivedAt, facts }, '2026-03-02T12:00:00Z');
    expect(all.filter(({ milestone }) => milestone === 'result-reply')).toHaveLength(1);
    expect(announced(facts, undefined, complaint)).toEqual([]);
  });

  test('missed, told late, and what stays', () => {
    expect(announced([RESOLVED], '2026-03-09T00:00:00Z')).toEqual([`1 ${DUE} breached`]);
    expect(announced([RESOLVED, at('4T10:00', REPLIED)], '2026-03-09T00:00:00Z')).toEqual([`1 ${DUE} breached 2026-03-04T10:00:00.000Z`]);
  });

  test('the customer reads of it, it is due next, and it escalates', () => {
    const feedbackCase = caseOf({ receivedAt, facts: [at('2T01:05', REPLIED), STARTED, RESOLVED] });
    const step = decideStep('1', feedbackCase.events, guide, Date.parse('2026-03-02T12:00:00Z'), false);
    expect(step).toMatchObject({ nextDueAt: Date.parse(DUE), property: { nextDueAt: DUE } });
    const deadlines = computeDeadlines(guide, feedbackCase, Date.parse('2026-03-03T02:05:00Z'));
    expect(promisesTold(deadlines, feedbackCase, true).map(({ milestone }) => milestone)).toContain('announced-result');
    const due = planEscalations(guide, feedbackCase, deadlines, Date.parse('2026-03-03T02:05:00Z'))
      .filter(({ milestone }) => milestone === 'announced-result')
      .map(({ level, status }) => ({ level, status }));
    expect(due).toContainEqual({ level: 2, status: 'due' });
  });

  test('its time is the one of the settings, and every second of it is explained', () => {
    const configuration = configured('service-quality-guide', { followUp: { ...guide.settings.followUp, callbackMinutes: 120 } });
    const deadline = deadlineOf(configuration, { receivedAt, facts: [RESOLVED] }, '2026-03-02T03:00:00Z', 'announced-result');
    expect(inWords(deadline)).toBe('announced-result 2026-03-02T04:00:00.000Z running');
    const receipt = explainDeadline(configuration, caseOf({ receivedAt, facts: [RESOLVED] }), deadline);
    expect(receipt.reduce((sum, { counted }) => sum + counted, 0)).toBe(7200);
  });
});
