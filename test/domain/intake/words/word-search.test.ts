import * as fc from 'fast-check';
import { normalizeText } from '../../../../src/domain/intake/text';
import { readTexts } from '../../../../src/domain/intake/texts';
import { findWord } from '../../../../src/domain/intake/words/find-word';
import { prepareSearch, questionKey, searchText, type WordQuestion } from '../../../../src/domain/intake/words/word-search';

const textOf = (summary: string, description = '') =>
  readTexts([
    { where: 'summary', text: summary },
    { where: 'description', text: description },
  ]);

function find(summary: string, description: string, question: Partial<WordQuestion> & { readonly word: string }) {
  const asked: WordQuestion = { where: 'anywhere', sense: 'affirmed', ...question };
  const search = prepareSearch([asked]);
  return searchText(search, textOf(summary, description)).get(search.numbers.get(questionKey(asked)) ?? -1)?.matched ?? null;
}

describe('searchText', () => {
  it.each<[string, string, Partial<WordQuestion> & { readonly word: string }, string | null]>([
    ['系统故障', '', { word: '故障' }, '故障'],
    ['没有故障', '', { word: '故障' }, null],
    ['没有故障', '', { word: '故障', sense: 'denied' }, '故障'],
    ['服务不满意', '', { word: '满意', sense: 'denied' }, '满意'],
    ['服务满意', '', { word: '满意', sense: 'denied' }, null],
    ['没有故障', '', { word: '故障', sense: 'either' }, '故障'],
    ['I am not very happy', '', { word: 'happy', sense: 'denied' }, 'happy'],
    ['happy, not sad', '', { word: 'happy', sense: 'denied' }, null],
    ['No outage', 'then an OUTAGE came', { word: 'outage' }, 'OUTAGE'],
    ['Refund', 'please', { word: 'refund', where: 'description' }, null],
    ['Refund', 'please', { word: 'refund', where: 'summary' }, 'Refund'],
    ['Please', 'a refund', { word: 'refund', where: 'summary' }, null],
    ['Please', 'a refund', { word: 'refund', where: 'description' }, 'refund'],
    ['complaining loudly', '', { word: 'complain*' }, 'complaining'],
    ['outages', '', { word: 'outage' }, null],
    ['charged   twice', '', { word: 'charged twice' }, 'charged twice'],
    ['anything', '', { word: '*' }, null],
  ])('%j, %j: %j finds %j', (summary, description, question, matched) => {
    expect(find(summary, description, question)).toBe(matched);
  });

  it('answers every question as findWord answers it alone', () => {
    const piece = fc.constantFrom(
      ...[
        '不',
        '没有',
        '紧急',
        '故障',
        '系统',
        'not',
        "isn't",
        ' ',
        ' ',
        'urgent',
        'urgently',
        'out',
        'outage',
        ',',
        '。',
        'é',
        'ﬁ',
        '😀',
        '‘',
        'A',
      ],
    );
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const words = fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, words, (summary, description, listed) => {
        const text = textOf(summary, description);
        const asked = listed.map(
          ([pieces, stem]): WordQuestion => ({
            word: normalizeText(`${pieces.join('')}${stem ? '*' : ''}`),
            where: 'anywhere',
            sense: 'affirmed',
          }),
        );
        const search = prepareSearch(asked);
        const hits = searchText(search, text);
        for (const question of asked)
          expect(hits.get(search.numbers.get(questionKey(question)) ?? -1) ?? null).toEqual(findWord(text, question.word));
      }),
      { numRuns: 500 },
    );
  });

  it('gives up on a word denied forty times, as findWord does', () => {
    const denied = '不紧急 '.repeat(40);
    expect(find(denied, '', { word: '紧急' })).toBeNull();
    expect(find(`${denied}紧急`, '', { word: '紧急' })).toBeNull();
    expect(find('不紧急 '.repeat(39), '很紧急', { word: '紧急' })).toBe('紧急');
  });
});
