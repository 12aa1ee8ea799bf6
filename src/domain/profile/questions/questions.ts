import type { DraftContent } from '../draft/content';
import { CLASSIFICATION_QUESTIONS } from './classification-questions';
import { CLOSING_QUESTIONS } from './closing-questions';
import { INTAKE_QUESTIONS } from './intake-questions';
import { LIMIT_QUESTIONS } from './limit-questions';
import type { Question } from './question';
import { RECORD_QUESTIONS } from './record-questions';

/** The open values of spec part 5 in the order of the process. */
export const QUESTIONS: readonly Question[] = [
  ...INTAKE_QUESTIONS,
  ...CLASSIFICATION_QUESTIONS,
  ...LIMIT_QUESTIONS,
  ...CLOSING_QUESTIONS,
  ...RECORD_QUESTIONS,
];

/** What the draft leaves open, and what its process left open when it was chosen: an answered question stays to be seen. @param asked ids of the latter */
export const questionsOf = ({ profile }: DraftContent, asked: ReadonlySet<string>): readonly Question[] =>
  QUESTIONS.filter((question) => asked.has(question.id) || question.isOpen(profile));
