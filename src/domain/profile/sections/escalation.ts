import * as z from 'zod';
import { durationSchema, idSchema, labelSchema, listOf, optionalSrcSchema, optionSchema, srcSchema } from './common';

/** Words that ring a bell (S3-23). */
export const keywordTriggersSchema = z.strictObject({
  keywords: listOf(z.string().min(1).max(60)),
  actions: listOf(z.enum(['raise-priority', 'notify-responsible'])),
  /** Ranks; `null`: the source does not say how far. */
  raiseBy: z.int().min(0).max(20).nullable(),
  src: srcSchema,
});

/** When a case goes up, and who is told (S0-82…S0-87, S4-30). */
export const escalationSchema = z.strictObject({
  triggers: listOf(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      auto: z.enum(['on-rating', 'manual', 'timer', 'on-flag', 'on-axis', 'on-request']),
      /** Before the limit; `null`: asked for but not given (S0-85). */
      leadTime: durationSchema.nullable().optional(),
      examples: listOf(labelSchema).optional(),
      src: srcSchema,
    }),
  ),
  steps: listOf(labelSchema),
  src: optionalSrcSchema,
});

/** The emergency procedure (S0-73…S0-81, S3-29). */
export const emergencySchema = z.strictObject({
  definitions: listOf(optionSchema),
  actions: listOf(
    z.strictObject({ id: idSchema, label: labelSchema, due: durationSchema.nullable().optional(), every: durationSchema.optional() }),
  ),
  team: listOf(labelSchema).nullable(),
  src: optionalSrcSchema,
});

export const repeatSchema = z.strictObject({
  detection: listOf(optionSchema).nullable(),
  actions: listOf(labelSchema).nullable(),
  src: optionalSrcSchema,
});

/** Complaints that cannot be taken up (S4-39, S4-62). */
export const invalidSchema = z.strictObject({ definition: labelSchema, due: durationSchema, mustExplain: z.boolean(), src: srcSchema });

/** Items that wait for a person's look before they count (S3-28, spec 3.2 #34). */
export const abnormalSchema = z.strictObject({ review: z.literal('manual'), examples: listOf(optionSchema), src: srcSchema });
