import * as z from 'zod';
import type { AdoptOpenWork, CaseWork } from '../ports/work-queue';

const id = z.string().min(1).max(64);
const base = { issueId: id, projectId: z.string().max(64) };
const at = z.number().int().nonnegative();
const person = z.string().max(128).nullable();

/** Work on a case as it comes off the queue. */
export const caseWorkSchema: z.ZodType<CaseWork> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), ...base }),
  z.object({ kind: z.literal('comment'), ...base, commentId: id }),
  z.object({ kind: z.literal('status'), ...base, at, from: z.string(), to: z.string(), by: person }),
  z.object({ kind: z.literal('assignee'), ...base, at, to: person, by: person }),
  z.object({ kind: z.enum(['moved', 'request-type']), ...base, at, by: person }),
  z.object({ kind: z.literal('deleted'), issueId: id, at }),
  z.object({
    kind: z.literal('transfer'),
    issueId: id,
    at,
    by: z.string().max(128),
    to: z.string().max(128),
    reason: z.string().max(2_000),
  }),
  z.object({ kind: z.literal('wake'), issueId: id }),
  z.object({ kind: z.literal('check'), issueId: id }),
  z.object({ kind: z.literal('repair'), issueId: id, by: z.string().max(128) }),
  z.object({ kind: z.literal('adopt'), ...base, version: z.number().int().positive(), by: z.string().max(128) }),
]);

export const adoptOpenSchema: z.ZodType<AdoptOpenWork> = z.object({
  kind: z.literal('adopt-open'),
  projectId: id,
  version: z.number().int().positive(),
  publishedAt: at,
  after: z.object({ receivedAt: at, issueId: id }).nullable(),
  by: z.string().max(128),
});
