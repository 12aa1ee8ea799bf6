import { isThere } from './is-there';
import { type Unread, useAllUnread } from './unread';
import type { Draft } from './use-draft';

/** Fields whose text cannot be read, of those that are in the draft still. */
export function useUnreadOf(draft: Draft): Unread {
  return new Map([...useAllUnread()].filter(([path]) => isThere(path, draft)));
}

/** Whether the bar has something to say of the draft. */
export const isBarShown = ({ changes, conflict, problem }: Draft, unread: Unread): boolean =>
  conflict !== null || changes.length > 0 || problem !== null || unread.size > 0;
