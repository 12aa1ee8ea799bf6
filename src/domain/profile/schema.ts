import * as z from 'zod';
import { checkReferences } from './references';
import {
  axesSchema,
  axisNamesSchema,
  channelSchema,
  clockSchema,
  entranceSchema,
  limitSchema,
  scopeSchema,
} from './sections/classification';
import {
  closingSchema,
  confirmationSchema,
  followUpSchema,
  resultReplySchema,
  rightSchema,
  satisfactionSchema,
  surveysSchema,
} from './sections/closing';
import { idSchema, labelSchema, listOf, milestoneSchema, textSchema } from './sections/common';
import {
  abnormalSchema,
  emergencySchema,
  escalationSchema,
  invalidSchema,
  keywordTriggersSchema,
  repeatSchema,
} from './sections/escalation';
import { backupSchema, retentionSchema, roleSchema, securitySchema } from './sections/governance';
import {
  analysisSchema,
  assignmentSchema,
  investigationSchema,
  planSchema,
  procedureSchema,
  rectificationSchema,
  solutionKindSchema,
  trackingSchema,
} from './sections/handling';
import {
  improvementSchema,
  knowledgeBaseSchema,
  meetingSchema,
  metricSchema,
  monitoringSchema,
  performanceSchema,
  reportSchema,
} from './sections/quality';
import { acknowledgementSchema, anonymousSchema, formFieldSchema, numberingSchema, statusesSchema } from './sections/registration';

const sections = {
  id: idSchema,
  name: labelSchema,
  source: textSchema,
  scope: scopeSchema,
  clock: clockSchema,
  numbering: numberingSchema.nullable(),
  axes: axesSchema,
  axisNames: axisNamesSchema.optional(),
  limits: listOf(limitSchema, 200),
  channels: listOf(channelSchema),
  entrances: listOf(entranceSchema).nullable(),
  form: listOf(formFieldSchema),
  anonymous: anonymousSchema.nullable(),
  statuses: statusesSchema.nullable(),
  acknowledgement: acknowledgementSchema.nullable(),
  analysis: analysisSchema.nullable(),
  investigation: investigationSchema.nullable(),
  assignment: listOf(assignmentSchema),
  plan: planSchema,
  procedures: listOf(procedureSchema).nullable(),
  solutionKinds: listOf(solutionKindSchema).nullable(),
  rectification: rectificationSchema.nullable(),
  tracking: trackingSchema,
  keywordTriggers: keywordTriggersSchema.nullable(),
  escalation: escalationSchema.nullable(),
  emergency: emergencySchema.nullable(),
  repeat: repeatSchema.nullable(),
  invalid: invalidSchema.nullable(),
  abnormal: abnormalSchema.nullable(),
  confirmation: confirmationSchema.nullable(),
  closing: closingSchema.nullable(),
  resultReply: resultReplySchema.nullable(),
  followUp: listOf(followUpSchema).nullable(),
  satisfaction: satisfactionSchema,
  surveys: surveysSchema.nullable(),
  rights: listOf(rightSchema).nullable(),
  metrics: listOf(metricSchema),
  monitoring: listOf(monitoringSchema).nullable(),
  reports: listOf(reportSchema),
  meetings: listOf(meetingSchema).nullable(),
  improvement: improvementSchema,
  knowledgeBase: knowledgeBaseSchema.nullable(),
  performance: performanceSchema.nullable(),
  retention: retentionSchema.nullable(),
  backup: backupSchema.nullable(),
  security: securitySchema.nullable(),
  roles: listOf(roleSchema),
  silent: listOf(textSchema),
};

const sectionsSchema = z.strictObject(sections);

/** Read-only all the way down: presets and published versions are shared by every case and must not be changed in place. */
type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Configuration of one organisation's process (spec parts 2 and 6); `null` means silent in the source. */
export type Profile = DeepReadonly<z.output<typeof sectionsSchema>>;

/** The shape alone: a draft may still point nowhere while somebody works on it. */
export const profileShapeSchema: z.ZodType<Profile> = sectionsSchema;

/** Refuses unknown keys, unknown ids and doubled ids, each with its path (spec part 6). */
export const profileSchema: z.ZodType<Profile> = sectionsSchema.superRefine((profile, context) => {
  for (const { path, text } of checkReferences(profile))
    context.addIssue({ code: 'custom', path: [...path], message: text.en, params: { text } });
});

/** The file `profiles.json` of the spec, as it stands. */
export const profilesFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  durations: textSchema,
  milestones: listOf(milestoneSchema),
  effectiveDeadline: textSchema,
  profiles: z.array(profileSchema).min(1).max(50),
});

export { MILESTONES } from './sections/common';
export type Milestone = Profile['limits'][number]['milestone'];
export type Limit = Profile['limits'][number];
export type Duration = Limit['due'];
export type Condition = Limit['when'];
export type AxisValue = Profile['axes'][string][number];
export type FormField = Profile['form'][number];
export type AssignmentRule = Profile['assignment'][number];
export type MetricTarget = NonNullable<Profile['metrics'][number]['target']>;
