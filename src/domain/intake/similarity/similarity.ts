import { type Terms, weightOf } from './terms';

/** What two texts have in common. */
export interface Likeness {
  /** 0: nothing; 1: the same terms. Symmetric. */
  readonly score: number;
  /** Weight of the shared terms: how much there is to go by, whatever the length. */
  readonly evidence: number;
  /** Terms in both, in the order of the first text. */
  readonly shared: readonly string[];
}

/**
 * The mean of two shares of what both texts say: of what either says (Jaccard), and of what the shorter one says
 * (containment), because who writes a second time writes less. Weighted, so that "please help" makes nothing alike.
 */
export function likeness(a: Terms, b: Terms): Likeness {
  const shared = [...a.keys()].filter((term) => b.has(term));
  const evidence = weigh(shared);
  const [weightA, weightB] = [weigh(a.keys()), weigh(b.keys())];
  const shorter = Math.min(weightA, weightB);
  if (shorter === 0) return { score: 0, evidence: 0, shared: [] };
  const score = (evidence / (weightA + weightB - evidence) + evidence / shorter) / 2;
  return { score: Math.min(1, score), evidence, shared };
}

/** In tenths, so that sums do not depend on the order. */
const weigh = (terms: Iterable<string>): number =>
  Array.from(terms, (term) => Math.round(10 * weightOf(term))).reduce((sum, w) => sum + w, 0) / 10;
