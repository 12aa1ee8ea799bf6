import type { FeedbackCase } from '../domain/case/feedback-case';
import { doubtsOf, reviewerRole } from '../domain/intake/doubts';
import type { Label } from '../domain/label';
import { roleNames } from '../domain/profile/roles';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { peopleBehind } from './people-behind';

/** Who decides on feedback that is doubted (S3-28), and whether one person is of them. */
export interface Reviewing {
  readonly mayReview: boolean;
  /** `null`: any agent but who marked it. */
  readonly reviewers: Label | null;
}

/**
 * By today's settings. A role that nobody else stands behind keeps nobody from reviewing: any other agent is a second pair of eyes, and
 * what is doubted does not wait for ever.
 * @returns `null` where no review waits
 */
export async function reviewingOf(
  world: CaseWorld,
  row: CaseRow,
  feedbackCase: FeedbackCase,
  accountId: string,
): Promise<Reviewing | null> {
  const { abnormal } = doubtsOf(feedbackCase);
  if (abnormal === null || abnormal.reviewed !== null) return null;
  const marker = abnormal.marked.by;
  const isOther = accountId !== marker;
  const present = (await world.configurations.current(row.projectId))?.configuration;
  if (present === undefined) return { mayReview: isOther, reviewers: null };
  const role = reviewerRole(present.profile);
  const others = (await peopleBehind(world, row, present.settings, role)).filter((person) => person.accountId !== marker);
  if (others.length === 0) return { mayReview: isOther, reviewers: null };
  return { mayReview: others.some((person) => person.accountId === accountId), reviewers: roleNames(present.profile)(role) };
}
