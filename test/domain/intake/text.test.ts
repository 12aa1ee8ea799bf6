import { detectLanguage, normalizeText, readText } from '../../../src/domain/intake/text';

describe('normalizeText', () => {
  it.each([
    ['ＵＲＧＥＮＴ', 'urgent'],
    ['紧\u200b急', '紧急'],
    ['Ur\u00adgent\u202e', 'urgent'],
    ['don’t', "don't"],
    ['  a \n\t b ', 'a b'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it('keeps positions where a letter grows when made small', () => {
    const { clean, folded } = readText('İSTANBUL Outage');
    expect(folded).toHaveLength(clean.length);
    expect(clean.slice(folded.indexOf('outage'))).toBe('Outage');
  });

  it('bounds what a text can grow to', () => {
    expect(readText('ﷺ'.repeat(32_767)).clean.length).toBeLessThanOrEqual(65_536);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['系统报错 Internal Server Error', 'zh'],
    ['VPN 坏了', 'zh'],
    ['My name is 张伟 and I cannot log in', 'en'],
    ['The system is down', 'en'],
    ['請問如何申請', 'zh'],
    ['', 'en'],
    ['😀😀', 'en'],
    ['مرحبا', 'en'],
  ] as const)('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
