import * as z from 'zod';
import { inBoth } from '../../in-both';
import {
  conditionSchema,
  durationSchema,
  idSchema,
  labelSchema,
  listOf,
  optionalSrcSchema,
  optionSchema,
  srcSchema,
  textSchema,
} from './common';

const TOKEN = /\{(YYYY|MM|SEQ:[1-9])\}/g;

/**
 * Pattern of the feedback number (S0-42, S1-51, S3-35). The sequence may start again only when the period it counts in is
 * part of the pattern: otherwise two cases would get the same number.
 */
export const numberingSchema = z
  .strictObject({
    pattern: z.string().min(1).max(80),
    /** Shape as the source states it, for people; the app never runs it against text. */
    regex: z.string().max(200),
    example: z.string().max(80),
    digitsAssumed: z.boolean().optional(),
    reset: z.enum(['yearly', 'monthly', 'never']),
    resetAssumed: z.boolean(),
    src: srcSchema,
  })
  .superRefine(({ pattern, reset }, context) => {
    const refuse = (en: string, zh: string) =>
      context.addIssue({ code: 'custom', path: ['pattern'], message: en, params: inBoth(en, zh).params });
    const tokens: string[] = pattern.match(TOKEN) ?? [];
    if (/[{}]/.test(pattern.replace(TOKEN, '')))
      refuse(
        'A number pattern knows the tokens {YYYY}, {MM} and {SEQ:n} with n from 1 to 9.',
        '编号格式只能使用 {YYYY}、{MM} 和 {SEQ:n}（n 为 1 到 9）。',
      );
    if (tokens.filter((token) => token.startsWith('{SEQ')).length !== 1)
      refuse('A number pattern holds {SEQ:n} exactly once.', '编号格式中 {SEQ:n} 须出现且只出现一次。');
    if (reset !== 'never' && !tokens.includes('{YYYY}'))
      refuse(`With reset '${reset}' the pattern must hold {YYYY}.`, '序号重新开始时，编号格式须包含 {YYYY}。');
    if (reset === 'monthly' && !tokens.includes('{MM}'))
      refuse("With reset 'monthly' the pattern must hold {MM}.", '序号每月重新开始时，编号格式须包含 {MM}。');
  });

/** A field of the registration form (S0-32…S0-41, S1-42…S1-50, S2-40…S2-49, S3-03…S3-07, S4-49…S4-54). */
export const formFieldSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  /** `null`: the source does not say; treated as optional. */
  required: z.boolean().nullable(),
  /** `text`, `long-text`, `phone`, `datetime`, `files`, …, or `axis:<axis id>`. */
  kind: z
    .string()
    .regex(/^[a-z-]+(:[a-z-]+)?$/)
    .max(80),
  group: z.string().min(1).max(100).optional(),
  options: listOf(idSchema).optional(),
  anonymousAllowed: z.boolean().optional(),
  /** Characters; `null` where the source asks for a limit without giving it (S3-37). */
  maxLength: z.int().min(1).max(100_000).nullable().optional(),
  accept: listOf(z.string().min(1).max(60)).optional(),
  when: conditionSchema.optional(),
  src: srcSchema,
});

/** Anonymous feedback (S1-04, S2-42, S3-08). */
export const anonymousSchema = z.strictObject({ allowed: z.boolean(), notice: labelSchema.nullable(), src: srcSchema });

/** States and notes a customer or the process knows (S3-09, S4-16…S4-18, S4-63). */
export const statusesSchema = z.strictObject({
  progressNotes: listOf(labelSchema).optional(),
  customerVisible: listOf(optionSchema).optional(),
  notifyOnChange: z.boolean().optional(),
  process: listOf(optionSchema).optional(),
  acceptanceChecks: listOf(optionSchema).optional(),
  acceptanceFlow: listOf(labelSchema).optional(),
  src: optionalSrcSchema,
});

const templateSchema = z.strictObject({ en: z.string().min(1).max(4000), zh: z.string().min(1).max(4000) });

/** First words to the customer (S0-43, S0-44, S2-05, S3-30, S4-102). */
export const acknowledgementSchema = z.strictObject({
  contents: listOf(labelSchema).nullable(),
  variables: listOf(z.string().min(1).max(60)).nullable(),
  template: templateSchema.nullable(),
  templateNote: textSchema.optional(),
  note: textSchema.optional(),
  due: durationSchema.optional(),
  src: optionalSrcSchema,
});
