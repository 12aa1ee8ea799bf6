import { escalationEffects } from '../../../src/domain/case/escalation-effects';
import { foldCase } from '../../../src/domain/case/fold-case';
import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import { overtakenBy } from '../../../src/domain/escalation/overtaken';
import { planEscalations } from '../../../src/domain/escalation/plan-escalations';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const complaint = configured('complaint-handling');
const at = (clock: string, fact: Happening[1]): Happening => [`2026-03-03T${clock}:00Z`, fact];
const RESOLVED = at('03:00', { kind: 'resolved', by: 'acc-agent' });
const ASKED = at('04:00', { kind: 'reconsideration-requested', by: 'acc-customer', reason: 'wrong facts' });
const SENT = at('04:00', { kind: 'escalated', key: 'reconsideration/1', rule: 'reconsideration', level: 2, outcome: 'sent' });
const TAKEN = at('04:01', { kind: 'reconsideration-assigned', by: 'acc-boss', reviewer: 'acc-boss' });
const ENDED = at('04:02', { kind: 'reconsideration-ended', by: 'acc-boss', because: 'not-meant', reason: 'only thanks' });
const DECIDED = at('04:03', { kind: 'reconsideration-decided', by: 'acc-boss', outcome: 'changed', reasons: 'r' });
const AGAIN = at('04:03', { kind: 'reopened', because: 'reconsideration', by: null });
const RATED = at('04:02', { kind: 'rated', by: 'acc-customer', rating: 2 });
const RATED_SENT = at('04:02', {
  kind: 'escalated',
  key: 'dissatisfied-rating/rated/1',
  rule: 'dissatisfied-rating',
  level: 1,
  outcome: 'sent',
});

const caseOf = (facts: readonly Happening[]) => foldCase(factsOf({ receivedAt: '2026-03-03T01:00:00Z', facts: [RESOLVED, ...facts] }));

/** What is said an hour later about what the customer asked for. */
const saidLater = (...facts: readonly Happening[]): readonly string[] => {
  const feedbackCase = caseOf(facts);
  const now = Date.parse('2026-03-03T05:00:00Z');
  return planEscalations(complaint, feedbackCase, computeDeadlines(complaint, feedbackCase, now), now)
    .filter(({ status, milestone, level, rule }) => status !== 'planned' && milestone === null && level > 0 && rule !== 'reconsidered')
    .map(({ key, status, because }) => [key, status, ...(because === undefined ? [] : [because])].join(' '));
};

describe('a reconsideration that somebody took on does not climb as unacknowledged (S4-90)', () => {
  test('asked for, and nobody took it on: it climbs', () => {
    expect(saidLater(ASKED, SENT)).toEqual(['unacknowledged/3/reconsideration:1 due']);
  });

  test.each<[string, readonly Happening[]]>([
    ['a reviewer named', [ASKED, SENT, TAKEN]],
    ['never meant, and ended', [ASKED, SENT, ENDED]],
    ['decided without naming anybody', [ASKED, SENT, DECIDED, AGAIN]],
    ['named before the escalation was written down', [ASKED, TAKEN, SENT]],
    ['decided, and handled again', [ASKED, SENT, TAKEN, DECIDED, AGAIN]],
  ])('%s: it does not', (_, facts) => expect(saidLater(...facts)).toEqual([]));

  test('taken on before anything went out: there is nothing to be called for', () => {
    expect(saidLater(ASKED, TAKEN)).toEqual(['reconsideration/1 suppressed answered']);
  });

  test('the first request decided silences no second one', () => {
    const second = at('04:10', { kind: 'reconsideration-requested', by: 'acc-customer', reason: 'still wrong' });
    const sent = at('04:10', { kind: 'escalated', key: 'reconsideration/2', rule: 'reconsideration', level: 2, outcome: 'sent' });
    expect(saidLater(ASKED, SENT, TAKEN, DECIDED, second, sent)).toEqual(['unacknowledged/3/reconsideration:2 due']);
  });

  test('a low mark for a result that was reconsidered since asks for nothing more', () => {
    expect(saidLater(ASKED, SENT, TAKEN, RATED, RATED_SENT)).toEqual(['unacknowledged/2/dissatisfied-rating:rated:1 due']);
    expect(saidLater(ASKED, SENT, TAKEN, RATED, RATED_SENT, DECIDED)).toEqual([]);
  });
});

