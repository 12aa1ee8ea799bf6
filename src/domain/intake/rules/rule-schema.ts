import * as z from 'zod';
import { inBoth } from '../../in-both';
import { idSchema } from '../../profile/sections/common';
import { DEEPEST, HEAVIEST, LONGEST_WORD, MOST_PARTS, MOST_RULES, MOST_WORDS } from './limits';
import { type ClassificationRule, GROUPS, RULE_ROLES, type RuleCondition, SENSES, ZONES } from './rule';

const tooLong = inBoth(`A word has at most ${LONGEST_WORD} characters.`, `每个词最多 ${LONGEST_WORD} 个字符。`);
const tooMany = inBoth(`At most ${MOST_WORDS} words.`, `最多 ${MOST_WORDS} 个词。`);

const words = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .refine((word) => word.length <= LONGEST_WORD, tooLong),
  )
  .refine((list) => list.length <= MOST_WORDS, tooMany);
const ids = z.array(idSchema).max(100);
const texts = z.array(z.string().trim().min(1).max(255)).max(500);

const plain = [
  z.strictObject({ kind: z.literal('words'), words, where: z.enum(ZONES), sense: z.enum(SENSES), inflected: z.boolean() }),
  z.strictObject({ kind: z.literal('field'), field: idSchema, is: z.enum(['filled', 'empty']) }),
  z.strictObject({ kind: z.literal('field'), field: idSchema, is: z.literal('one-of'), texts }),
  z.strictObject({ kind: z.literal('field'), field: idSchema, is: z.enum(['at-least', 'at-most']), number: z.number() }),
  z.strictObject({ kind: z.literal('request-type'), ids: z.array(z.string().min(1).max(255)).max(500) }),
  z.strictObject({ kind: z.literal('channel'), ids }),
  z.strictObject({ kind: z.literal('customer-tier'), ids }),
  z.strictObject({ kind: z.literal('organization'), names: texts }),
  z.strictObject({ kind: z.literal('repeat'), is: z.boolean() }),
] as const;

/** Groups are counted out instead of described by themselves: nothing that is sent can nest the reader out of its stack. */
function conditionSchema(depth: number): z.ZodType<RuleCondition> {
  if (depth === 0) return z.union(plain);
  const group = z.strictObject({ kind: z.enum(GROUPS), of: z.array(conditionSchema(depth - 1)).max(MOST_PARTS) });
  return z.union([...plain, group]);
}

/** Shape and sizes; `checkClassification` compares the rules with the profile and finds what can never fit. */
export const classificationRulesSchema: z.ZodType<readonly ClassificationRule[]> = z
  .array(
    z.strictObject({
      id: idSchema,
      name: z.string().trim().max(80),
      does: z.enum(RULE_ROLES),
      axis: idSchema,
      value: idSchema,
      weight: z.int().min(1).max(HEAVIEST),
      stop: z.boolean(),
      when: conditionSchema(DEEPEST),
    }),
  )
  .max(MOST_RULES);
