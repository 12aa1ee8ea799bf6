import * as z from 'zod';
import { CASE_EVENT_KINDS } from '../domain/case/case-event';
import { instantSchema as instant } from '../domain/instant-schema';
import { profileSchema } from '../domain/profile/schema';
import type { TryProfileInput } from '../domain/profile/try-profile';
import { calendarInputSchema } from '../domain/time/work-calendar';

const values = z.record(z.string().max(80), z.string().max(32_767));

/** One item as somebody types it, to be tried. */
export const sampleSchema = z.object({
  summary: z.string().max(32_767),
  description: z.string().max(100_000),
  channel: z.string().max(80).optional(),
  customerTier: z.string().max(80).optional(),
  requestType: z.object({ id: z.string().max(80), name: z.string().max(255) }).optional(),
  organizations: z.array(z.string().max(255)).max(50).optional(),
  isRepeat: z.boolean().optional(),
  fields: values.optional(),
  axes: values.optional(),
  receivedAt: instant,
  events: z.array(z.looseObject({ at: instant, kind: z.enum(CASE_EVENT_KINDS) })).max(1_000),
});

/** Input of `tryProfile` (design.md section 5). */
export const tryProfileInputSchema: z.ZodType<TryProfileInput> = z.object({
  profile: z.union([z.string().min(1).max(80), profileSchema]),
  calendar: calendarInputSchema.optional(),
  sample: sampleSchema,
  until: instant.optional(),
}) as z.ZodType<TryProfileInput>;
