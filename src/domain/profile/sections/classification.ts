import * as z from 'zod';
import { inBoth } from '../../in-both';
import {
  conditionSchema,
  durationSchema,
  idSchema,
  labelSchema,
  listOf,
  milestoneSchema,
  optionalSrcSchema,
  optionSchema,
  srcSchema,
  textSchema,
} from './common';

/** One value of an axis (S0-08…S0-16, S0-45…S0-48, S1-36…S1-41, S2-18…S2-24, S3-29…S3-31, S4-31…S4-48). */
export const axisValueSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  /** Handling priority of a type (S0-08…S0-12). */
  priority: z.enum(['high', 'medium', 'low']).optional(),
  /** Shorter form the registration form uses (S0-12, S0-36). */
  shortZh: z.string().min(1).max(60).optional(),
  rank: z.int().min(1).max(20).optional(),
  /** Examples inside a category (S1-36…S1-41). */
  sub: listOf(optionSchema).optional(),
  src: srcSchema,
});

/** A level of urgency: rank 1 is the most urgent. */
const urgencyValueSchema = axisValueSchema.extend({ rank: z.int().min(1).max(20) });

/** `type` and `urgency` exist in every profile; every other axis is the profile's own. */
export const axesSchema = z
  .object({ type: z.array(axisValueSchema).min(1).max(100), urgency: z.array(urgencyValueSchema).min(1).max(20) })
  .catchall(listOf(axisValueSchema, 200));

/** What an admin calls an axis: one of their own, or instead of the name the app has for it. */
export const axisNamesSchema = z
  .record(idSchema, labelSchema)
  .refine((names) => Object.keys(names).length <= 100, inBoth('At most 100 names.', '最多 100 个名称。'));

/** A promise: when the condition matches, the milestone is due so long after its start (S0-03, S0-08…S0-16, S4-59…S4-62). */
export const limitSchema = z.strictObject({
  id: idSchema,
  when: conditionSchema,
  milestone: milestoneSchema,
  due: durationSchema,
  /** Limits of this profile that do not apply where this one does (S4-62). */
  replaces: listOf(idSchema).optional(),
  replacesAssumed: z.boolean().optional(),
  /** A disabled limit ships for the admin to switch on (spec 3.3, source 3). */
  enabled: z.boolean().optional(),
  /** Pick-up times of phone and chat that Jira cannot see (S2-02…S2-04). */
  measurable: textSchema.optional(),
  channel: idSchema.optional(),
  by: textSchema.optional(),
  requires: textSchema.optional(),
  reading: textSchema.optional(),
  version: textSchema.optional(),
  note: textSchema.optional(),
  src: srcSchema,
});

/** Ways feedback reaches the organisation (S0-17…S0-22, S1-02, S2-16, S4-20…S4-24). */
export const channelSchema = z.strictObject({
  id: idSchema,
  label: labelSchema,
  onForm: z.boolean().optional(),
  collectEvery: durationSchema.optional(),
  collectedBy: textSchema.optional(),
  src: srcSchema,
});

/** Places where feedback comes in (S0-23…S0-27, S4-129). */
export const entranceSchema = z.strictObject({ id: idSchema, label: labelSchema, channel: idSchema.optional(), src: srcSchema });

/** How the limits of the profile count time (spec 3.2). */
export const clockSchema = z.strictObject({
  mode: z.enum(['calendar', 'working-days', 'mixed']),
  assumed: z.boolean(),
  note: textSchema,
});

export const scopeSchema = z.strictObject({ appliesTo: labelSchema, owner: labelSchema.nullable(), src: optionalSrcSchema });
