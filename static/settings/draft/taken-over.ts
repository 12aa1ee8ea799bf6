import type { AdminView, ChangeView, DraftView } from '../../../src/contract';
import { describeChanges } from '../../../src/domain/profile/diff/describe-changes';
import type { NameBook } from '../../../src/domain/profile/diff/names';
import type { DraftContent } from '../../../src/domain/profile/draft/content';

/** What came onto the page from others, in words, so that nothing is replaced silently. */
export interface Taken {
  readonly by: AdminView | null;
  /** The version that was published meanwhile; `null` where only the draft changed. */
  readonly version: number | null;
  /** Differences between what stood on the page and what stands there now. */
  readonly changes: readonly ChangeView[];
}

/** @param before the draft as this page last had it of the store; @param mine what stood on the page, @param merged what stands there now; @param people names of accounts */
export function takenOver(before: DraftView, mine: DraftContent, merged: DraftContent, theirs: DraftView, people: NameBook): Taken {
  const published = theirs.basedOn !== before.basedOn;
  return {
    by: theirs.changedBy,
    version: published ? theirs.basedOn : null,
    changes: describeChanges(mine, merged, people).map((change) => ({ ...change, affectedOpen: null })),
  };
}
