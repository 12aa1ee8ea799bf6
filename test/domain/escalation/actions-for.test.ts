import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { ANONYMOUS_FIELD } from '../../../src/domain/intake/anonymity';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured } from '../../builders/profile-case';

const monitoring = configured('feedback-monitoring');
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;

/** What the comment of the second handling says after a low rating. */
function said(fields: Readonly<Record<string, string>>): string {
  const feedbackCase = caseOf({
    receivedAt: time('01:00'),
    registration: { fields },
    facts: [
      [time('01:30'), { kind: 'resolved' }],
      [time('02:00'), { kind: 'rated', rating: 1 }],
    ],
  });
  const now = Date.parse(time('02:00'));
  const planned = planEscalations(monitoring, feedbackCase, computeDeadlines(monitoring, feedbackCase, now), now);
  const texts = planned.flatMap(({ actions }) => actions.flatMap((action) => (action.kind === 'comment' ? [action.text.zh] : [])));
  return texts.find((text) => text.includes('二次处理')) ?? '';
}

test('a second handling asks for a call; of who stays unnamed there is nobody to call (S3-50, spec 3.2 #9)', () => {
  expect(said({})).toContain('请重新核查并联系客户。');
  const unnamed = said({ [ANONYMOUS_FIELD]: 'yes' });
  expect(unnamed).toContain('客户为匿名，仅能在门户中答复。');
  expect(unnamed).not.toContain('联系客户');
});
