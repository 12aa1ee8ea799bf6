import * as z from 'zod';
import { inBoth } from '../../in-both';
import { isId } from '../id-from-label';
import { durationFaults } from './duration-faults';

/** Kebab-case id, unique inside its list (spec part 6). */
export const idSchema = z
  .string()
  .max(60)
  .refine(isId, inBoth('An id is kebab-case: small letters, digits, single hyphens.', '编号只能用小写字母、数字和单个连字符。'));

/** Free text of a profile; 1,000 characters hold the longest note of the five presets several times. */
export const textSchema = z.string().trim().min(1).max(1000);

/** Text in both interface languages, both always filled. */
export const labelSchema = z.strictObject({ en: z.string().min(1).max(300), zh: z.string().min(1).max(300) });

/** Rows of spec.md a value comes from; an admin's own entry may leave it out. */
export const srcSchema = z.array(z.string().min(1).max(40)).max(40).default([]);
/** Where the presets do not give rows for every entry, so that a preset loads unchanged. */
export const optionalSrcSchema = z.array(z.string().min(1).max(40)).max(40).optional();

/** A list with a bound on its length: profiles are read on nearly every invocation and must stay small. */
export const listOf = <S extends z.ZodType>(schema: S, atMost = 100) => z.array(schema).max(atMost);

/** A choice an admin may offer: id, label and, mostly, its rows. */
export const optionSchema = z.strictObject({ id: idSchema, label: labelSchema, src: optionalSrcSchema });

/** Axis id (or `channel`, `emergency`, `status`) → value or values, any of which matches; `{}` matches every item. */
export const conditionSchema = z.record(idSchema, z.union([idSchema, z.boolean(), z.array(idSchema).min(1).max(50)]));

/** Upper bound of every duration: ten years, in minutes. */
const MAX_MINUTES = 10 * 366 * 1440;
const amount = (max: number) => z.number().nonnegative().max(max);

/**
 * Length of a limit (spec part 6): `minutes` are calendar minutes, `seconds` repeats sub-minute values exactly,
 * `…From` is the lower end of a range, `after` names another start point than receipt.
 */
export const durationSchema = z
  .strictObject({
    minutes: amount(MAX_MINUTES).optional(),
    minutesFrom: amount(MAX_MINUTES).optional(),
    workingMinutes: amount(MAX_MINUTES).optional(),
    workingDays: amount(2600).optional(),
    workingDaysFrom: amount(2600).optional(),
    seconds: amount(MAX_MINUTES * 60).optional(),
    calendarDays: amount(3660).optional(),
    immediate: z.literal(true).optional(),
    after: idSchema.optional(),
  })
  .superRefine((due, context) => {
    for (const { path, text } of durationFaults(due))
      context.addIssue({ code: 'custom', path: [...path], message: text.en, params: { text } });
  });

/** Milestones a limit may promise (profiles.json `milestones`, spec 1.6). */
export const MILESTONES = [
  'register',
  'acknowledge',
  'first-response',
  'start-handling',
  'first-assessment',
  'first-feedback',
  'plan',
  'progress-or-solution',
  'resolve',
  'result-reply',
  'follow-up',
  'satisfaction-follow-up',
  'notify-department-heads',
  'form-team',
] as const;
export const milestoneSchema = z.enum(MILESTONES);
