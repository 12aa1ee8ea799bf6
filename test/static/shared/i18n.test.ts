import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gadgetWords } from '../../../static/gadget/gadget-words';
import { panelWords } from '../../../static/panel/panel-words';
import { portalWords } from '../../../static/portal/portal-words';
import { replayWords } from '../../../static/settings/replay/replay-words';
import { settingsWords } from '../../../static/settings/settings-words';
import { tryWords } from '../../../static/settings/try/try-words';
import { sharedWords } from '../../../static/shared/i18n/shared-words';
import { reasonWords } from '../../../static/shared/reason/reason-words';
import { timeWords } from '../../../static/shared/time/time-words';

const root = join(__dirname, '../../../static');

/** Sources below a folder of static/, without built files and without the dictionaries themselves. */
function sources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !file.startsWith('dist') &&
        !/(gadget|panel|portal|settings|shared|time|reason)-(words|texts-(en|zh))\.ts$/.test(file),
    )
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const dictionaries = [
  { name: 'gadget', folder: 'gadget', words: gadgetWords },
  { name: 'panel', folder: 'panel', words: panelWords },
  { name: 'portal', folder: 'portal', words: portalWords },
  { name: 'settings', folder: 'settings', words: settingsWords },
  { name: 'replay', folder: 'settings/replay', words: replayWords },
  { name: 'try', folder: 'settings/try', words: tryWords },
  { name: 'shared', folder: '.', words: sharedWords },
  { name: 'time', folder: 'shared/time', words: timeWords },
  { name: 'reason', folder: 'shared/reason', words: reasonWords },
];

describe.each(dictionaries)('dictionary $name', ({ folder, words }) => {
  const en = new Map<string, string>(Object.entries(words.en));
  const zh = new Map<string, string>(Object.entries(words.zh));

  test('has every key in both languages, filled', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('uses every key', () => {
    const code = sources(folder);
    expect([...en.keys()].filter((key) => !new RegExp(`['"]${key}['"]`).test(code))).toEqual([]);
  });

  test('fills the same places in both languages, but for a number an English plural leaves out', () => {
    const different = [...en].filter(([key, text]) => {
      const plural = text.split('|');
      return JSON.stringify(places(plural.at(-1) ?? '')) !== JSON.stringify(places(zh.get(key) ?? ''));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('Chinese is written with full-width punctuation', () => {
    // A half-width comma, colon, question mark or bracket beside a Chinese character.
    const half = [...zh].filter(([, text]) => /[一-鿿][,:;?!()]|[(][一-鿿]/.test(text));
    expect(half.map(([key]) => key)).toEqual([]);
  });
});

test('a customer never reads of clocks, breaches or SLAs (ux.md, "Words")', () => {
  const texts = [...Object.values(portalWords.en), ...Object.values(portalWords.zh)];
  expect(texts.filter((text) => /\bSLA\b|breach|overdue|escalat|超时|升级|违约/i.test(text))).toEqual([]);
});
