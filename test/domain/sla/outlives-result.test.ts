import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import { overtakenBy } from '../../../src/domain/escalation/overtaken';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { acknowledgeEscalation } from '../../../src/usecases/decide-agent-fact';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

/** What begins with the result is owed after it: silence about it climbs like any other (issue 3, item 3; issue 4, item 3). */

const receivedAt = '2026-03-02T01:00:00Z';
const REACHABLE = { fields: { phone: '13800000000', contact: '13800000000' } } as const;
const RESULT: Happening = ['2026-03-02T03:00:00Z', { kind: 'resolved', by: 'acc-agent-1' }];
const CLOSED: Happening = ['2026-03-02T04:00:00Z', { kind: 'closed' }];

const OWED = [
  ['a call within 24 h', 'service-quality-guide', 'complaint', 'follow-up', [RESULT]],
  ['a call within 24 h, of a closed case', 'service-quality-guide', 'complaint', 'follow-up', [RESULT, CLOSED]],
  ['a call within 72 h, of a closed case', 'service-quality-guide', 'inquiry', 'satisfaction-follow-up', [RESULT, CLOSED]],
  ['telling the result', 'cross-department-improvement', null, 'result-reply', [RESULT]],
] as const;

describe.each(OWED)('%s', (_name, profile, type, milestone, facts) => {
  const configuration = configured(profile);
  const story = (...more: readonly Happening[]) =>
    caseOf({ receivedAt, registration: REACHABLE, ...(type === null ? {} : { axes: { type } }), facts: [...facts, ...more] });
  const deadlinesAt = (feedbackCase: ReturnType<typeof story>, now: number) => computeDeadlines(configuration, feedbackCase, now);
  const due = deadlinesAt(story(), Date.parse(receivedAt)).find((deadline) => deadline.milestone === milestone);
  if (due === undefined) throw new Error(`${milestone} is not owed`);
  const key = `overdue/${milestone}/${due.cycle}/${due.limit}`;
  const sent: Happening = [new Date(due.dueAt).toISOString(), { kind: 'escalated', key, rule: 'overdue', level: 2, outcome: 'sent' }];
  const now = due.dueAt + 5 * 60_000;

  test('never done, it climbs from the level where it was missed', () => {
    const plan = planEscalations(configuration, story(sent), deadlinesAt(story(sent), now), now).filter(
      (one) => one.milestone === milestone,
    );
    expect(plan.map(({ rule, level, status }) => [rule, level, status])).toEqual([['unacknowledged', 3, 'planned']]);
  });

  test('what Jira did not take at once is still said, and somebody can take it on', () => {
    const feedbackCase = story(sent);
    expect(overtakenBy(key, feedbackCase, deadlinesAt(feedbackCase, now), escalationRules(configuration))).toBeNull();
    const situation = { feedbackCase, configuration, revision: 1, at: now, by: 'acc-lead' };
    expect(acknowledgeEscalation({})(situation)).toMatchObject([{ kind: 'escalation-acknowledged' }]);
  });
});
