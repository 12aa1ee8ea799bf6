import type { Label } from '../../label';
import type { DraftContent } from '../draft/content';
import { join, label, type Names } from './names';
import { fieldUnder } from './value-names';
import { entryName, isBranch, valueText, wholeText } from './value-text';

const DEEPER: Label = { en: ' › ', zh: ' › ' };

/** A dotted place of the draft in words, from the part of the process down to what reads as one thing: "Time limits › First response of Complaint". */
export function placeName(content: DraftContent, path: string, names: Names): Label {
  const [root = '', ...keys] = path.split('.');
  let branch: unknown = root === 'settings' ? content.settings : content.profile;
  let parent = root;
  const parts: Label[] = [];
  for (const key of keys) {
    const inside: unknown =
      isBranch(branch) || Array.isArray(branch) ? Object.entries(branch).find(([name]) => name === key)?.[1] : undefined;
    if (Array.isArray(branch)) {
      // A word of a list, such as a date of a calendar, is its own name.
      const word = typeof inside === 'string' ? valueText(inside, parent, names) : null;
      parts.push(entryName(inside, names) ?? word ?? label(String(Number(key) + 1)));
    } else {
      parts.push(names.field(key, parent));
      parent = fieldUnder(key, parent);
    }
    if (wholeText(inside, Array.isArray(branch) ? key : parent, names) !== null) break;
    branch = inside;
  }
  return join(parts, DEEPER);
}
