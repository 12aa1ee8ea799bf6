import * as z from 'zod';
import { customRulesSchema, ruleOverridesSchema } from '../escalation/custom-rule-schema';
import { NO_QUIET_HOURS } from '../escalation/no-quiet-hours';
import type { QuietHours } from '../escalation/quiet-hours';
import { FOLLOW_UP_PROPOSAL } from '../follow-up/task';
import { inBoth } from '../in-both';
import { instantSchema } from '../instant-schema';
import { renewSettings } from '../intake/rules/renew-settings';
import { classificationRulesSchema } from '../intake/rules/rule-schema';
import { calendarInputSchema } from '../time/work-calendar';
import { ACKNOWLEDGE_WITHIN_MINUTES, type ProjectSettings, SATISFACTION_DAYS } from './configuration';
import { idSchema } from './sections/common';

export { checkSettings, type SettingsFault } from './check-settings';

const words = z.array(z.string().trim().min(1).max(60)).max(200);
/** Names of Jira statuses and priorities: Jira allows 60 characters, some sites use more. */
const names = z.array(z.string().trim().min(1).max(255)).max(50);
const jiraKey = z.string().min(1).max(255);
/** Account and group ids of Atlassian have at most 128 characters. */
const accountId = z.string().min(1).max(128);
/** Empty while a draft leaves open who it is; `checkSettings` asks, so that nothing is published before somebody is chosen. */
const somebody = z.string().max(128);

const roleTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), accountId, name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('group'), groupId: accountId, name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('project-role'), roleId: z.string().regex(/^\d{1,18}$/), name: z.string().max(255) }),
]);

const absenceSchema = z.strictObject({ accountId: somebody, from: instantSchema, to: instantSchema, deputy: somebody.optional() });

const days = z.int().min(0).max(3660);
const followUpSchema = z.strictObject({
  withinMinutes: z.number().min(1).max(527_040),
  // Asked later than the others: stored settings may lack it.
  callbackMinutes: z.number().min(1).max(527_040).default(FOLLOW_UP_PROPOSAL.callbackMinutes),
  attempts: z.int().min(1).max(20),
});
const satisfactionSchema = z.strictObject({
  reconsiderationDays: days,
  // Asked later than the others: stored settings may lack it.
  decideReconsiderationDays: z.int().min(1).max(3660).default(SATISFACTION_DAYS.decideReconsiderationDays),
  closeUnansweredDays: days,
  askAgainDays: days,
});
export const quietHoursShape = z.strictObject({
  enabled: z.boolean(),
  calendar: z.union([z.literal('project'), calendarInputSchema]),
  digestAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written 00:00 to 23:59.')
    .optional(),
  tellAtOnceFrom: z.int().min(1).max(3),
  people: z.array(z.strictObject({ accountId: somebody, calendar: calendarInputSchema })).max(500),
});

const quietHoursSchema: z.ZodType<QuietHours> = quietHoursShape;

/** A record with a bound on its entries; a key that cannot be an id is refused with its path. */
export const recordOf = <S extends z.ZodType>(key: z.ZodString, value: S, atMost: number) =>
  z
    .record(key, value)
    .refine((entries) => Object.keys(entries).length <= atMost, inBoth(`At most ${atMost} entries.`, `最多 ${atMost} 项。`));

/** Shape and sizes of what an admin fills in, as it is written today; an object, because the file of a profile leaves out what is the site's own. */
export const settingsShape = z.strictObject({
  calendar: calendarInputSchema,
  defaultUrgency: idSchema,
  defaults: recordOf(idSchema, idSchema, 50).optional(),
  urgencyMatrix: recordOf(idSchema, recordOf(idSchema, idSchema, 50), 50),
  keywordAlarm: z.strictObject({ words, raiseBy: z.int().min(0).max(20) }),
  classificationRules: classificationRulesSchema.default([]),
  routingByType: recordOf(idSchema, idSchema, 100),
  requestTypes: recordOf(jiraKey, idSchema, 500),
  leadTime: z.strictObject({ percent: z.number().min(0).max(100), atLeastMinutes: z.number().min(0).max(100_000) }),
  escalateOverdue: z.boolean(),
  acknowledgeWithinMinutes: z.number().min(0).max(100_000).default(ACKNOWLEDGE_WITHIN_MINUTES),
  escalationRules: customRulesSchema.default([]),
  escalationOverrides: ruleOverridesSchema.default({}),
  graceMinutes: z.number().min(0).max(100_000),
  roles: recordOf(idSchema, roleTargetSchema, 200),
  absences: z.array(absenceSchema).max(500).default([]),
  satisfaction: satisfactionSchema.default(SATISFACTION_DAYS),
  quietHours: quietHoursSchema.default(NO_QUIET_HOURS),
  followUp: followUpSchema.default(FOLLOW_UP_PROPOSAL),
  linksWithoutAccount: z.boolean().optional(),
  secondApprover: z.boolean().optional(),
  contact: z.strictObject({ name: z.string().trim().max(120), phone: z.string().trim().max(60) }),
  statuses: z.strictObject({ inProgress: names, waitingForCustomer: names, resolved: names, closed: names, cancelled: names }),
  priorities: recordOf(idSchema, z.string().trim().min(1).max(255), 20),
});

/** Settings as they come in, of today or stored before; `checkSettings` compares them with the profile. */
export const projectSettingsSchema: z.ZodType<ProjectSettings> = z.preprocess(renewSettings, settingsShape);
