import * as z from 'zod';
import { conditionSchema, idSchema, labelSchema, listOf, optionalSrcSchema, optionSchema, srcSchema, textSchema } from './common';

const every = z.union([textSchema, listOf(textSchema)]);

/** A metric and its target (S0-89…S0-93, S3-42…S3-46, S4-147…S4-162). */
export const metricSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  target: z
    .strictObject({
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.enum(['percent', 'points', 'working-days']),
      kind: textSchema.optional(),
    })
    .nullable(),
  measure: z.enum(['system', 'survey', 'review', 'outside Jira']),
  filter: conditionSchema.optional(),
  per: listOf(textSchema).optional(),
  formula: textSchema.optional(),
  splitBy: listOf(idSchema).optional(),
  src: srcSchema,
});

export const monitoringSchema = z.strictObject({ every: textSchema, what: labelSchema, src: srcSchema });

/** Daily, weekly, monthly and analysis reports (S0-94…S0-98, S3-45…S3-50, S4-127, S4-162). */
export const reportSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  every: every.nullable(),
  sections: listOf(labelSchema),
  charts: listOf(optionSchema).optional(),
  src: srcSchema,
});

export const meetingSchema = z.strictObject({
  every,
  everyMeans: textSchema.optional(),
  label: labelSchema,
  with: listOf(labelSchema).optional(),
  alternative: textSchema.optional(),
  src: srcSchema,
});

/** Improvement measures and when their effect is judged (S0-102, S1-29…S1-35, S4-138…S4-142). */
export const improvementSchema = z.strictObject({
  kinds: listOf(optionSchema).optional(),
  fields: listOf(labelSchema).optional(),
  indicators: listOf(idSchema).optional(),
  evaluateAfter: z.strictObject({ monthsFrom: z.int().positive().max(120).optional(), months: z.int().positive().max(120) }).nullable(),
  onBelowExpectation: idSchema.optional(),
  cycle: textSchema.optional(),
  src: optionalSrcSchema,
});

export const knowledgeBaseSchema = z.strictObject({
  enabled: z.boolean().nullable(),
  excellentCases: z.boolean().optional(),
  problemLibraryVersion: textSchema.optional(),
  bestPractice: z.boolean().optional(),
  specialStudy: z.boolean().optional(),
  improvementLessons: z.boolean().optional(),
  src: optionalSrcSchema,
});

/** Weights of the performance score in percent (S0-117…S0-121). */
export const performanceSchema = z.strictObject({
  weights: listOf(
    z.strictObject({ metric: idSchema, weight: z.number().min(0).max(100), defined: z.boolean().optional(), src: srcSchema }),
  ),
  cycles: listOf(textSchema),
  src: optionalSrcSchema,
});
