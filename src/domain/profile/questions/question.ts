import type { Label } from '../../label';
import type { ProjectSettings } from '../configuration';
import type { DraftContent } from '../draft/content';
import { same } from '../draft/three-way';
import { proposeSettings } from '../propose-settings';
import type { Profile } from '../schema';

/** What stands where the written process was silent. */
export interface InUse {
  readonly text: Label;
  /** `unset`: somebody still has to enter it. */
  readonly state: 'as-proposed' | 'changed' | 'unset';
}

/** Something the written process leaves open, with the proposal of spec part 5: shown to the admin, never a hidden default. */
export interface Question {
  readonly id: string;
  readonly text: Label;
  readonly proposal: Label;
  /** What the written process says and does not say, as the reason to ask. */
  readonly why: Label;
  /** Rows or part of the specification it comes from. */
  readonly src: string;
  readonly isOpen: (profile: Profile) => boolean;
  /** Dotted place of the draft where the answer stands. */
  readonly place: string;
  readonly inUse: (content: DraftContent) => InUse;
}

/** The half of a question that a setting answers: as proposed while it is what a project starts with. */
export const bySetting = (key: keyof ProjectSettings, text: (content: DraftContent) => Label): Pick<Question, 'place' | 'inUse'> => ({
  place: `settings.${key}`,
  inUse: (content) => ({ text: text(content), state: isAsProposed(content, key) ? 'as-proposed' : 'changed' }),
});

export const isAsProposed = ({ profile, settings }: DraftContent, key: keyof ProjectSettings): boolean =>
  same(settings[key], proposeSettings(profile)[key]);

export const listText = (labels: readonly Label[]): Label => ({
  en: labels.map(({ en }) => en).join(', '),
  zh: labels.map(({ zh }) => zh).join('、'),
});
