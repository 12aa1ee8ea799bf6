import { type EarlierCase, likelyRepeats as repeatsWith, wordsOf } from '../../../../src/domain/intake/similarity/likely-repeats';
import { termsOf } from '../../../../src/domain/intake/similarity/terms';
import file from '../fixtures/repeat-pairs.json';
import { openedWith } from './opened';

interface Pair {
  readonly lang: string;
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
  readonly hard?: boolean;
}
const pairs: readonly Pair[] = file.pairs;
const likelyRepeats = (opened: EarlierCase['opened'], earlier: readonly EarlierCase[]) => repeatsWith(opened, earlier, 'online');
const isFound = ({ a, b }: Pair): boolean =>
  likelyRepeats(openedWith(b), [{ issueId: '1', issueKey: 'FB-1', opened: openedWith(a) }]).length === 1;

interface Measured {
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
}

function measure(sample: readonly Pair[]): Measured {
  const found = sample.filter(isFound);
  const right = found.filter(({ same }) => same).length;
  return { n: sample.length, precision: right / found.length, recall: right / sample.filter(({ same }) => same).length };
}

describe('the labelled sample, by text alone (S0-87, S4-38)', () => {
  const heldOut = pairs.filter((_, index) => index % 2 === 1);
  const samples: readonly (readonly [string, readonly Pair[]])[] = [
    ['all', pairs],
    ['zh', pairs.filter(({ lang }) => lang === 'zh')],
    ['en', pairs.filter(({ lang }) => lang === 'en')],
    ['held out', heldOut],
  ];

  it('has enough pairs in both languages, half of them no repeats, most of those hard', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(pairs.filter(({ same }) => same)).toHaveLength(pairs.length / 2);
    expect(pairs.filter(({ same, hard }) => !same && hard === true).length).toBeGreaterThanOrEqual(40);
    expect(new Set(pairs.map(({ a, b }) => a + b)).size).toBe(pairs.length);
  });

  it.each(samples)('%s: precision and recall stay what they are', (name, sample) => {
    const { n, precision, recall } = measure(sample);
    console.info(`repeats, ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, n ${n}`);
    expect(precision).toBeGreaterThanOrEqual(0.87);
    expect(recall).toBeGreaterThanOrEqual(0.77);
  });

  it('none of the pairs that are no repeats would be marked without asking, not even from the same customer', () => {
    const wrong = pairs.filter(
      ({ same, a, b }) =>
        !same &&
        likelyRepeats(openedWith(b, { reporter: 'acc-1' }), [
          { issueId: '1', issueKey: 'FB-1', opened: openedWith(a, { reporter: 'acc-1' }) },
        ]).some(({ certain }) => certain),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what else speaks for it', () => {
  const text = 'Permit portal: login fails, session expired right after the password.';
  const earlier = (given: Parameters<typeof openedWith>[1], summary = text) => [
    { issueId: '1', issueKey: 'FB-1', opened: openedWith(summary, given) },
  ];
  it.each<[string, Parameters<typeof openedWith>[1], Parameters<typeof openedWith>[1], readonly string[], boolean]>([
    ['nobody known', {}, {}, ['similar-text'], false],
    ['the same account', { reporter: 'c' }, { reporter: 'c' }, ['same-customer', 'similar-text'], true],
    [
      'an agent who registered both and named nobody',
      { reporter: 'a', by: 'a', channel: null },
      { reporter: 'a', by: 'a', channel: null },
      ['similar-text'],
      false,
    ],
    [
      'two calls that one agent wrote down in the own name, of whomever',
      { reporter: 'a', by: 'a', channel: 'phone' },
      { reporter: 'a', by: 'a', channel: 'phone' },
      ['similar-text'],
      false,
    ],
    [
      'two calls of one customer whom the agent named',
      { reporter: 'c', by: 'a', channel: 'phone' },
      { reporter: 'c', by: 'b', channel: 'phone' },
      ['same-customer', 'similar-text'],
      true,
    ],
    [
      'two calls in the own name with the phone of one customer',
      { reporter: 'a', by: 'a', channel: 'phone', fields: { phone: '13800001111' } },
      { reporter: 'b', by: 'b', channel: 'phone', fields: { phone: '138 0000 1111' } },
      ['same-contact', 'similar-text'],
      true,
    ],
    [
      'a customer who wrote both in the portal',
      { reporter: 'c', by: 'c' },
      { reporter: 'c', by: 'c' },
      ['same-customer', 'similar-text'],
      true,
    ],
    [
      'the same phone, written otherwise',
      { fields: { phone: '+86 138-0000-1111' } },
      { fields: { contact: '13800001111 (Wang)' } },
      ['same-contact', 'similar-text'],
      true,
    ],
    [
      'the same address',
      { fields: { contact: 'Li@Example.org' } },
      { fields: { email: 'li@example.org' } },
      ['same-contact', 'similar-text'],
      true,
    ],
    [
      'the same project',
      { fields: { 'project-name': 'One-stop portal' } },
      { fields: { 'project-name': 'one-stop  portal' } },
      ['similar-text', 'same-subject'],
      false,
    ],
  ])('%s', (_name, before, now, because, certain) => {
    const [found] = likelyRepeats(openedWith(text, now), earlier(before));
    expect(found).toMatchObject({ score: 1, because, certain });
  });

  it('less alike is enough from the same customer', () => {
    const again = 'Session expired on the portal, since Monday, and my colleague in the branch office sees the same thing on two devices.';
    expect(likelyRepeats(openedWith(again), earlier({}))).toEqual([]);
    expect(likelyRepeats(openedWith(again, { reporter: 'c' }), earlier({ reporter: 'c' }))).toHaveLength(1);
  });

  it('shows three at most, the same customer before the better text', () => {
    const many = [1, 2, 3, 4, 5].map((n) => ({
      issueId: String(n),
      issueKey: `FB-${n}`,
      opened: openedWith(text, n === 2 ? { reporter: 'c' } : {}),
    }));
    expect(likelyRepeats(openedWith(text, { reporter: 'c' }), many).map(({ issueKey }) => issueKey)).toEqual(['FB-2', 'FB-5', 'FB-4']);
  });

  it('a few words that everybody writes are nothing to go by', () => {
    expect(
      likelyRepeats(openedWith('A matter of the customer', { reporter: 'c' }), earlier({ reporter: 'c' }, 'A matter of the customer')),
    ).toEqual([]);
  });
});

it.each([
  ['系统登录失败，提示会话过期', '登录失败：会话过期', '登录失败 会话过期'],
  ['invoices for the order are missing', 'The invoice of my order was missing', 'invoices missing order'],
])('the shared words of %s are shown as they were written', (a, b, words) => {
  const terms = termsOf(a);
  const other = termsOf(b);
  expect(
    wordsOf(
      [...terms.keys()].filter((term) => other.has(term)),
      terms,
    ),
  ).toBe(words);
});
