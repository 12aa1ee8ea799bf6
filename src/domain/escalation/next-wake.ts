import type { Instant } from '../instant';
import type { Deadline } from '../sla/deadlines';
import type { Digest } from './digests';
import type { PlannedEscalation } from './plan-escalations';

/** Earliest instant after `now` at which anything happens by itself: a deadline is missed, an escalation or a digest falls due. */
export function nextWakeAt(
  deadlines: readonly Deadline[],
  escalations: readonly PlannedEscalation[],
  digests: readonly Digest[],
  now: Instant,
): Instant | null {
  const coming = [
    ...deadlines.filter((deadline) => deadline.state === 'running').map((deadline) => deadline.breachesAt),
    ...escalations.filter((escalation) => escalation.status === 'planned').map((escalation) => escalation.at),
    ...digests.map(({ due }) => due),
  ].filter((at) => at > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
