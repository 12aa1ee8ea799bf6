import * as z from 'zod';
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

/** Pattern of the feedback number (S0-42, S1-51, S3-35); `checkReferences` tells what is wrong inside it. */
export const numberingSchema = z.strictObject({
  pattern: z.string().min(1).max(80),
  /** Shape as the source states it, for people and other systems; one that could hang or contradicts the pattern is refused. */
  regex: z.string().max(200),
  example: z.string().max(80),
  digitsAssumed: z.boolean().optional(),
  reset: z.enum(['yearly', 'monthly', 'never']),
  resetAssumed: z.boolean(),
  src: srcSchema,
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
  /** What can be chosen; an id alone has a name the app knows, or none. */
  options: listOf(z.union([idSchema, optionSchema])).optional(),
  /** Whether the customer is asked on the portal; absent: by what the field is. */
  onPortal: z.boolean().optional(),
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
