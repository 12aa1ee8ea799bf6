import * as z from 'zod';
import { WITHOUT_LIMIT } from '../case/names';
import { inBoth } from '../in-both';
import { conditionSchema, idSchema, labelSchema, MILESTONES } from '../profile/sections/common';
import { type CustomRule, RATING_BANDS, type RuleAction, type RuleOverride } from './custom-rule';
import { HIGHEST_LEVEL } from './escalation-rule';

/** Ten weeks: longer than any limit of the five processes. */
const minutes = z.int().min(1).max(100_800);
const times = z.int().min(1).max(100);
const roles = z.array(idSchema).min(1).max(20);
const milestone = z.enum([...MILESTONES, ...WITHOUT_LIMIT]).optional();
const level = z.int().min(0).max(HIGHEST_LEVEL);
/** Jira refuses labels with white space, and longer ones. */
const jiraLabel = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => !/\s/.test(text), inBoth('A label has no spaces and at most 255 characters.', '标签不能含空格，且最多 255 个字符。'));
/** By its id (`customfield_10050`) or by what the site calls it. */
const jiraField = z.string().trim().min(1).max(100);

const triggerSchema = z.union([
  z.strictObject({ kind: z.literal('before'), milestone, percent: z.number().gt(0).max(100) }),
  z.strictObject({ kind: z.literal('before'), milestone, minutes }),
  z.strictObject({ kind: z.literal('at'), milestone }),
  z.strictObject({ kind: z.literal('after'), milestone, minutes }),
  z.strictObject({ kind: z.literal('repeating'), milestone, everyMinutes: z.int().min(5).max(100_800), atMost: times }),
  z.strictObject({ kind: z.literal('unacknowledged'), minutes }),
  z.strictObject({ kind: z.literal('rating'), band: z.enum(RATING_BANDS) }),
  z.strictObject({ kind: z.literal('keyword'), words: z.array(z.string().trim().min(1).max(60)).min(1).max(200) }),
  z.strictObject({ kind: z.literal('flag'), flag: idSchema }),
  z.strictObject({ kind: z.literal('axis'), axis: idSchema, value: idSchema }),
  z.strictObject({ kind: z.literal('customer-request') }),
  z.strictObject({ kind: z.enum(['transfers', 'reworks', 'repeats']), times }),
  z.strictObject({ kind: z.literal('manual') }),
]);

const actionSchema: z.ZodType<RuleAction> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notify'), roles }),
  z.strictObject({ kind: z.literal('reassign'), role: idSchema }),
  z.strictObject({ kind: z.literal('add-watcher'), role: idSchema }),
  z.strictObject({ kind: z.literal('raise-priority'), by: z.int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('raise-urgency') }),
  z.strictObject({ kind: z.literal('form-team'), roles }),
  z.strictObject({ kind: z.literal('demand-progress'), roles }),
  z.strictObject({ kind: z.literal('offer-reconsideration') }),
  z.strictObject({ kind: z.literal('label'), label: jiraLabel }),
  z.strictObject({ kind: z.literal('set-field'), field: jiraField, value: z.string().trim().min(1).max(255) }),
]);
/** That a rule without actions does nothing is told by `checkRules`, in words. */
const actions = z.array(actionSchema).max(20);

/** Shape and sizes; `checkRules` compares a rule with the profile and with the other rules. */
export const customRulesSchema: z.ZodType<readonly CustomRule[]> = z
  .array(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      level,
      enabled: z.boolean(),
      when: conditionSchema.optional(),
      trigger: triggerSchema,
      actions,
    }),
  )
  .max(100);

export const ruleOverridesSchema: z.ZodType<Readonly<Record<string, RuleOverride>>> = z
  .record(idSchema, z.strictObject({ enabled: z.boolean().optional(), level: level.optional(), actions: actions.optional() }))
  .refine((entries) => Object.keys(entries).length <= 100, inBoth('At most 100 entries.', '最多 100 项。'));
