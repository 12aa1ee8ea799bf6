import type { Label } from '../label';
import { idFromLabel } from '../profile/id-from-label';
import type { Profile } from '../profile/schema';
import { askedOfCustomer } from './asked-of-customer';

/** What a question of the confirmation is about; a yes to `needs` is a wish, not a doubt. */
export type QuestionAbout = 'solved' | 'satisfied' | 'needs' | 'understood';

export interface Question {
  readonly id: string;
  readonly label: Label;
  /** As it is put to the customer. */
  readonly asked: Label;
  readonly about: QuestionAbout;
}

/** What the answers come to: the matter is confirmed, not solved, or the customer is not satisfied with how it was solved. */
export type Verdict = 'confirmed' | 'not-solved' | 'dissatisfied';

const WORDS: readonly (readonly [about: QuestionAbout, words: RegExp])[] = [
  ['needs', /need|需求/i],
  ['solved', /solved|fixed|解决(?!方案)/i],
  ['understood', /underst|理解/i],
  ['satisfied', /satisf|满意/i],
];

/** The questions of the profile in its order (S0-72, S2-33, S4-122); empty where it asks none. */
export const questionsOf = (profile: Profile): readonly Question[] =>
  (profile.confirmation?.questions ?? []).map((label, index) => ({
    id: idFromLabel(label.en) || `question-${index + 1}`,
    label,
    asked: askedOfCustomer(label),
    about: WORDS.find(([, words]) => words.test(label.en) || words.test(label.zh))?.[0] ?? 'satisfied',
  }));

/** A question not understood or not satisfactory keeps the matter from being confirmed; not solved weighs most. */
export function verdictOf(questions: readonly Question[], answers: readonly boolean[]): Verdict {
  const no = questions.filter(({ about }, index) => about !== 'needs' && answers[index] !== true);
  if (no.some(({ about }) => about === 'solved')) return 'not-solved';
  return no.length > 0 ? 'dissatisfied' : 'confirmed';
}
