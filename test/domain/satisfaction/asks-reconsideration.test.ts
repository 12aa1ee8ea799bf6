import { asksForReconsideration } from '../../../src/domain/satisfaction/asks-reconsideration';

test.each([
  '我申请复议：你们没有核实监控。',
  '对结果不满意，要求复议！',
  '您好。\n请复议，谢谢。',
  '我不服，我要复议',
  'I ask for reconsideration: nobody looked at the camera.',
  'I am not satisfied and request reconsideration.',
  'Dear team,\nplease reconsider.\nThanks',
  "I'd like you to reconsider, because nobody called.",
])('asks: %s', (letter) => expect(asksForReconsideration(letter)).toBe(true));

test.each([
  '我不申请复议，谢谢。',
  '无需申请复议',
  '怎么申请复议？',
  '可以申请复议吗',
  '如果还不处理，我就申请复议',
  '我撤回申请复议的要求',
  '我申请复议需要什么材料',
  '还是没有热水！',
  'I do not ask for reconsideration.',
  'Can I ask for reconsideration?',
  'If nothing happens I will ask for reconsideration.',
  'You said I can ask for reconsideration. Thanks, it is fine.',
  'Thank you.\n> You can ask for the decision to be reconsidered: ask for reconsideration here',
  'It works now, thanks',
  '',
])('does not, or not plainly: %s', (letter) => expect(asksForReconsideration(letter)).toBe(false));
