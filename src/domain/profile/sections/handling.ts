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

/** What an analysis looks at and must produce (S0-45…S0-50, S1-15, S1-19). */
export const analysisSchema = z.strictObject({
  dimensions: listOf(idSchema),
  freeText: listOf(labelSchema).nullable(),
  outputs: listOf(labelSchema),
  methods: listOf(optionSchema).nullable(),
  requiredWhen: conditionSchema.nullable(),
  priorityFactors: listOf(labelSchema).optional(),
  src: optionalSrcSchema,
});

/** Investigation, verification and evidence (S4-67…S4-86). */
export const investigationSchema = z.strictObject({
  steps: listOf(labelSchema),
  verificationMethods: listOf(optionSchema),
  evidenceKinds: listOf(optionSchema),
  electronicChecks: listOf(optionSchema),
  principles: listOf(optionSchema),
  custodyFields: listOf(labelSchema),
  reportContents: listOf(labelSchema),
  signatures: listOf(labelSchema),
  src: optionalSrcSchema,
});

/** Who handles what, with whose help, and when it goes up (S0-51…S0-55, S1-20, S2-25…S2-27). */
export const assignmentSchema = z.strictObject({
  when: conditionSchema,
  owner: labelSchema,
  support: labelSchema.nullable(),
  escalateWhen: z
    .strictObject({ unresolvedAfter: durationSchema.optional(), flag: idSchema.optional(), label: labelSchema.optional() })
    .nullable(),
  src: srcSchema,
});

/** The handling plan and its review (S0-56, S1-23, S1-24, S4-74, S4-104, S4-107). */
export const planSchema = z.strictObject({
  parts: listOf(labelSchema),
  reviewCriteria: listOf(optionSchema).nullable(),
  approvalBeforeExecution: z.boolean(),
  milestones: z.boolean().optional(),
  suggestionFeasibility: z.strictObject({ when: conditionSchema, ifFeasible: idSchema, src: optionalSrcSchema }).optional(),
  execution: listOf(labelSchema).optional(),
  routes: listOf(optionSchema).optional(),
  src: optionalSrcSchema,
});

/** Steps per problem family with their checks (S0-57…S0-66). */
export const procedureSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  steps: listOf(z.strictObject({ label: labelSchema, checks: listOf(labelSchema) })),
  src: srcSchema,
});

export const solutionKindSchema = z.strictObject({ id: idSchema, label: labelSchema, examples: listOf(labelSchema), src: srcSchema });

/** Rectification record (S4-113…S4-119). */
export const rectificationSchema = z.strictObject({
  fields: listOf(z.strictObject({ id: idSchema, label: labelSchema, rule: textSchema.optional(), src: srcSchema })),
  src: optionalSrcSchema,
});

/** What is tracked and how often it is looked at. */
export const trackingSchema = z.strictObject({
  items: listOf(labelSchema),
  cadence: listOf(
    z.strictObject({
      when: conditionSchema,
      every: durationSchema.nullable(),
      kind: idSchema.optional(),
      note: textSchema.optional(),
      src: srcSchema,
    }),
  ).nullable(),
  nextUpdateField: z.boolean().optional(),
  src: optionalSrcSchema,
});
