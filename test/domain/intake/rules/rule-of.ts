import type { ClassificationRule, WordsCondition } from '../../../../src/domain/intake/rules/rule';

/** A condition on words as the editor begins it. */
export const wordsOf = (...words: readonly string[]): WordsCondition => ({
  kind: 'words',
  words,
  where: 'anywhere',
  sense: 'affirmed',
  inflected: false,
});

/** A rule that decides for a complaint. */
export const ruleOf = (part: Partial<ClassificationRule> = {}): ClassificationRule => ({
  id: 'rule-1',
  name: '',
  does: 'decides',
  axis: 'type',
  value: 'complaint',
  weight: 1,
  stop: false,
  when: wordsOf('x'),
  ...part,
});
