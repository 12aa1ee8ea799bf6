import type { Label } from '../../label';
import { checkSettings } from '../check-settings';
import { checkReferences } from '../references';
import { withGoneNames } from '../uses/gone-names';
import type { DraftContent } from './content';
import { largestPart, MOST_BYTES, sizeOf } from './size';
import { templateTextFaults } from './text-faults';

/** Something that stands in the way of publishing: its dotted place in the draft, and what is wrong there. */
export interface DraftFault {
  readonly path: string;
  readonly message: Label;
}

/**
 * Everything a draft of the right shape can still have wrong: names that point nowhere, contradictions, its size.
 * @param published knows what is gone by name; `null`: nothing was published yet
 */
export function findFaults({ profile, settings }: DraftContent, published: DraftContent | null): readonly DraftFault[] {
  const faults = [
    ...sizeFaults({ profile, settings }),
    ...checkReferences(profile).map(({ path, text }) => ({ path: ['profile', ...path].join('.'), message: text })),
    ...templateTextFaults(profile),
    ...checkSettings(profile, settings).map(({ path, message }) => ({ path: `settings.${path}`, message })),
  ];
  return withGoneNames(faults, { profile, settings }, published);
}

function sizeFaults(content: DraftContent): readonly DraftFault[] {
  const bytes = sizeOf(content);
  if (bytes <= MOST_BYTES) return [];
  const [is, most] = [Math.ceil(bytes / 1024), MOST_BYTES / 1024];
  return [
    {
      path: largestPart(content),
      message: {
        en: `The process with its settings takes ${is} KB; there is room for ${most} KB. Shorten the word lists.`,
        zh: `流程及其设置共 ${is} KB，上限为 ${most} KB，请精简词语。`,
      },
    },
  ];
}
