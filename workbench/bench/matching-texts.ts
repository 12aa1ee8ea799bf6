/** Words and texts of the matching bench: seeded, so that every run and engine gets the same. */
const SEED = 20_261_128;
const HAN =
  '系统故障无法登录投诉服务态度差退款赔偿延误超时回复处理进度查询建议增加功能优化界面费用账单合同设备安装维修网络密码账户窗口排队材料审批部门窗口电话邮件短信平台数据错误提交失败打印下载';
const SYLLABLES =
  're pro con ser vice plain fund pay ment de lay out age log in port al tick et form file sys tem net work bill ing con tract re pair up date lo cal ci ty of fice wait ing queue'.split(
    ' ',
  );
const DENIALS = ['没有', '不', 'not ', 'no '];

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const oneOf = <T>(random: () => number, list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
const several = (random: () => number, least: number, most: number, make: () => string): string[] =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);

const chinese = (random: () => number): string => several(random, 2, 6, () => oneOf<string>(random, HAN)).join('');
const english = (random: () => number): string => several(random, 2, 4, () => oneOf(random, SYLLABLES)).join('');

/** Half Chinese, half English; of the English a tenth are phrases and a tenth stems. */
export function matchingWords(count: number): readonly string[] {
  const random = randomOf(SEED);
  const words = new Set<string>();
  while (words.size < count) {
    const kind = random();
    const word = english(random);
    words.add(words.size % 2 === 0 ? chinese(random) : kind < 0.1 ? `${word} ${english(random)}` : kind < 0.2 ? `${word}*` : word);
  }
  return [...words];
}

/** Sentences of the same letters in which now and then one of the words stands, at times denied. */
export function matchingTexts(words: readonly string[], characters: number, count: number): readonly string[] {
  const random = randomOf(SEED + characters);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < characters) {
      const isChinese = random() < 0.5;
      const word = random() < 0.08 ? oneOf(random, words).replace('*', 'ing') : isChinese ? chinese(random) : english(random);
      text += `${random() < 0.05 ? oneOf(random, DENIALS) : ''}${word}${isChinese ? oneOf<string>(random, '，。的了') : ' '}`;
    }
    return text.slice(0, characters);
  });
}
