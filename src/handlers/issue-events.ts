import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod';
import type { ConfigurationStore } from '../ports/configuration-store';
import { Unavailable } from '../ports/failures';
import type { CaseWork, WorkQueue } from '../ports/work-queue';

export interface EventWorld {
  readonly configurations: Pick<ConfigurationStore, 'isConfigured'>;
  readonly queue: Pick<WorkQueue, 'pushCaseWork'>;
}

const changeItem = z.object({
  field: z.string(),
  from: z.string().nullish(),
  fromString: z.string().nullish(),
  to: z.string().nullish(),
  toString: z.unknown(),
});
/** What every issue event has; the issue itself is read again before anything is done. */
const eventSchema = z.object({
  issue: z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    fields: z.object({ project: z.object({ id: z.union([z.string(), z.number()]).transform(String) }) }),
  }),
  atlassianId: z.string().nullish(),
  timestamp: z.union([z.string(), z.number()]).transform(Number).pipe(z.number().int()),
  changelog: z.object({ items: z.array(changeItem) }).nullish(),
  comment: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).nullish(),
});
type IssueEvent = z.output<typeof eventSchema>;

/** Triggers have little time: they only look whether the project has a process and hand the work to the queue. */
async function handOver(
  world: EventWorld,
  payload: unknown,
  workOf: (event: IssueEvent) => readonly CaseWork[],
): Promise<InvocationError | undefined> {
  const event = eventSchema.safeParse(payload);
  if (!event.success) {
    console.warn(`an event without ${event.error.issues[0]?.path.join('.') ?? 'content'} was ignored`);
    return undefined;
  }
  const work = workOf(event.data);
  if (work.length === 0) return undefined;
  try {
    // An issue that leaves for a project without a process takes its case along: that one is looked at in any case.
    const moved = work.some(({ kind }) => kind === 'moved');
    if (moved || (await world.configurations.isConfigured(event.data.issue.fields.project.id))) await world.queue.pushCaseWork(work);
    return undefined;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    // The platform tries four times at the most; the hourly housekeeping finds what was lost even so.
    return new InvocationError({
      retryAfter: Math.max(10, error.retryAfterSeconds),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}

const idsOf = (event: IssueEvent) => ({ issueId: event.issue.id, projectId: event.issue.fields.project.id });

export const issueCreated = (world: EventWorld, payload: unknown) =>
  handOver(world, payload, (event) => [{ kind: 'open', ...idsOf(event) }]);

export const issueCommented = (world: EventWorld, payload: unknown) =>
  handOver(world, payload, (event) => (event.comment ? [{ kind: 'comment', ...idsOf(event), commentId: event.comment.id }] : []));

export const issueDeleted = (world: EventWorld, payload: unknown) =>
  handOver(world, payload, (event) => [{ kind: 'deleted', issueId: event.issue.id, at: event.timestamp }]);

/** Status, assignee, project and request type are what the rules follow; an edit of anything else costs nothing. */
export const issueUpdated = (world: EventWorld, payload: unknown) =>
  handOver(world, payload, (event) =>
    (event.changelog?.items ?? []).flatMap((item): CaseWork[] => {
      const base = { ...idsOf(event), at: event.timestamp, by: event.atlassianId ?? null };
      if (item.field === 'status')
        return [{ kind: 'status', ...base, from: item.fromString ?? '', to: typeof item.toString === 'string' ? item.toString : '' }];
      if (item.field === 'project') return [{ kind: 'moved', ...base }];
      if (item.field === 'Request Type') return [{ kind: 'request-type', ...base }];
      if (item.field === 'assignee') return [{ kind: 'assignee', ...base, to: item.to ?? null }];
      return [];
    }),
  );
