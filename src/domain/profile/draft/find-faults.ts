import type { Label } from '../../label';
import { checkSettings } from '../check-settings';
import { checkReferences } from '../references';
import type { DraftContent } from './content';
import { templateTextFaults } from './text-faults';

/** Something that stands in the way of publishing: its dotted place in the draft, and what is wrong there. */
export interface DraftFault {
  readonly path: string;
  readonly message: Label;
}

/** The store of versions takes 240 KiB for one; the rest is for who published it and why. */
export const MOST_BYTES = 230 * 1024;

/** Everything a draft of the right shape can still have wrong: names that point nowhere, contradictions, its size. */
export function findFaults({ profile, settings }: DraftContent): readonly DraftFault[] {
  return [
    ...sizeFaults({ profile, settings }),
    ...checkReferences(profile).map(({ path, text }) => ({ path: ['profile', ...path].join('.'), message: text })),
    ...templateTextFaults(profile),
    ...checkSettings(profile, settings).map(({ path, message }) => ({ path: `settings.${path}`, message })),
  ];
}

function sizeFaults(content: DraftContent): readonly DraftFault[] {
  const bytes = bytesOf(JSON.stringify(content));
  if (bytes <= MOST_BYTES) return [];
  const [is, most] = [Math.ceil(bytes / 1024), MOST_BYTES / 1024];
  return [
    {
      path: 'profile',
      message: {
        en: `The process with its settings takes ${is} KB; there is room for ${most} KB. Shorten the word lists.`,
        zh: `流程及其设置共 ${is} KB，上限为 ${most} KB，请精简词语。`,
      },
    },
  ];
}

/** Length in UTF-8; a Chinese character takes three bytes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
