import type { CaseEvent, CaseEventOf } from '../../case/case-event';
import type { NamedDifference } from '../../case/facts/doubt-facts';
import type { FeedbackCase } from '../../case/feedback-case';
import type { Instant } from '../../instant';
import { EARLIER_NUMBER_FIELD } from './earlier-number';
import { contactsOf, customerOf, subjectsOf } from './identity';
import { type EarlierCase, isSameMatter } from './likely-repeats';

type Opened = CaseEventOf<'case-opened'>;

/**
 * What speaks against the earlier matter that a customer names (S0-87): anybody can write any number, and a case of somebody else may be
 * joined only by a person who looked.
 * @param portal channel by which customers write themselves
 */
export function differencesFrom(opened: Opened, earlier: EarlierCase, portal: string | null): readonly NamedDifference[] {
  const before = earlier.opened;
  const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
  const [mine, theirs] = [customerOf(opened, portal), customerOf(before, portal)];
  const known = (mine !== null && mine === theirs) || shares(contactsOf(opened), contactsOf(before));
  const unknown = [opened, before].some((one) => customerOf(one, portal) === null && contactsOf(one).length === 0);
  return [
    ...(known ? [] : unknown ? (['customer-unknown'] as const) : (['other-customer'] as const)),
    ...(shares(subjectsOf(opened), subjectsOf(before)) || isSameMatter(opened, earlier, portal) ? [] : (['other-subject'] as const)),
  ];
}

/** The customer's word, kept whatever else is found. */
export const earlierNamed = ({ issueId, issueKey, opened }: EarlierCase, differs: readonly NamedDifference[], at: Instant): CaseEvent => ({
  kind: 'earlier-named',
  at,
  by: null,
  of: issueKey,
  issueId,
  number: opened.number,
  differs,
});

/** What the customer wrote of an earlier matter, where no case of the project has that number; `null` where one has, or nothing was written. */
export function namedOfNone({ registration, events }: FeedbackCase): string | null {
  // Before what differs was recorded, every number that was known became a mark, which says it already.
  const known = events.some((event) => event.kind === 'earlier-named' || (event.kind === 'repeat-marked' && event.how === 'customer'));
  return known ? null : (registration.fields[EARLIER_NUMBER_FIELD] ?? null);
}
