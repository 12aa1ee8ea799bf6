import { readText } from '../../../../src/domain/intake/text';
import { findWord } from '../../../../src/domain/intake/words/find-word';

const find = (text: string, word: string) => findWord(readText(text), word)?.matched ?? null;

describe('findWord', () => {
  it.each([
    ['This is URGENT!', 'urgent', 'URGENT'],
    ['系统非常紧急', '紧急', '紧急'],
    ['系统down了', 'down', 'down'],
    ['insurgents', 'urgent', null],
    ['faulty', 'fault', null],
    ['We were complaining loudly', 'complain*', 'complaining'],
    ['a fault, again', 'fault', 'fault'],
    ['', 'fault', null],
  ])('%j · %s → %j', (text, word, matched) => {
    expect(find(text, word)).toBe(matched);
  });

  it.each([
    ['This is not urgent', 'urgent'],
    ['not a very urgent matter', 'urgent'],
    ['non-urgent request', 'urgent'],
    ["I don't think it's urgent", 'urgent'],
    ['It isn’t urgent', 'urgent'],
    ['There was no outage', 'outage'],
    ['without any outage', 'outage'],
    ['这个不紧急', '紧急'],
    ['并不是很紧急', '紧急'],
    ['不是特别紧急', '紧急'],
    ['系统没有出现故障', '故障'],
    ['没有故障', '故障'],
    ['无故障', '故障'],
    ['我不想投诉', '投诉'],
    ['没有任何投诉', '投诉'],
  ])('%j denies %s', (text, word) => {
    expect(find(text, word)).toBeNull();
  });

  it.each([
    ['It does not work, urgent', 'urgent'],
    ['I can not log in. Urgent!', 'urgent'],
    ['Not only urgent but critical', 'urgent'],
    ['not urgent yesterday, urgent today', 'urgent'],
    ['非常紧急', '紧急'],
    ['特别紧急', '紧急'],
    ['不得不投诉', '投诉'],
    ['这是不是故障', '故障'],
    ['之前不紧急，现在紧急', '紧急'],
    ['无法登录，紧急', '紧急'],
  ])('%j does not deny %s', (text, word) => {
    expect(find(text, word)).not.toBeNull();
  });

  it('gives up on a word that is denied every time, in bounded time', () => {
    expect(find('不紧急'.repeat(10_000), '紧急')).toBeNull();
  });
});
