import { milestoneName } from '../../case/names';
import type { Label } from '../../label';
import words from './choice-words.json';

const WORDS: Readonly<Record<string, readonly string[] | undefined>> = words;

/** A value of a fixed choice in words; milestones have names of their own, and what nobody knows shows its id. */
export function choiceName(id: string): Label {
  const [en, zh] = (Object.hasOwn(WORDS, id) ? WORDS[id] : undefined) ?? [];
  return en !== undefined && zh !== undefined ? { en, zh } : milestoneName(id);
}
