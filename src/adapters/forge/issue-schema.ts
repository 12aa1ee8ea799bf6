import * as z from 'zod';
import type { Instant } from '../../domain/instant';

/** What comes back from Jira is parsed too; only what we read is described. */
export const userSchema = z.object({
  accountId: z.string(),
  accountType: z.string().optional(),
  displayName: z.string().optional(),
  locale: z.string().optional(),
  active: z.boolean().optional(),
});

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  // Loose: the request type stands under a field id that differs by site.
  fields: z.looseObject({
    summary: z.string().nullish(),
    description: z.unknown(),
    created: z.string(),
    reporter: userSchema.nullish(),
    creator: userSchema.nullish(),
    assignee: userSchema.nullish(),
    priority: z.object({ name: z.string() }).nullish(),
    status: z.object({ name: z.string() }),
    project: z.object({ id: z.string(), key: z.string() }),
    attachment: z.array(z.unknown()).nullish(),
  }),
  properties: z.record(z.string(), z.unknown()).optional(),
});
export type JiraIssue = z.output<typeof issueSchema>;

/** Value of JSM's "Request Type" field; `web` is the request in the portal. */
export const requestTypeSchema = z.object({
  requestType: z.object({ id: z.union([z.string(), z.number()]), name: z.string() }),
  _links: z.object({ web: z.string().optional() }).optional(),
});

/** Value of JSM's "Organizations" field. */
export const organizationsSchema = z.array(z.object({ name: z.string() }));

/** Jira writes 2026-03-02T09:00:00.000+0800, without the colon that ISO 8601 wants in the offset. */
export function jiraInstant(text: string): Instant {
  const instant = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(instant)) throw new Error(`Jira sent a date that is none: ${text.slice(0, 40)}`);
  return instant;
}
