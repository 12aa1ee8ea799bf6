import * as z from 'zod';
import type { ClassificationRule } from './rule';

/** A rule as it was stored before conditions were more than words: the first one whose word stands in the text decides. */
const keywordRuleSchema = z.object({ axis: z.string(), value: z.string(), words: z.array(z.string()) });
const oldSettings = z.looseObject({ keywordRules: z.array(keywordRuleSchema) });

/**
 * Settings as they are written today, whatever they were stored as: keyword rules become classification rules that mean the
 * same, after which nothing else knows of them. What is neither is handed on to be refused.
 */
export function renewSettings(stored: unknown): unknown {
  const old = oldSettings.safeParse(stored);
  if (!old.success) return stored;
  const { keywordRules, ...rest } = old.data;
  if ('classificationRules' in rest) return stored;
  return { ...rest, classificationRules: keywordRules.flatMap(renewRule) };
}

/** A rule without words never decided anything. */
function renewRule({ axis, value, words }: z.output<typeof keywordRuleSchema>, index: number): readonly ClassificationRule[] {
  if (words.length === 0) return [];
  const when = { kind: 'words', words, where: 'anywhere', sense: 'affirmed', inflected: false } as const;
  return [{ id: `words-${index + 1}`, name: '', does: 'decides', axis, value, weight: 1, stop: true, when }];
}
