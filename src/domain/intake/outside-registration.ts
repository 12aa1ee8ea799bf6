import * as z from 'zod';

const line = (most: number) => z.string().trim().min(1).max(most);

/** What a hotline, mail gateway or survey system sends to register feedback; sizes are those of Jira's own fields. */
export const outsideRegistrationSchema = z.strictObject({
  /** Unique in the sending system: sending it again registers nothing more. */
  id: line(120).regex(/^[A-Za-z0-9._:-]+$/),
  project: line(40).regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  channel: line(80),
  summary: line(255).transform((text) => text.replace(/\s+/g, ' ')),
  description: z.string().max(32_000).default(''),
  customerName: line(255).optional(),
  customerTier: line(80).optional(),
  /** Jira account of the customer, where known: becomes the reporter. */
  customerAccountId: line(128).optional(),
  /** Form field id → value. */
  fields: z.record(line(80), z.string().max(2_000)).default({}),
  /** Axis id → value id, as far as the sending system knows them. */
  axes: z.record(line(80), line(80)).default({}),
});
export type OutsideRegistration = z.output<typeof outsideRegistrationSchema>;
