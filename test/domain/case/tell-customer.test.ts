import type { CaseEvent } from '../../../src/domain/case/case-event';
import { CUSTOMER_SEES, customerSees } from '../../../src/domain/case/customer-sees';
import { describeEvent } from '../../../src/domain/case/describe-event';
import { tellCustomer } from '../../../src/domain/case/tell-customer';
import { opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

const at = 0;
const by = 'acc';
/** One of each kind a customer reads (S3-09, S4-87), with what is told of it. */
const TOLD: readonly (readonly [fact: CaseEvent, en: string, zh: string])[] = [
  [opened(), 'We have it, registered as FB-2026-0001', '已收到您的反馈并登记，编号 FB-2026-0001'],
  [{ kind: 'first-response-sent', at, by, channel: 'comment' }, 'We replied to you', '已回复您'],
  [{ kind: 'first-response-sent', at, by, channel: 'phone' }, 'We answered you (Phone)', '已答复您（电话）'],
  [{ kind: 'customer-replied', at, by }, 'You replied', '您已回复'],
  [
    { kind: 'paused', at, by, on: 'customer', reason: 'Which browser?', until: 0 },
    'We need a word from you: Which browser? (we wait until Thu 1 Jan 1970',
    '需要您的回复：Which browser?（等待至1970年1月1日',
  ],
  [{ kind: 'paused', at, by, reason: 'waiting-for-customer' }, 'We need a word from you', '需要您的回复'],
  [{ kind: 'paused', at, by, on: 'third-party', reason: 'a pump' }, 'It waits for another party: a pump', '等待第三方：a pump'],
  [{ kind: 'paused', at, by, on: 'other', reason: 'dry weather' }, 'It has to wait: dry weather', '暂需等待：dry weather'],
  [{ kind: 'resumed', at, by }, 'We go on with it', '继续处理'],
  [{ kind: 'handling-started', at, by }, 'We began to work on it', '已开始处理'],
  [{ kind: 'resolved', at, by }, 'Resolved', '已解决'],
  [{ kind: 'reopened', at, by: null, because: 'objection' }, 'We take it up again', '重新受理'],
  [{ kind: 'closed', at, by: null, result: 'no-answer' }, 'Closed, as we heard nothing more', '因未收到您'],
  [{ kind: 'cancelled', at, by, because: 'withdrawn', reason: 'mended' }, 'You withdrew it', '您已撤回'],
  [{ kind: 'cancelled', at, by, because: 'abnormal' }, 'Ended after a review', '经人工复核'],
  [{ kind: 'cancelled', at, by, because: 'status Cancelled' }, 'Ended', '已终止'],
  [{ kind: 'invalid-marked', at, by, explanation: 'no contract' }, 'We cannot take it up: no contract', '经核实无法受理：no contract'],
  [{ kind: 'confirmed', at, by, answers: [true] }, 'You confirmed the result', '您已确认处理结果'],
  [{ kind: 'confirmed', at, by, answers: [false] }, 'You told us that it is not solved', '您表示问题尚未解决'],
  [{ kind: 'rated', at, by, rating: 2, comment: 'slow' }, 'You rated 2', '您的评价：2'],
  [
    { kind: 'rating-explained', at, by, attempt: 1, comment: 'it drips' },
    'You told us what was wrong: it drips',
    '您说明了不满意的原因：it drips',
  ],
  [{ kind: 'objected', at, by, reason: 'wrong' }, 'You objected: wrong', '您提出异议：wrong'],
  [{ kind: 'reconsideration-requested', at, by, reason: 'x' }, 'You asked for reconsideration', '您已申请复议'],
  [
    { kind: 'reconsideration-requested', at, by, reason: 'x', byLetter: true },
    'We took your letter as a request for reconsideration',
    '您的来信已作为复议申请受理',
  ],
  [
    { kind: 'reconsideration-ended', at, by, because: 'taken-back', reason: 'said so' },
    'As you wish, your request for reconsideration is ended',
    '已按您的意愿终止复议申请',
  ],
  [{ kind: 'reconsideration-assigned', at, by, reviewer: by }, 'Your reconsideration was taken on', '您的复议申请已受理'],
  [{ kind: 'reconsideration-decided', at, by, outcome: 'upheld', reasons: 'r' }, 'Reconsidered: upheld. r', '复议结论：维持原处理结果。r'],
  [
    { kind: 'dissatisfaction-accepted', at, by, reason: 'warranty is over' },
    'Somebody who did not handle it looked at why you are not satisfied: the result stays as it is',
    '未参与处理的主管已了解您不满意的原因：维持处理结果',
  ],
  [
    { kind: 'result-replied', at, by, method: 'email', outcome: 'solved', text: 't' },
    'We told you the result: solved',
    '已告知您处理结果：已解决',
  ],
  [
    {
      kind: 'survey-results-told',
      at,
      by,
      method: 'email',
      findings: { problem: '', improvement: '', followUp: '' },
      text: '',
      asComment: true,
    },
    'We told you what comes of the survey',
    '已向您反馈调查结果',
  ],
];
const { profile } = configured('gov-it-projects');

test.each(TOLD)('%j', (fact, en, zh) => {
  const told = tellCustomer(fact, profile);
  expect(told.en).toContain(en);
  expect(told.zh).toContain(zh);
});

test('of the calls of the team a customer reads what became of the one that was promised', () => {
  const done = (task: string): CaseEvent => ({ kind: 'follow-up-done', at, by, task, method: 'phone', note: 'is angry' });
  const closed = (because: 'not-reached' | 'refused'): CaseEvent => ({ kind: 'follow-up-closed', at, by, task: 'callback/1', because });
  expect([done('callback/1'), done('follow-up/1'), closed('not-reached'), closed('refused')].map(customerSees)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(tellCustomer(done('callback/1'), profile)).toEqual({
    en: 'A colleague spoke with you about the result',
    zh: '同事已就处理结果与您沟通',
  });
  expect(tellCustomer(closed('not-reached'), profile).en).toContain('did not get through');
});

test('each try to reach the customer is told, with when, and asks how to', () => {
  const tried = (task: string, reached = false): CaseEvent => ({
    kind: 'follow-up-attempted',
    at: 2 * 3_600_000,
    by,
    task,
    method: 'phone',
    reached,
    calledAt: 3_600_000,
    note: 'secret',
  });
  expect([tried('callback/1'), tried('callback/1', true), tried('follow-up/1')].map(customerSees)).toEqual([true, false, false]);
  expect(tellCustomer(tried('callback/1'), profile)).toEqual({
    en: 'We tried to reach you on Thu 1 Jan 1970, 01:00 (UTC) and did not get through. How can we reach you? You can write to us here',
    zh: '我们于1970年1月1日（周四）01:00（UTC）联系您，未能接通。怎样联系您比较方便？您可在此留言',
  });
});

test('nothing a customer reads speaks of the customer as of somebody else', () => {
  // A wait is read where somebody said why, or Jira's status says it.
  expect(new Set(TOLD.map(([{ kind }]) => kind))).toEqual(new Set([...CUSTOMER_SEES, 'paused']));
  for (const [fact] of TOLD) expect(JSON.stringify(tellCustomer(fact, profile))).not.toMatch(/customer|客户/i);
});

test('what is shared as it was written is told as the team reads it', () => {
  const shared: CaseEvent = { kind: 'progress-reported', at, by, text: 'We asked the shop', shared: true };
  expect(tellCustomer(shared, profile)).toEqual(describeEvent(shared, profile));
});
