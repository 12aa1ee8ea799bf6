import { composeReply, emptyParts, type ReplyDraft } from '../../../../src/domain/handling/result-reply/compose-reply';
import { demandedParts, replyParts } from '../../../../src/domain/handling/result-reply/reply-parts';
import { configured } from '../../../builders/profile-case';

const partsOf = (profile: string, praise = false) => replyParts(configured(profile).profile, praise);
const draft = (over: Partial<ReplyDraft>): ReplyDraft => ({
  language: 'en',
  number: 'FB-2026-0001',
  customerName: 'City hall',
  outcome: 'solved',
  parts: partsOf('cross-department-improvement'),
  asksSatisfaction: false,
  texts: {},
  ...over,
});

describe('the parts a profile demands', () => {
  test.each([
    ['cross-department-improvement (S1-28)', 'problem-description, measures-taken, prevention', 'reason, further-plan'],
    ['service-quality-guide (S2-33)', 'solution-explained', 'reason, further-plan'],
    // What its chapters ask for twice is asked for once.
    ['complaint-handling (S4-105, S4-121, S4-125)', 'result, later-service, improvement, cause', 'further-plan'],
    ['gov-it-projects', '', ''],
    ['feedback-monitoring', '', ''],
  ])('%s', (name, solved, unsolved) => {
    const parts = partsOf(name.split(' ')[0] ?? '');
    const ids = (outcome: 'solved' | 'not-solved'): string =>
      demandedParts(parts, outcome)
        .map(({ id }) => id)
        .join(', ');
    expect(ids('solved')).toBe(solved);
    // S1-30: what is not fully solved needs the reason and the further plan, in every profile that tells a result.
    expect(ids('not-solved')).toBe([solved, unsolved].filter((list) => list !== '').join(', '));
  });

  test.each(['cross-department-improvement', 'gov-it-projects'])('praise is answered with thanks (S1-29), in %s', (profile) => {
    expect(partsOf(profile, true).map(({ id }) => id)).toEqual(['thanks']);
  });
});

describe('the result as the customer reads it', () => {
  const texts = {
    'problem-description': 'The fee was charged twice.',
    'measures-taken': 'Refunded on 2 March.',
    prevention: 'Checked daily.',
  };

  test('in English, with outcome and every part in order', () => {
    expect(composeReply(draft({ texts }))).toBe(
      [
        'Dear City hall,',
        'this is the result of your feedback FB-2026-0001.',
        'The matter is solved.',
        'Problem description: The fee was charged twice.',
        'Measures taken: Refunded on 2 March.',
        'Prevention: Checked daily.',
        'Thank you for your feedback.',
      ].join('\n'),
    );
  });

  test('in Chinese, not solved, with reason and further plan (S1-30)', () => {
    const unsolved = { ...texts, reason: '供应商尚未答复', 'further-plan': '周五前再次联系' };
    const text = composeReply(draft({ language: 'zh', customerName: '', outcome: 'not-solved', texts: unsolved }));
    expect(text).toContain(
      '尊敬的客户，您好！\n现将您的反馈（编号FB-2026-0001）处理结果告知如下。\n您反映的问题目前尚未解决，对此我们深表歉意。',
    );
    expect(text).toContain('原因：供应商尚未答复\n后续计划：周五前再次联系\n感谢您的反馈');
  });

  test('the part that is the result is not said twice (S4-121)', () => {
    const text = composeReply(draft({ parts: partsOf('complaint-handling'), texts: { result: 'The matter is solved.' } }));
    expect(text.match(/The matter is solved/g)).toHaveLength(1);
  });

  test('who has to be asked is asked whether it is satisfactory, by a sentence nobody writes (S4-105, S4-121)', () => {
    const parts = partsOf('complaint-handling');
    const text = composeReply(draft({ parts, asksSatisfaction: true, texts: { result: 'The matter is solved.' } }));
    expect(text.split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^Are you satisfied with the result\?/),
      'Thank you for your feedback.',
    ]);
  });

  test('thanks for praise stand alone (S1-29)', () => {
    const parts = partsOf('cross-department-improvement', true);
    expect(composeReply(draft({ parts, texts: { thanks: 'Thank you!' } }))).toBe('Dear City hall,\nThank you!');
  });

  test('script and markup are text like any other, and a name cannot break the line', () => {
    const text = composeReply(draft({ customerName: 'A\n\nB', texts: { ...texts, prevention: '<script>alert(1)</script> [x](y)' } }));
    expect(text).toContain('Prevention: <script>alert(1)</script> [x](y)');
    expect(text.split('\n')[0]).toBe('Dear A B,');
  });

  test('says which demanded parts are empty', () => {
    const empty = (outcome: 'solved' | 'partly-solved', over = {}) =>
      emptyParts(draft({ outcome, texts: { ...texts, ...over } })).map(({ id }) => id);
    expect(empty('solved')).toEqual([]);
    expect(empty('solved', { prevention: '  \n' })).toEqual(['prevention']);
    expect(empty('partly-solved')).toEqual(['reason', 'further-plan']);
  });
});
