import type { Instant } from '../instant';
import type { CaseEvent } from './case-event';

/** A comment as far as the promises are concerned. */
export interface CommentSaid {
  readonly at: Instant;
  readonly author: string | null;
  readonly authorKind: 'person' | 'customer' | 'app';
  readonly isPublic: boolean;
}

/**
 * Who speaks: the customer, or a person of the site, of whom is still to be asked whether it is an agent. `null` for
 * internal comments and those of apps, which mean nothing for the promises.
 */
export function speakerOf(comment: CommentSaid, reporter: string | null): 'customer' | 'person' | null {
  if (!comment.isPublic || comment.authorKind === 'app' || comment.author === null) return null;
  return comment.authorKind === 'customer' || comment.author === reporter ? 'customer' : 'person';
}

/** The fact a comment states when the customer or an agent wrote it. */
export function factOfComment(comment: CommentSaid, speaker: 'customer' | 'agent'): CaseEvent {
  return speaker === 'customer'
    ? { kind: 'customer-replied', at: comment.at, by: comment.author }
    : { kind: 'first-response-sent', at: comment.at, by: comment.author, channel: 'comment' };
}
