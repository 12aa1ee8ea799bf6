import type { CaseEventOf } from '../../case/case-event';
import type { RepeatCandidate } from '../../case/facts/doubt-facts';
import { contactsOf, customerOf, subjectsOf } from './identity';
import { likeness } from './similarity';
import { type Terms, termsOf } from './terms';

type Opened = CaseEventOf<'case-opened'>;

/** A case that was there before, as it was opened. */
export interface EarlierCase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly opened: Opened;
}

/**
 * How alike two texts must be: score and evidence (`similarity.ts`). Set on every second pair of the labelled sample and
 * measured on the others (docs/decisions/0009-repeats.md); less is enough where the customer or the subject is the same.
 */
export const THRESHOLDS = {
  text: { score: 0.36, evidence: 3 },
  sameSubject: { score: 0.32, evidence: 2.5 },
  sameCustomer: { score: 0.28, evidence: 2 },
  /** Marked without asking, where the customer is the same and the profile wants it (S0-87, S4-38). */
  automatic: { score: 0.6, evidence: 4 },
  /** A wish or praise is seldom the same matter as trouble. */
  otherKindOfMatter: 0.2,
} as const;

/** Suggestions shown at most: more would be a list nobody reads. */
export const MOST_SHOWN = 3;
const MOST_WORDS = 8;

export interface LikelyRepeat extends RepeatCandidate {
  /** So alike, from the same customer, that it may be marked without asking. */
  readonly certain: boolean;
}

/** Text by which a case is compared: summary, description and the long answers of the form. */
export const textOf = ({ registration }: Pick<Opened, 'registration'>): string => `${registration.summary}\n${registration.description}`;

/**
 * Earlier cases that are likely the same matter, the likeliest first (S0-87, S4-38, S4-25).
 * @param portal channel by which customers write themselves
 */
export function likelyRepeats(opened: Opened, earlier: readonly EarlierCase[], portal: string | null): readonly LikelyRepeat[] {
  const terms = termsOf(textOf(opened));
  return earlier
    .flatMap((other) => judge(opened, terms, other, portal) ?? [])
    .sort((a, b) => rank(b) - rank(a) || b.issueKey.localeCompare(a.issueKey, 'en', { numeric: true }))
    .slice(0, MOST_SHOWN);
}

/** Whether texts, or who wrote them and about what, make it likely. */
export const isSameMatter = (opened: Opened, earlier: EarlierCase, portal: string | null): boolean =>
  judge(opened, termsOf(textOf(opened)), earlier, portal) !== null;

const rank = ({ score, because }: LikelyRepeat): number =>
  score + (because.includes('same-customer') || because.includes('same-contact') ? 0.2 : 0) + (because.includes('same-subject') ? 0.05 : 0);

function judge(opened: Opened, terms: Terms, other: EarlierCase, portal: string | null): LikelyRepeat | null {
  const found = likeness(terms, termsOf(textOf(other.opened)));
  const customer = customerOf(opened, portal);
  const sameCustomer = customer !== null && customer === customerOf(other.opened, portal);
  const sameContact = shares(contactsOf(opened), contactsOf(other.opened));
  const sameSubject = shares(subjectsOf(opened), subjectsOf(other.opened));
  const known = sameCustomer || sameContact;
  const sameKind = kindOfMatter(opened) === kindOfMatter(other.opened);
  const wanted = known ? THRESHOLDS.sameCustomer : sameSubject ? THRESHOLDS.sameSubject : THRESHOLDS.text;
  if (found.score < wanted.score + (sameKind ? 0 : THRESHOLDS.otherKindOfMatter) || found.evidence < wanted.evidence) return null;
  const { automatic } = THRESHOLDS;
  return {
    issueId: other.issueId,
    issueKey: other.issueKey,
    number: other.opened.number,
    score: Math.round(found.score * 100) / 100,
    because: [
      ...(sameCustomer ? (['same-customer'] as const) : []),
      ...(sameContact ? (['same-contact'] as const) : []),
      'similar-text',
      ...(sameSubject ? (['same-subject'] as const) : []),
    ],
    matched: wordsOf(found.shared, terms),
    certain: known && sameKind && found.score >= automatic.score && found.evidence >= automatic.evidence,
  };
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** Wishes and praise apart from everything that went wrong or is asked; types a profile calls otherwise count as the latter. */
function kindOfMatter({ axes }: Opened): 'praise' | 'suggestion' | 'trouble' {
  const type = axes['type'];
  return type === 'praise' || type === 'suggestion' ? type : 'trouble';
}

/** The shared terms as the new text has them; neighbouring pairs of Chinese characters grow together: 登录 + 录失 + 失败 → 登录失败. */
export function wordsOf(shared: readonly string[], terms: Terms): string {
  const words: string[] = [];
  for (const term of shared) {
    const written = terms.get(term) ?? term;
    const last = words.at(-1);
    if (last !== undefined && /\p{Script=Han}/u.test(written) && last.endsWith(written.charAt(0)))
      words[words.length - 1] = last + written.slice(1);
    else words.push(written);
  }
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS)
    .join(' ');
}
