import type { Configuration } from '../configuration';
import type { DraftContent } from './content';
import { clashingPaths, mergeVersions, same } from './three-way';

/** A draft as it stands against the version that is published now. */
export interface BroughtUp {
  readonly content: DraftContent;
  /** Places that draft and published version both changed since the draft began; the draft's values stand there. */
  readonly clashes: readonly string[];
}

const contentOf = ({ profile, settings }: DraftContent): DraftContent => ({ profile, settings });

/**
 * Carries a draft over to a version that was published after it began: what only that version changed is taken over, what
 * only the draft changed stays. Nobody's work is lost silently: where both changed the same, the place is named.
 */
export function bringUp(base: Configuration | null, draft: DraftContent, published: Configuration): BroughtUp {
  const theirs = contentOf(published);
  if (base === null) return { content: draft, clashes: same(draft, theirs) ? [] : ['profile', 'settings'] };
  const began = contentOf(base);
  return { content: mergeVersions(began, draft, theirs, 'mine'), clashes: clashingPaths(began, draft, theirs) };
}
