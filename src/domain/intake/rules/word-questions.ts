import { normalizeText } from '../text';
import { formsOf } from '../words/word-forms';
import type { WordQuestion } from '../words/word-search';
import type { RuleCondition, WordsCondition } from './rule';

/** What one word of a condition asks of the text: itself and, where wanted, its forms. */
export function wordQuestions({ where, sense, inflected }: WordsCondition, word: string): readonly WordQuestion[] {
  const normal = normalizeText(word);
  return (inflected ? formsOf(normal) : [normal]).map((form) => ({ word: form, where, sense }));
}

/** The conditions on words inside a condition. */
export function wordsConditions(condition: RuleCondition): readonly WordsCondition[] {
  switch (condition.kind) {
    case 'words':
      return [condition];
    case 'all':
    case 'any':
    case 'none':
      return condition.of.flatMap(wordsConditions);
    default:
      return [];
  }
}
