import type { FeedbackCase } from '../../../src/domain/case/feedback-case';
import { callScript } from '../../../src/domain/follow-up/call-script';
import { whyUnreachable } from '../../../src/domain/follow-up/reachable';
import { closedByThemselves, followUpReminders } from '../../../src/domain/follow-up/reminders';
import type { FollowUpTask } from '../../../src/domain/follow-up/task';
import { followUpTasks } from '../../../src/domain/follow-up/tasks';
import { toIso } from '../../../src/domain/instant';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, type Happening, type Story } from '../../builders/profile-case';

const RECEIVED = '2026-03-02T01:00:00.000Z';
const RESOLVED = '2026-03-03T02:00:00.000Z';
const CLOSED = '2026-03-03T06:00:00.000Z';
const resolved: Happening = [RESOLVED, { kind: 'resolved' }];
const WISH: Happening = [
  '2026-03-03T04:00:00.000Z',
  { kind: 'confirmed', answers: [true, true, true, true], verdict: 'confirmed', attempt: 1 },
];
const closed: Happening = [CLOSED, { kind: 'closed' }];

function tasksOf(profile: string, story: Partial<Story>, now: string): readonly FollowUpTask[] {
  const configuration = configured(profile);
  const feedbackCase = caseOf({ receivedAt: RECEIVED, ...story });
  const at = Date.parse(now);
  return followUpTasks(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at);
}
const inWords = (tasks: readonly FollowUpTask[]): readonly string[] =>
  tasks.map(({ id, dueAt, state, role, methods }) =>
    [id, toIso(dueAt), state, role, methods.map((method) => method.id).join('+')].join(' '),
  );

test.each<[string, string, Partial<Story>, string, readonly string[]]>([
  ['nothing before the result', 'service-quality-guide', { axes: { type: 'complaint' } }, RESOLVED, []],
  [
    'a complaint: 24 h, by phone, by the supervisor (S2-13, S2-34)',
    'service-quality-guide',
    { axes: { type: 'complaint' }, facts: [resolved] },
    '2026-03-03T03:00:00Z',
    ['follow-up/1 2026-03-04T02:00:00.000Z open customer-service-supervisor phone'],
  ],
  [
    'an inquiry: 24 h whether it is solved, 72 h how satisfied (S2-13, S2-35)',
    'service-quality-guide',
    { axes: { type: 'inquiry' }, facts: [resolved] },
    '2026-03-04T03:00:00Z',
    [
      'follow-up/1 2026-03-04T02:00:00.000Z overdue technical-support callback',
      'satisfaction-follow-up/1 2026-03-06T02:00:00.000Z open service-staff phone',
    ],
  ],
  [
    'an adopted suggestion: to be told, in the window of the settings (S2-36)',
    'service-quality-guide',
    { axes: { type: 'suggestion' }, facts: [['2026-03-05T01:00:00.000Z', { kind: 'flag-set', flag: 'adopted' }]] },
    '2026-03-05T02:00:00Z',
    ['adoption/1 2026-03-08T01:00:00.000Z open product-department email+sms'],
  ],
  [
    'after closing, by phone or message, 72 h (S3-48)',
    'feedback-monitoring',
    { axes: { type: 'complaint' }, facts: [resolved, closed] },
    '2026-03-06T07:00:00Z',
    ['closing/1 2026-03-06T06:00:00.000Z overdue department-manager phone+sms'],
  ],
  [
    'after handling (S4-126)',
    'complaint-handling',
    { axes: { type: 'service' }, facts: [resolved] },
    '2026-03-03T03:00:00Z',
    ['handling/1 2026-03-06T02:00:00.000Z open department-manager phone+email+system'],
  ],
  [
    'with the result (S1-31)',
    'cross-department-improvement',
    {
      axes: { type: 'problem' },
      facts: [resolved, ['2026-03-03T04:00:00.000Z', { kind: 'result-replied', method: 'phone', outcome: 'solved', text: 'done' }]],
    },
    '2026-03-03T05:00:00Z',
    ['result/1 2026-03-06T04:00:00.000Z open customer-service phone'],
  ],
  ['praise is thanked for', 'cross-department-improvement', { axes: { type: 'praise' }, facts: [resolved] }, '2026-03-03T05:00:00Z', []],
  [
    'a source without follow-up: the proposal of the settings, after closing (spec part 5)',
    'gov-it-projects',
    { axes: { type: 'complaint' }, facts: [resolved, closed] },
    '2026-03-03T07:00:00Z',
    ['closing/1 2026-03-06T06:00:00.000Z open department-manager phone+email+on-site+system'],
  ],
  [
    'nobody asks again what the customer confirmed before closing',
    'gov-it-projects',
    { axes: { type: 'complaint' }, facts: [resolved, ['2026-03-03T04:00:00.000Z', { kind: 'confirmed' }], closed] },
    '2026-03-03T07:00:00Z',
    ['closing/1 2026-03-06T06:00:00.000Z done department-manager phone+email+on-site+system'],
  ],
  [
    'opened again: the old one is no longer owed, the next result owes a new one',
    'complaint-handling',
    {
      axes: { type: 'service' },
      facts: [resolved, ['2026-03-03T03:00:00.000Z', { kind: 'reopened' }], ['2026-03-04T02:00:00.000Z', { kind: 'resolved' }]],
    },
    '2026-03-04T03:00:00Z',
    [
      'handling/1 2026-03-06T02:00:00.000Z ended department-manager phone+email+system',
      'handling/2 2026-03-07T02:00:00.000Z open department-manager phone+email+system',
    ],
  ],
  [
    'the customer rated by himself',
    'complaint-handling',
    { axes: { type: 'service' }, facts: [resolved, ['2026-03-03T03:00:00.000Z', { kind: 'rated', rating: 9 }]] },
    '2026-03-03T04:00:00Z',
    ['handling/1 2026-03-06T02:00:00.000Z done department-manager phone+email+system'],
  ],
  [
    'a customer who needs something else is asked what (S0-72)',
    'gov-it-projects',
    { axes: { type: 'complaint' }, facts: [resolved, WISH] },
    '2026-03-03T05:00:00Z',
    ['further-needs/1 2026-03-06T04:00:00.000Z open department-manager phone+email+on-site+system'],
  ],
  [
    'and is asked also when the case was opened again',
    'gov-it-projects',
    { axes: { type: 'complaint' }, facts: [resolved, WISH, ['2026-03-03T05:00:00.000Z', { kind: 'reopened' }]] },
    '2026-03-07T05:00:00Z',
    ['further-needs/1 2026-03-06T04:00:00.000Z overdue department-manager phone+email+on-site+system'],
  ],
])('%s', (_name, profile, story, now, expected) => {
  expect(inWords(tasksOf(profile, story, now))).toEqual(expected);
});

