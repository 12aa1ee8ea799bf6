import type { CaseEvent, CaseEventOf } from '../../case/case-event';
import type { NamedDifference } from '../../case/facts/doubt-facts';
import type { Instant } from '../../instant';
import type { Profile } from '../../profile/schema';
import { NATURE, REPEAT } from '../doubts';
import type { EarlierCase, LikelyRepeat } from './likely-repeats';
import { earlierNamed } from './named-earlier';

export { EARLIER_NUMBER_FIELD } from './earlier-number';

/** Ways of detection by which the system may mark by itself: told so, or defined by what it compares (S0-87, S4-38). */
const AUTOMATIC: ReadonlySet<string> = new Set(['automatic', 'same-customer-similar']);

export const marksByItself = ({ repeat }: Profile): boolean => repeat?.detection?.some(({ id }) => AUTOMATIC.has(id)) ?? false;

/** The earlier case that the customer names, and what speaks against it. */
export interface Named {
  readonly earlier: EarlierCase;
  readonly differs: readonly NamedDifference[];
}

/**
 * The earlier case a new one is marked as a repeat of at once, and on whose word; `null` leaves it to the agent. The word of a customer
 * counts for cases of that customer: whoever types any other number only claims it.
 */
export function repeatedAtOnce(
  profile: Profile,
  likely: readonly LikelyRepeat[],
  named: Named | null,
): { readonly of: Pick<EarlierCase, 'issueId' | 'issueKey'> & { readonly number: string }; readonly how: 'system' | 'customer' } | null {
  if (named !== null && isOfSameCustomer(named)) return { of: { ...named.earlier, number: named.earlier.opened.number }, how: 'customer' };
  const certain = marksByItself(profile) ? likely.find((one) => one.certain) : undefined;
  return certain === undefined ? null : { of: certain, how: 'system' };
}

const isOfSameCustomer = ({ differs }: Named): boolean => !differs.includes('other-customer') && !differs.includes('customer-unknown');

/** What is recorded about repeats when a case opens. */
export function repeatFacts(
  likely: readonly LikelyRepeat[],
  named: Named | null,
  marked: Omit<CaseEventOf<'repeat-marked'>, 'kind' | 'at' | 'by'> | null,
  opened: CaseEventOf<'case-opened'>,
  profile: Profile,
  at: Instant,
): readonly CaseEvent[] {
  const candidates = likely.map(({ certain: _certain, ...candidate }) => candidate);
  const nature = opened.why.find(({ axis }) => axis === NATURE);
  // "Major" found in the text, or a nature somebody gave, says more than that the matter is an old one.
  const open = nature === undefined || nature.assumed === true || nature.value === 'general';
  return [
    ...(candidates.length === 0 ? [] : [{ kind: 'repeats-found', at, by: null, candidates } as const]),
    ...(named === null ? [] : [earlierNamed(named.earlier, named.differs, at)]),
    ...(marked === null ? [] : [{ kind: 'repeat-marked', at, by: null, ...marked } as const]),
    ...(marked !== null && open ? natureFact(profile, marked.number, at, null) : []),
  ];
}

/** Where repeats are a nature of their own, they have its limits (S4-61). */
export const natureFact = (profile: Profile, matched: string, at: Instant, by: string | null): readonly CaseEvent[] =>
  profile.axes[NATURE]?.some(({ id }) => id === REPEAT)
    ? [{ kind: 'axis-set', at, by, axis: NATURE, value: REPEAT, rule: REPEAT, matched }]
    : [];
