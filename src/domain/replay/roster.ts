import { actingFor } from '../escalation/absence';
import type { Instant } from '../instant';
import type { ProjectSettings } from '../profile/configuration';
import { targetKey } from '../profile/target-key';

/** A comment mentions a handful of people at most, whatever the size of a group. */
const MOST_MENTIONS = 10;

/** Group or project role, by its key → its members, as they are now. */
export type GroupMembers = Readonly<Record<string, readonly string[]>>;

/** Who would have been told: the people behind roles by the settings, absences and turns counted, everybody taken to be active. */
export class Roster {
  constructor(
    private readonly settings: ProjectSettings,
    private readonly groups: GroupMembers,
  ) {}

  peopleBehind(roles: readonly string[], sequence: number, at: Instant): readonly string[] {
    const people = new Set<string>();
    for (const role of roles) for (const { accountId } of this.acting(role, sequence, at)) people.add(accountId);
    return [...people].slice(0, MOST_MENTIONS);
  }

  private acting(role: string, sequence: number, at: Instant): ReturnType<typeof actingFor> {
    const target = this.settings.roles[role];
    if (target === undefined) return [];
    const members = target.kind === 'user' ? [target.accountId] : inTurn(this.groups[targetKey(target)] ?? [], sequence);
    return actingFor(members, this.settings.absences, () => true, at);
  }
}

/** The next of a group or project role comes first, as where the work is given out. */
function inTurn(members: readonly string[], sequence: number): readonly string[] {
  const first = members.length === 0 ? 0 : sequence % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}
