import type { DoubtsView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { namedOfNone } from '../domain/intake/similarity/named-earlier';
import type { Access } from '../ports/access';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { typedNumber } from './typed-number';

/** Customers of several projects name any of their numbers; more are not looked at. */
const MOST_LOOKED_AT = 3;

/** Cases of other projects with the number that the customer names and no case here has, as far as the reader is an agent there (S0-87). */
export async function namedElsewhere(
  { store }: Pick<CaseWorld, 'store'>,
  row: CaseRow,
  feedbackCase: FeedbackCase,
  access: Access,
): Promise<NonNullable<DoubtsView['claimed']>['elsewhere']> {
  const number = typedNumber(namedOfNone(feedbackCase) ?? '');
  if (number === null) return [];
  const rows = await Promise.all((await store.issuesNumbered(number, MOST_LOOKED_AT)).map((issueId) => store.find(issueId)));
  const others = rows.filter((other): other is CaseRow => other !== null && other.projectId !== row.projectId);
  const seen = await Promise.all(others.map(async ({ issueKey }) => (await access.issue(issueKey))?.isAgent === true));
  return others.filter((_, index) => seen[index]).map(({ issueKey }) => ({ issueKey, number: number.toUpperCase() }));
}