describe('a result that reconsideration changed', () => {
  const planOf = (...facts: readonly Happening[]) => {
    const feedbackCase = caseOf([at('02:00', { kind: 'assigned', to: 'acc-agent' }), ...facts]);
    const now = Date.parse('2026-03-03T05:00:00Z');
    return { feedbackCase, plan: planEscalations(complaint, feedbackCase, computeDeadlines(complaint, feedbackCase, now), now) };
  };

  test('is handled again by somebody else than whoever was overruled, as after an objection (S4-89, S4-90)', () => {
    const { feedbackCase, plan } = planOf(ASKED, SENT, TAKEN, DECIDED, AGAIN);
    const [again] = plan.filter(({ rule }) => rule === 'reconsidered');
    expect(again).toMatchObject({ key: 'reconsidered/1', status: 'due', level: 1 });
    if (again === undefined) return;
    const given = escalationEffects('1', again, feedbackCase, complaint).find(({ kind }) => kind === 'assign');
    expect(given).toMatchObject({ role: 'department-manager', except: ['acc-agent'], orElse: 'senior-management' });
  });

  test('is not, where it stands', () => {
    const upheld = at('04:03', { kind: 'reconsideration-decided', by: 'acc-boss', outcome: 'upheld', reasons: 'r' });
    expect(planOf(ASKED, SENT, TAKEN, upheld).plan.filter(({ rule }) => rule === 'reconsidered')).toEqual([]);
  });
});

test.each<[string, readonly Happening[], number]>([
  ['nobody asked: it is offered', [RATED], 1],
  ['asked for already: it is not', [ASKED, RATED], 0],
  [
    'reconsidered already: it is not',
    [ASKED, at('04:01', { kind: 'reconsideration-decided', by: 'acc-boss', outcome: 'upheld', reasons: 'r' }), RATED],
    0,
  ],
])('reconsideration and a low mark, %s (S4-90)', (_, facts, offers) => {
  const feedbackCase = caseOf(facts);
  const now = Date.parse('2026-03-03T05:00:00Z');
  const [rated] = planEscalations(complaint, feedbackCase, computeDeadlines(complaint, feedbackCase, now), now).filter(
    ({ rule }) => rule === 'dissatisfied-rating',
  );
  expect(rated?.actions.filter(({ kind }) => kind === 'offer-reconsideration')).toHaveLength(offers);
});

describe('what naming a reviewer acknowledges', () => {
  test('the escalation of the request', () => {
    expect(caseOf([ASKED, SENT])).toMatchObject({ escalationLevel: 2, acknowledgedLevel: 0 });
    expect(caseOf([ASKED, SENT, TAKEN])).toMatchObject({ escalationLevel: 2, acknowledgedLevel: 2 });
    expect(caseOf([ASKED, SENT, DECIDED])).toMatchObject({ escalationLevel: 2, acknowledgedLevel: 2 });
  });

  test('that the decision is late is acknowledged by deciding, not by naming somebody', () => {
    const late = at('04:00', {
      kind: 'escalated',
      key: 'overdue/reconsideration/1/reconsideration',
      rule: 'overdue',
      level: 2,
      outcome: 'sent',
    });
    expect(caseOf([ASKED, late, TAKEN]).acknowledgedLevel).toBe(0);
    expect(caseOf([ASKED, late, TAKEN, DECIDED]).acknowledgedLevel).toBe(2);
  });

  test('not what was sent about something else', () => {
    const late = at('03:30', {
      kind: 'escalated',
      key: 'overdue/result-reply/1/result',
      rule: 'overdue',
      level: 2,
      outcome: 'sent',
    });
    expect(caseOf([late, ASKED, SENT, TAKEN])).toMatchObject({ escalationLevel: 2, acknowledgedLevel: 0 });
  });
});

test('that nobody acknowledged it is not said late, where Jira took it only after the decision', () => {
  const climbed = at('04:31', {
    kind: 'escalated',
    key: 'unacknowledged/3/reconsideration:1',
    rule: 'unacknowledged',
    level: 3,
    outcome: 'sent',
  });
  const decided = at('04:40', { kind: 'reconsideration-decided', by: 'acc-boss', outcome: 'upheld', reasons: 'r' });
  const because = (...facts: readonly Happening[]) =>
    overtakenBy('unacknowledged/3/reconsideration:1', caseOf(facts), [], escalationRules(complaint));
  expect(because(ASKED, SENT, climbed)).toBeNull();
  expect(because(ASKED, SENT, climbed, decided)).toBe('answered');
});
