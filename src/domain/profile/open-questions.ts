import { QUESTIONS } from './questions';
import type { Profile } from './schema';

/** Something the source leaves silent, with the spec's proposal: shown to the admin, never a hidden default. */
export interface OpenQuestion {
  readonly id: string;
  readonly text: { readonly en: string; readonly zh: string };
  readonly proposal: { readonly en: string; readonly zh: string };
  /** Rows or part of the spec it comes from. */
  readonly src: string;
}

/** What this profile leaves for the admin to decide, with a proposal for each (spec part 5). */
export const openQuestions = (profile: Profile): readonly OpenQuestion[] =>
  QUESTIONS.filter((question) => question.isOpen(profile)).map(({ id, text, proposal, src }) => ({ id, text, proposal, src }));