test('a callback is made where people talk: a questionnaire or a review asks, and nobody answers there (S3-50)', () => {
  const low: Happening = ['2026-03-03T03:00:00.000Z', { kind: 'rated', rating: 1 }];
  const methodsIn = (process: string): readonly string[] | undefined =>
    tasksOf(process, { axes: { type: 'service' }, facts: [resolved, low] }, '2026-03-03T04:00:00Z')
      .find(({ id }) => id === 'callback/1')
      ?.methods.map(({ id }) => id);
  expect(methodsIn('complaint-handling')).toEqual(['phone', 'email']);
  expect(methodsIn('gov-it-projects')).toEqual(['phone', 'email', 'on-site']);
});

test('a follow-up recorded as done meets the milestone that promised it; a milestone has no second truth', () => {
  const done: Happening = ['2026-03-03T05:00:00.000Z', { kind: 'follow-up-done', task: 'follow-up/1', method: 'phone' }];
  const configuration = configured('service-quality-guide');
  const feedbackCase = caseOf({ receivedAt: RECEIVED, axes: { type: 'complaint' }, facts: [resolved, done] });
  const deadlines = computeDeadlines(configuration, feedbackCase, Date.parse('2026-03-09T00:00:00Z'));
  expect(deadlines.find(({ milestone }) => milestone === 'follow-up')).toMatchObject({
    state: 'met',
    metAt: Date.parse('2026-03-03T05:00:00Z'),
  });
  const [task] = followUpTasks(configuration, feedbackCase, deadlines, Date.parse('2026-03-09T00:00:00Z'));
  expect(task).toMatchObject({ id: 'follow-up/1', state: 'done', dueAt: Date.parse('2026-03-04T02:00:00Z') });
});

test('somebody is reminded of a wish also where the source knows no follow-up', () => {
  const configuration = configured('gov-it-projects');
  const feedbackCase = caseOf({ receivedAt: RECEIVED, facts: [resolved, WISH, closed] });
  const now = Date.parse('2026-03-03T07:00:00Z');
  const tasks = followUpTasks(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, now), now);
  expect(tasks.map(({ id }) => id)).toEqual(['further-needs/1', 'closing/1']);
  expect(followUpReminders('1', tasks, feedbackCase, configuration, now).map(({ key }) => key)).toEqual(['1:follow-up:further-needs/1']);
  expect(callScript(configuration, feedbackCase, tasks[0] as FollowUpTask)).toHaveLength(2);
});

