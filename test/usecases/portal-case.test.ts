import type { CaseEvent } from '../../src/domain/case/case-event';
import { portalCase } from '../../src/usecases/portal-case';
import { hours, MONDAY_9, opened } from '../builders/case-events';
import { configured } from '../builders/profile-case';
import { RESOLVED_AT, resolvedCase } from '../builders/said';

const ROW = { issueId: '10001', issueKey: 'FB-1' } as Parameters<typeof portalCase>[0];
const seenBy = (profile: string, facts: readonly CaseEvent[], at = RESOLVED_AT + hours(1)) =>
  portalCase(ROW, facts, configured(profile), at);
const at = MONDAY_9 + hours(1);

/** Received, in progress, resolved: in the customer's words and, where the profile has its own, in those (S3-09). */
test.each<[facts: readonly CaseEvent[], zh: string]>([
  [[opened()], '已收到'],
  [[opened(), { kind: 'first-response-sent', at, by: 'acc-agent' }], '处理中'],
  [[opened(), { kind: 'handling-started', at, by: 'acc-agent' }], '处理中'],
  [resolvedCase(), '已解决'],
  [[...resolvedCase(), { kind: 'closed', at: RESOLVED_AT + 1 }], '已解决'],
  [[...resolvedCase(), { kind: 'reopened', at: RESOLVED_AT + 1, because: 'not-solved' }], '处理中'],
  [[opened(), { kind: 'cancelled', at, because: 'withdrawn' }], '已取消'],
])('%j is told in three words (S3-09)', (facts, zh) => {
  for (const profile of ['feedback-monitoring', 'complaint-handling', 'gov-it-projects'])
    expect(seenBy(profile, facts).stateLabel.zh).toBe(zh);
});

describe('the right to know (S4-87): whether and when it was accepted, how far the investigation is, the result', () => {
  const facts: readonly CaseEvent[] = [
    opened(),
    { kind: 'handling-started', at, by: 'acc-agent' },
    {
      kind: 'work-recorded',
      at: at + 1,
      by: 'acc-agent',
      part: 'investigation',
      field: 'first-inquiry',
      value: 'Called the shop; a name was named',
    },
    { kind: 'escalation-raised', at: at + 2, by: 'acc-agent', trigger: 'x', reason: 'secret' },
    { kind: 'transferred', at: at + 3, by: 'acc-agent', to: 'acc-other', reason: 'secret' },
    { kind: 'progress-reported', at: at + 4, by: 'acc-agent', text: 'for the team', shared: false },
    { kind: 'progress-reported', at: at + 5, by: 'acc-agent', text: 'We asked the shop', shared: true },
    { kind: 'result-replied', at: RESOLVED_AT, by: 'acc-agent', method: 'written', outcome: 'solved', text: 't', asComment: true },
  ];

  test('each step with its moment, and nothing that is the team’s own, nor a name', () => {
    const { news } = seenBy('complaint-handling', facts);
    expect(news.map(({ kind }) => kind).sort()).toEqual(['case-opened', 'handling-started', 'progress-reported', 'result-replied']);
    expect(news.every(({ by, at: when }) => by === null && when !== '')).toBe(true);
    expect(JSON.stringify(seenBy('complaint-handling', facts))).not.toMatch(/secret|for the team|acc-agent|acc-other|a name was named/);
  });

  test('the step the investigation has reached, by its name, without what was found', () => {
    expect(seenBy('complaint-handling', facts).investigation).toMatchObject({ number: 3, of: 6, label: { zh: '调查取证' } });
    expect(seenBy('gov-it-projects', facts).investigation).toBeNull();
  });
});

test('a closing that came before Jira knew of the discontent is no news: the customer reads that it is taken up again (S3-50)', () => {
  const facts: readonly CaseEvent[] = [
    opened(),
    { kind: 'resolved', at: MONDAY_9 + 1000, by: 'acc-agent' },
    { kind: 'rated', at: MONDAY_9 + 2000, by: 'acc-customer', rating: 1, attempt: 1 },
    { kind: 'reopened', at: MONDAY_9 + 2000, by: null, because: 'dissatisfied' },
    { kind: 'closed', at: MONDAY_9 + 3000, by: 'acc-agent' },
  ];
  const seen = portalCase(ROW, facts, configured('feedback-monitoring'), MONDAY_9 + 4000);
  expect(seen.state).toBe('in-progress');
  expect(seen.news.map(({ kind }) => kind)).not.toContain('closed');
  expect(seen.news[0]?.kind).toBe('reopened');
});

test.each([
  ['phone', true],
  ['paper', true],
  ['portal', false],
  ['link', false],
] as const)('words told to a colleague are not taken for what the customer wrote: %s', (source, heard) => {
  const rated: CaseEvent = { kind: 'rated', at: RESOLVED_AT + 1, by: 'acc', rating: 2, comment: 'wants money back', source };
  expect(seenBy('complaint-handling', [...resolvedCase(), rated]).satisfaction.rating).toMatchObject({
    comment: 'wants money back',
    heard,
  });
});

test('each try to reach the customer stands in the news, and the call itself; tries within ten minutes once, none without the customer', () => {
  const tried = (minute: number, task = 'callback/1'): CaseEvent => ({
    kind: 'follow-up-attempted',
    at: RESOLVED_AT + minute * 60_000,
    by: 'acc-other',
    task,
    method: 'phone',
    reached: false,
  });
  const facts: readonly CaseEvent[] = [
    ...resolvedCase(),
    { kind: 'rated', at: RESOLVED_AT + 1, rating: 'dissatisfied', attempt: 1 },
    tried(1),
    tried(4),
    tried(20),
    tried(21, 'follow-up/1'),
    { kind: 'follow-up-attempted', at: RESOLVED_AT + hours(1), by: 'acc-other', task: 'callback/1', method: 'phone', reached: true },
    { kind: 'follow-up-done', at: RESOLVED_AT + hours(1), by: 'acc-other', task: 'callback/1', method: 'phone', note: 'secret' },
  ];
  const { news } = seenBy('service-quality-guide', facts, RESOLVED_AT + hours(2));
  const calls = news.filter(({ kind }) => kind.startsWith('follow-up'));
  expect(calls.map(({ kind, at: when }) => [kind, Date.parse(when) - RESOLVED_AT])).toEqual([
    ['follow-up-done', hours(1)],
    ['follow-up-attempted', 20 * 60_000],
    ['follow-up-attempted', 60_000],
  ]);
  expect(JSON.stringify(news)).not.toMatch(/secret|acc-other/);
});

test('what silence closes is told of beforehand, and only while it would close (spec 3.2 #23)', () => {
  const told: CaseEvent = { kind: 'first-response-sent', at: RESOLVED_AT - 1, by: 'acc-agent', channel: 'comment' };
  const asked: CaseEvent = { kind: 'survey-asked', at: RESOLVED_AT, attempt: 1, via: 'comment' };
  const closesAt = (...facts: readonly CaseEvent[]) =>
    seenBy(
      'feedback-monitoring',
      [...resolvedCase(), told, asked, ...facts].toSorted((a, b) => a.at - b.at),
    ).closesUnansweredAt;
  expect(closesAt()).toBe(new Date(RESOLVED_AT + hours(7 * 24)).toISOString());
  expect(closesAt({ kind: 'customer-replied', at: RESOLVED_AT + 1, by: 'acc-customer' })).toBeNull();
  expect(closesAt({ kind: 'closed', at: RESOLVED_AT + 1 })).toBeNull();
});
