import { saysOnlyThanks } from '../../../src/domain/satisfaction/only-thanks';

describe('thanks and nothing else', () => {
  test.each([
    'Thanks!',
    'Thank you very much.',
    'Thanks a lot for your quick help 🙂',
    'Hello, it works again. Thank you!',
    'Great, thanks. Everything is fine now.\nBest regards',
    'Many thanks for the good work!!!',
    'We are very satisfied with the result.',
    'Perfect, thank you so much for your kind support',
    '谢谢！',
    '非常感谢你们的及时处理。',
    '好的，谢谢您的耐心解答！',
    '您好，问题已经解决了，谢谢。',
    '已修好了，辛苦了！',
    '谢谢，已经可以了。',
    '现在已经正常了，谢谢',
    '现在可以用了，多谢！',
    '我对处理结果很满意，感谢大家的帮助',
  ])('%s', (letter) => {
    expect(saysOnlyThanks(letter)).toBe(true);
  });
});

describe('something else as well, or instead: somebody reads and answers it', () => {
  test.each([
    '',
    '   ',
    '🙂',
    'Hello',
    'ok',
    '好的',
    'Thanks for nothing.',
    'Thanks for your useless help.',
    'Thanks. The heater is cold.',
    'Thank you, but it is still broken.',
    'Thanks to you it broke again.',
    'Thanks, when does the fence come?',
    'Thank you. Please call me.',
    'It works again. Ann Lee asked for you',
    'It does not work.',
    'It works sometimes.',
    'Everything is fine except the door, thanks.',
    '12345',
    'Thanks 13800000000',
    '谢谢，13800000000',
    '谢谢，但是还是不制冷。',
    '感谢，什么时候退款',
    '谢谢你们把我的水壶弄坏了',
    '问题没有解决，谢谢',
    '不满意',
    '我不满意，谢谢。',
    '非常感谢？',
    '没有解决',
    '不可以了，谢谢',
    '谢谢，又不可以用了',
    '可以了吗，谢谢',
    '谢谢，可以给我打电话了',
    '谢谢，请给我回电话。',
    '谢了个寂寞',
    `Thanks!${'!'.repeat(300)}`,
  ])('%s', (letter) => {
    expect(saysOnlyThanks(letter)).toBe(false);
  });
});
