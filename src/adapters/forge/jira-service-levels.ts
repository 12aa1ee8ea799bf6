import { route } from '@forge/api';
import * as z from 'zod';
import type { NativeCycle, NativeSla } from '../../domain/self-check/native-sla';
import { read } from './jira-request';

const instant = z.object({ epochMillis: z.number() }).nullish();
const duration = z.object({ millis: z.number() }).nullish();
const cycleSchema = z.object({
  startTime: instant,
  stopTime: instant,
  breachTime: instant,
  breached: z.boolean().nullish(),
  goalDuration: duration,
  elapsedTime: duration,
});
const pageSchema = z.object({
  values: z.array(z.object({ name: z.string(), completedCycles: z.array(cycleSchema).nullish(), ongoingCycle: cycleSchema.nullish() })),
});

/** The service levels JSM measures of a request; `null` when it is none. */
export async function serviceLevels(issueId: string): Promise<readonly NativeSla[] | null> {
  const page = await read('app', route`/rest/servicedeskapi/request/${issueId}/sla`, pageSchema);
  if (page === null) return null;
  return page.values.map(({ name, completedCycles, ongoingCycle }) => ({
    name,
    cycles: [...(completedCycles ?? []), ...(ongoingCycle == null ? [] : [ongoingCycle])]
      .flatMap(cycleOf)
      .sort((a, b) => a.startAt - b.startAt),
  }));
}

/** A cycle without a start has not begun; there is nothing to compare. */
function cycleOf(cycle: z.output<typeof cycleSchema>): readonly NativeCycle[] {
  if (cycle.startTime == null) return [];
  return [
    {
      startAt: cycle.startTime.epochMillis,
      stopAt: cycle.stopTime?.epochMillis ?? null,
      breachAt: cycle.breachTime?.epochMillis ?? null,
      breached: cycle.breached === true,
      goalMs: cycle.goalDuration?.millis ?? 0,
      elapsedMs: cycle.elapsedTime?.millis ?? 0,
    },
  ];
}
