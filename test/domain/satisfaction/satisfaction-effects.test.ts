import { factEffects } from '../../../src/domain/case/fact-effects';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const REPLIED: Happening = [time('01:30'), { kind: 'first-response-sent', channel: 'comment' }];
const RESOLVED: Happening = [time('02:00'), { kind: 'resolved' }];
const COOL_DOWN: Happening = [time('02:00'), { kind: 'survey-not-asked', attempt: 1, because: 'cool-down' }];

const told = (process: string, facts: readonly Happening[], language: 'en' | 'zh' = 'en') => {
  const story = { receivedAt: time('01:00'), registration: { language }, facts };
  return factEffects('10001', { ...caseOf(story), reporter: 'customer-1' }, configured(process), Date.parse(time('04:00'))).filter(
    ({ kind }) => kind === 'public-comment',
  );
};

test('who was asked to rate lately is told of the result all the same, and asked to confirm it, not to rate (S0-72)', () => {
  const [news, ...more] = told('gov-it-projects', [REPLIED, RESOLVED, COOL_DOWN]);
  expect(more).toEqual([]);
  expect(news).toMatchObject({ key: '10001:survey:1', wayToAnswer: 'portal' });
  expect(JSON.stringify(news)).toContain('has a result. Please open this request in the portal and tell us:');
  expect(JSON.stringify(news)).not.toContain('satisfied you are');
});

test('where nothing is to be confirmed, only told, once, in the language of the case', () => {
  const news = told('feedback-monitoring', [REPLIED, RESOLVED, COOL_DOWN], 'zh');
  expect(news).toHaveLength(1);
  expect(JSON.stringify(news)).toContain('已有处理结果，如仍有问题，请直接回复，或在门户中提出异议。');
});

test.each(['no-contact', 'praise'] as const)('nobody is told where nobody is to be asked: %s', (because) => {
  const facts: readonly Happening[] = [RESOLVED, [time('02:00'), { kind: 'survey-not-asked', attempt: 1, because }]];
  expect(told('gov-it-projects', [REPLIED, ...facts])).toEqual([]);
});

test.each([
  ['en', 'We have finished handling your feedback (FB-2026-0001) and will tell you the result by Tue 3 Mar 2026, 10:00 (Asia/Shanghai).'],
  ['zh', '您的反馈 FB-2026-0001 已处理完毕，处理结果将于2026年3月3日（周二）10:00（北京时间）前告知。'],
] as const)('nobody reads of a result that is written nowhere (S0-05): %s', (language, words) => {
  for (const process of ['feedback-monitoring', 'gov-it-projects']) {
    const [news, ...more] = told(process, [RESOLVED], language);
    expect(more).toEqual([]);
    expect(JSON.stringify(news)).toContain(words);
    // Nor is anybody asked what they think of it.
    expect(JSON.stringify(news)).not.toMatch(/has a result|已有处理结果|satisfied|评价/);
  }
});

test('whose result is told just after it was resolved reads of one thing only', () => {
  const asked: Happening = [time('02:01'), { kind: 'survey-asked', attempt: 1, via: 'comment' }];
  const news = told('feedback-monitoring', [RESOLVED, [time('02:00'), { kind: 'first-response-sent', channel: 'comment' }], asked]);
  expect(news.map(({ key }) => key)).toEqual(['10001:survey:1']);
});

describe('who is not satisfied, and is left with the result, is told so and what can still be done', () => {
  const LOW: Happening = [time('02:30'), { kind: 'rated', rating: 1 }];
  const ACCEPTED: Happening = [time('03:00'), { kind: 'dissatisfaction-accepted', by: 'lead', reason: 'the warranty is over' }];
  test.each([
    ['gov-it-projects', 'en', 'the result stays as it is. If you see it differently, reply here or object in the portal.'],
    ['complaint-handling', 'en', 'object in the portal. You can also ask for reconsideration there until '],
    ['gov-it-projects', 'zh', '维持处理结果。如您仍有不同意见，请直接回复，或在门户中提出异议。'],
    ['complaint-handling', 'zh', '前在门户中申请复议。'],
  ] as const)('%s in %s', (process, language, words) => {
    const [news, ...more] = told(process, [REPLIED, RESOLVED, LOW, ACCEPTED], language);
    expect(more).toEqual([]);
    expect(JSON.stringify(news)).toContain(words);
    // Written for the team's record.
    expect(JSON.stringify(news)).not.toContain('warranty');
  });
  test('during the next handling nobody is sent to an objection that is not possible', () => {
    const again: Happening = [time('02:40'), { kind: 'reopened', because: 'dissatisfied' }];
    const news = told('gov-it-projects', [REPLIED, RESOLVED, LOW, again, ACCEPTED]).at(-1);
    expect(JSON.stringify(news)).toContain('If you see it differently, reply here.');
  });
});

test.each([
  ['en', undefined, 'withdrew FB-2026-0001 without giving a reason'],
  ['zh', '找到了', '客户已撤回 FB-2026-0001，原因：找到了'],
] as const)('whoever is at work on what is withdrawn is told (%s)', (language, reason, words) => {
  const facts: readonly Happening[] = [
    [time('01:10'), { kind: 'assigned', to: 'acc-manager', name: 'Manager' }],
    [time('02:00'), { kind: 'cancelled', because: 'withdrawn', ...(reason === undefined ? {} : { reason }) }],
  ];
  const feedbackCase = caseOf({ receivedAt: time('01:00'), registration: { language }, facts });
  const notes = factEffects('10001', feedbackCase, configured('gov-it-projects'), Date.parse(time('04:00'))).filter(
    ({ kind }) => kind === 'internal-comment',
  );
  expect(notes).toHaveLength(1);
  expect(notes).toMatchObject([{ to: [{ accountId: 'acc-manager', name: 'Manager' }], mention: [] }]);
  expect(JSON.stringify(notes)).toContain(words);
});
