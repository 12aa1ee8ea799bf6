import * as z from 'zod';
import { idSchema, labelSchema, listOf, optionalSrcSchema, optionSchema, srcSchema, textSchema } from './common';

/** How long records are kept (S2-37, S4-56, S4-57). */
export const retentionSchema = z.strictObject({
  minYears: z.number().positive().max(100),
  startsAt: textSchema.nullable(),
  what: listOf(textSchema),
  form: listOf(textSchema).optional(),
  review: textSchema.optional(),
  src: optionalSrcSchema,
});

export const backupSchema = z.strictObject({
  incremental: textSchema.optional(),
  full: textSchema.optional(),
  evidence: textSchema.optional(),
  src: optionalSrcSchema,
});

/** Confidentiality and information security (S2-39, S3-40, S4-164…S4-173). */
export const securitySchema = z.strictObject({
  noDisclosure: listOf(labelSchema).optional(),
  sharing: textSchema.optional(),
  purposes: listOf(labelSchema).optional(),
  accessControl: textSchema.optional(),
  principles: listOf(optionSchema).optional(),
  classification: listOf(optionSchema).optional(),
  encryption: z.strictObject({ atRest: textSchema, asymmetric: textSchema, transport: textSchema, src: srcSchema }).optional(),
  riskAssessment: z.strictObject({ every: textSchema, minimum: z.boolean() }).optional(),
  auditLog: z.boolean().optional(),
  incidentLevels: listOf(optionSchema).nullable().optional(),
  src: optionalSrcSchema,
});

/** People and teams of the process (spec 1.26). */
export const roleSchema = z.strictObject({ id: idSchema, label: labelSchema, headcount: textSchema.optional(), src: srcSchema });