test.each<[string, Partial<Story>, string | null]>([
  ['a phone', { registration: { fields: { phone: '13800000000' } } }, null],
  ['an address, though marked anonymous', { registration: { fields: { anonymous: 'yes', contact: 'a@b.example' } } }, null],
  ['anonymous (S3-08)', { registration: { fields: { anonymous: 'yes' } } }, 'anonymous'],
  ['匿名 (S1-04)', { registration: { fields: { customer: '匿名客户' } } }, 'anonymous'],
  ['nothing', {}, 'no-contact'],
  ['a name in a chat', { registration: { fields: { contact: 'wechat: lao-wang' } } }, null],
])('whom one can call back: %s', (_name, story, why) => {
  expect(whyUnreachable(caseOf({ receivedAt: RECEIVED, ...story }), configured('gov-it-projects').profile)).toBe(why);
});

describe('what happens by itself', () => {
  const configuration = configured('complaint-handling');
  const now = Date.parse('2026-03-03T03:00:00Z');
  const reachable: Partial<Story> = { axes: { type: 'service' }, registration: { fields: { contact: '13800000000' } }, facts: [resolved] };

  it('a follow-up that cannot be made closes with the reason (spec 3.2 #9)', () => {
    const story: Partial<Story> = { axes: { type: 'service' }, registration: { fields: { anonymous: 'yes' } }, facts: [resolved] };
    const feedbackCase = caseOf({ receivedAt: RECEIVED, ...story });
    const closedIn = (one: FeedbackCase) => closedByThemselves(configuration, one, computeDeadlines(configuration, one, now), now);
    expect(closedIn(feedbackCase)).toEqual([
      {
        key: 'follow-up-closed:handling/1',
        fact: { kind: 'follow-up-closed', at: Date.parse(RESOLVED), by: null, task: 'handling/1', because: 'anonymous' },
      },
    ]);
    expect(closedIn(caseOf({ receivedAt: RECEIVED, ...reachable }))).toEqual([]);
  });

  it('who makes it is reminded when it begins', () => {
    const feedbackCase = caseOf({ receivedAt: RECEIVED, ...reachable });
    const keysAt = (at: string): readonly string[] =>
      followUpReminders('77', tasksOf('complaint-handling', reachable, at), feedbackCase, configuration, Date.parse(at)).map(
        ({ key }) => key,
      );
    expect(keysAt('2026-03-03T03:00:00Z')).toEqual(['77:follow-up:handling/1']);
    expect(keysAt('2026-03-06T02:00:00Z')).toEqual(['77:follow-up:handling/1']);
    expect(keysAt('2026-06-06T02:00:00Z')).toEqual([]);
  });

  it('a follow-up that is only proposed, because the source is silent, reminds nobody', () => {
    const silent = configured('gov-it-projects');
    const story: Partial<Story> = { registration: { fields: { phone: '13800000000' } }, facts: [resolved, closed] };
    const tasks = tasksOf('gov-it-projects', story, '2026-03-03T07:00:00Z');
    expect(tasks).toHaveLength(1);
    const feedbackCase = caseOf({ receivedAt: RECEIVED, ...story });
    expect(followUpReminders('77', tasks, feedbackCase, silent, Date.parse('2026-03-03T07:00:00Z'))).toEqual([]);
    expect(tasks[0]?.milestone).toBeNull();
  });
});

test.each([
  ['gov-it-projects', ['Is the problem fully solved?', 'Is there anything else you need?'], ['您的问题是否已彻底解决？', '先倾听']],
  ['complaint-handling', ['Are you satisfied with the result?', 'How was it: attitude?', 'anything else'], ['您对“服务态度”的评价如何']],
  ['feedback-monitoring', ['Is the problem fully solved?', 'How was it: staff attitude?'], ['问题是否已彻底解决']],
])('the script of %s asks what the source asks, and how (S0-72, S2-08, S2-09)', (profile, en, zh) => {
  const configuration = configured(profile);
  const feedbackCase = caseOf({ receivedAt: RECEIVED });
  const script = callScript(configuration, feedbackCase, { id: 'handling/1' } as FollowUpTask);
  const text = { en: script.map((line) => line.en).join('\n'), zh: script.map((line) => line.zh).join('\n') };
  for (const line of en) expect(text.en).toContain(line);
  for (const line of zh) expect(text.zh).toContain(line);
});
