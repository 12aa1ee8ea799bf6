import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { ANONYMOUS_FIELD } from '../../../src/domain/intake/anonymity';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

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
  expect(said({})).toContain('请重新核查；由未参与处理的同事回访客户。');
  const unnamed = said({ [ANONYMOUS_FIELD]: 'yes' });
  expect(unnamed).toContain('客户为匿名，仅能在门户中答复。');
  expect(unnamed).not.toContain('回访客户');
});

describe("an admin's rule that forms the team", () => {
  const rule = {
    id: 'own',
    label: { en: 'Own', zh: '自定' },
    level: 1,
    enabled: true,
    trigger: { kind: 'manual' },
    actions: [{ kind: 'form-team', roles: ['product-manager'] }],
  };
  const gov = configured('gov-it-projects', { escalationRules: [rule] } as never);
  const done = (before: readonly Happening[]): string => {
    const facts: readonly Happening[] = [...before, [time('01:30'), { kind: 'escalation-raised', trigger: 'own', reason: 'r' }]];
    const feedbackCase = caseOf({ receivedAt: time('01:00'), facts });
    const now = Date.parse(time('01:30'));
    const own = planEscalations(gov, feedbackCase, computeDeadlines(gov, feedbackCase, now), now).find(({ rule: id }) => id === 'own');
    const said = own?.actions.flatMap((action) => (action.kind === 'comment' ? [action.text.en] : [])).join() ?? '';
    return `${own?.actions.map(({ kind }) => kind).join()} ${said}`;
  };
  test('forms one where there is none', () => {
    expect(done([])).toMatch(/form-team.*leads the team/s);
  });
  test('calls its people to the team an emergency formed (decision 0020)', () => {
    const text = done([[time('01:10'), { kind: 'escalated', key: 'emergency/1', rule: 'emergency', level: 3, outcome: 'sent' }]]);
    expect(text).toMatch(/notify.*Please join the emergency team/s);
    expect(text).not.toContain('form-team');
  });
});
