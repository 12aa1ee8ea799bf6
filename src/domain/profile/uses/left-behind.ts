import { withValueAt } from '../draft/at-path';
import type { DraftContent } from '../draft/content';
import { valueAt } from '../draft/three-way';
import { referencesInProfile } from './references-in-profile';
import { referencesInSettings } from './references-in-settings';
import { thingsIn } from './things-in';

/** An entry of a record, such as the Jira priority of a level of urgency, with its dotted place in the draft. */
export interface Entry {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Entries that go by something the process does not have: there is no row for them any more, and nothing can be published while they
 * stand. An older version of the app or a file may have left them.
 */
export function leftBehind(content: DraftContent): readonly Entry[] {
  const known = thingsIn(content.profile);
  const paths = [...referencesInProfile(content.profile), ...referencesInSettings(content.settings)].flatMap(({ to, path, isKey }) =>
    isKey === true && !known.has(to) ? [path] : [],
  );
  const outermost = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}.`)));
  return [...new Set(outermost)].map((path) => ({ path, value: valueAt(content, path) }));
}

/** What loses its row by a change, and has to go with what the change takes away. */
export function goesAlong(before: DraftContent, after: DraftContent): readonly Entry[] {
  const already = new Set(leftBehind(before).map(({ path }) => path));
  return leftBehind(after).filter(({ path }) => !already.has(path));
}

export const withoutEntries = (content: DraftContent, entries: readonly Entry[]): DraftContent =>
  entries.reduce((left, { path }) => withValueAt(left, path, undefined), content);

/** Puts entries back; where somebody wrote something meanwhile, that stays. */
export const withEntries = (content: DraftContent, entries: readonly Entry[]): DraftContent =>
  entries.reduce((filled, { path, value }) => (valueAt(filled, path) === undefined ? withEntry(filled, path, value) : filled), content);

/** A row of the matrix that was emptied meanwhile is begun again. */
function withEntry(content: DraftContent, path: string, value: unknown): DraftContent {
  const record = path.slice(0, path.lastIndexOf('.'));
  const there = valueAt(content, record) === undefined ? withEntry(content, record, {}) : content;
  return withValueAt(there, path, value);
}
