import type { Label } from '../../label';

/** One difference between two versions, in words. */
export interface Change {
  /** Place in the later version, `profile.limits.3.due`; of what is gone, the place it is gone from. */
  readonly path: string;
  /** What differs: "First response of Urgent". */
  readonly text: Label;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: Label | null;
  readonly after: Label | null;
}
