import type { Label } from '../label';
import { findPreset } from './presets';
import { QUESTIONS } from './questions/questions';
import type { Profile } from './schema';

/** Something the source leaves silent, with the spec's proposal: shown to the admin, never a hidden default. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: Label;
  readonly proposal: Label;
  readonly why: Label;
  /** Rows or part of the spec it comes from. */
  readonly src: string;
}

/** What this profile, or the preset it comes from, leaves for the admin to decide, with a proposal for each (spec part 5). */
export function openQuestions(profile: Profile): readonly OpenQuestion[] {
  const origin = findPreset(profile.id);
  return QUESTIONS.filter(({ isOpen }) => isOpen(profile) || (origin !== null && isOpen(origin))).map(
    ({ id, text, proposal, why, src }) => ({
      ...{ id, text, proposal, why, src },
    }),
  );
}
