import { readsAsReconsideration } from '../../../src/domain/satisfaction/asks-reconsideration';

test.each([
  '我申请复议：你们没有核实监控。',
  '对结果不满意，要求复议！',
  '您好。\n请复议，谢谢。',
  '我不服，我要复议',
  'I ask for reconsideration: nobody looked at the camera.',
  'I am not satisfied and request reconsideration.',
  'Dear team,\nplease reconsider.\nThanks',
  "I'd like you to reconsider, because nobody called.",
])('asks: %s', (letter) => expect(readsAsReconsideration(letter)).toBe('asks'));

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
])('does not, or not plainly: %s', (letter) => expect(readsAsReconsideration(letter)).not.toBe('asks'));

test.each([
  '上次我申请复议，你们处理得很好，这次也谢谢。',
  '我朋友说他申请复议了三个月没人理，希望你们不是这样。现在很满意。',
  'Please reconsider the colour next time, otherwise great work!',
])('who is content asks for nothing, and nobody is offered it: %s', (letter) => expect(readsAsReconsideration(letter)).toBe('none'));

test.each([
  '请你们重新考虑一下这个处理结果，我不接受。',
  'I want to appeal this decision and have it looked at by someone else.',
  'I want it reviewed again by another person.',
  '请问如何申请复议？',
])('may be a request: a person reads it, and it is offered: %s', (letter) => expect(readsAsReconsideration(letter)).toBe('may'));

test('a very long letter is read in a moment', () => {
  const began = performance.now();
  for (const word of ['我要求', 'please ', 'told me ', '说说说', 'i want to ', '请对']) readsAsReconsideration(word.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(5_000);
});
