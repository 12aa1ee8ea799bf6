import * as z from 'zod';
import { CLOSING_CHECKS } from '../closing-checks';
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

/** What is asked before a case may close (S0-71…S0-75, S4-105, S4-121, S4-122). */
export const confirmationSchema = z.strictObject({
  questions: listOf(labelSchema),
  methods: listOf(optionSchema).nullable(),
  src: optionalSrcSchema,
});

/** Its words, and which check of the app stands for it; without one, exactly the words of the written processes do. */
export const closingConditionSchema = labelSchema.extend({ check: z.enum(CLOSING_CHECKS).optional() });

export const closingSchema = z.strictObject({
  conditions: listOf(closingConditionSchema),
  steps: listOf(labelSchema).nullable(),
  assumed: z.boolean().optional(),
  src: optionalSrcSchema,
});

/** How and when the customer learns the result (S1-26…S1-28, S4-120, S4-125). */
export const resultReplySchema = z.strictObject({
  due: durationSchema.nullable(),
  by: labelSchema.nullable(),
  methods: listOf(optionSchema).nullable(),
  preferred: z.boolean().optional(),
  contents: listOf(labelSchema),
  praise: listOf(labelSchema).optional(),
  notFullySolved: listOf(labelSchema).optional(),
  upperBound: durationSchema.optional(),
  alsoFromChapter5: listOf(labelSchema).optional(),
  src: optionalSrcSchema,
});

/** A callback after handling (S2-33…S2-35, S4-126). */
export const followUpSchema = z.strictObject({
  when: conditionSchema,
  due: durationSchema.nullable(),
  with: idSchema.optional(),
  after: idSchema.optional(),
  method: listOf(optionSchema).nullable(),
  by: labelSchema.nullable(),
  purpose: labelSchema.optional(),
  src: srcSchema,
});

const numericScale = { min: z.number(), max: z.number(), step: z.number().positive() };

/** Rating scale, its bands, the target and what follows a bad mark; `rangeFaults` compares its numbers (S0-91, S2-36, S3-13, S4-150). */
export const satisfactionSchema = z.strictObject({
  scale: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('numeric'), ...numericScale, assumed: z.boolean().optional() }),
      z.strictObject({ kind: z.literal('levels'), assumed: z.boolean().optional() }),
    ])
    .nullable(),
  bands: listOf(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      min: z.number().optional(),
      max: z.number().optional(),
      labelAssumed: z.boolean().optional(),
      src: srcSchema,
    }),
  ).nullable(),
  target: z
    .strictObject({ min: z.number().optional(), percentSatisfied: z.number().min(0).max(100).optional(), kind: textSchema.optional() })
    .nullable(),
  comment: z.boolean().nullable(),
  onDissatisfied: z.enum(['escalate', 'second-handling', 'offer-reconsideration']).nullable(),
  onDissatisfiedAssumed: z.boolean().optional(),
  secondScale: z.strictObject({ kind: z.literal('stars'), ...numericScale, askedAt: textSchema, src: srcSchema }).optional(),
  src: optionalSrcSchema,
});

/** Questionnaires (S0-101, S3-13, S4-153…S4-159). */
export const surveysSchema = z.strictObject({
  dimensions: listOf(optionSchema).nullable(),
  cadence: listOf(z.strictObject({ every: textSchema, minimum: z.boolean().optional(), src: srcSchema })),
  methods: listOf(optionSchema).nullable(),
  questionKinds: listOf(idSchema).optional(),
  phases: listOf(idSchema).optional(),
  resultsBackToCustomer: listOf(optionSchema).optional(),
});

/** Rights of the complainant (S4-87…S4-91). */
export const rightSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  window: durationSchema.nullable().optional(),
  decision: durationSchema.nullable().optional(),
  forms: listOf(idSchema).optional(),
  src: srcSchema,
});
