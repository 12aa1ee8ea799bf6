import {
  type CustomerLink,
  LINK_LIFE_MS,
  lifeOfLink,
  linkText,
  parseToken,
  signerOf,
  tokenOf,
} from '../../../src/domain/satisfaction/customer-link';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const MAC = 'A'.repeat(43);
const link = (over: Partial<CustomerLink> = {}): CustomerLink => ({
  purpose: 'rate',
  subject: '10042',
  attempt: 1,
  expiresAt: NOW + LINK_LIFE_MS,
  language: 'zh',
  form: 'stars',
  ...over,
});

describe('token of a link', () => {
  it.each([
    link(),
    link({ purpose: 'confirm', form: 'none', language: 'en', attempt: 12 }),
    link({ purpose: 'retrieve', subject: 'FB:call.77:b_c-d' }),
  ])('is read back as it was written: %j', (written) => {
    const parsed = parseToken(tokenOf(linkText(written), MAC));
    expect(parsed).toEqual({ text: linkText(written), mac: MAC, link: written });
  });

  it.each([
    ['nothing', ''],
    ['no code', linkText(link())],
    ['another version', tokenOf(linkText(link()), MAC).replace(/^1/, '2')],
    ['an unknown purpose', tokenOf(linkText(link()), MAC).replace('rate', 'close')],
    ['an unknown form', tokenOf(linkText(link()), MAC).replace('stars', 'faces')],
    ['an unknown language', tokenOf(linkText(link()), MAC).replace('~zh~', '~xx~')],
    ['a subject that asks more of JQL', tokenOf(linkText(link({ subject: 'FB:1" OR project = "X' })), MAC)],
    ['a part too many', `${tokenOf(linkText(link()), MAC)}~x`],
    ['a negative attempt', tokenOf(linkText(link({ attempt: -1 })), MAC)],
    ['more than any link holds', tokenOf(linkText(link({ subject: `FB:${'x'.repeat(120)}` })), 'A'.repeat(400))],
  ])('%s is none', (_, token) => {
    expect(parseToken(token)).toBeNull();
  });

  it.each([
    ['good to the last second', link({ expiresAt: NOW + 1 }), 'good'],
    ['expired from its end on', link({ expiresAt: NOW }), 'expired'],
    ['longer than ours live', link({ expiresAt: NOW + LINK_LIFE_MS + 3_600_000 }), 'never'],
    ['an outside system lets its customer look', link({ purpose: 'retrieve', subject: 'FB:call-77' }), 'good'],
    ['an outside system does not rate', link({ subject: 'FB:call-77' }), 'never'],
  ] as const)('%s', (_, given, life) => {
    expect(lifeOfLink(given, NOW)).toBe(life);
  });

  it('is signed by whoever its subject belongs to', () => {
    expect([signerOf(link()), signerOf(link({ subject: 'FB:call-77' }))]).toEqual(['app', 'outside']);
  });
});
