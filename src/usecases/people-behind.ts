import { actingFor, awayUntil, nobodyStandsInText, possibleActors, standInText } from '../domain/escalation/absence';
import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

export interface PeopleWorld extends Pick<CaseWorld, 'clock'> {
  readonly directory: Pick<CaseWorld['directory'], 'groupMembers' | 'person'>;
}

/** Somebody who acts for a role now. */
export interface Person {
  readonly accountId: string;
  readonly name: string;
  /** Who is stood in for, or that nobody stands in; `null` when it is their own turn. */
  readonly note: Label | null;
  /** Whose turn it was, when somebody stands in for them. */
  readonly insteadOf: { readonly accountId: string; readonly name: string } | null;
  /** False: away, and nobody of the role is there or stands in. */
  readonly present: boolean;
}

/**
 * Who acts for a role at this moment. The next of a group comes first: by the number of the case, so that work is spread
 * without counting it. Who is away or deactivated is stood in for by the deputy, else by the next of the group.
 * @param believe takes a person without a named absence to be active, which saves asking Jira; a refusal tells otherwise
 */
export async function peopleBehind(
  world: PeopleWorld,
  row: Pick<CaseRow, 'sequence'>,
  settings: ProjectSettings | undefined,
  role: string,
  believe = false,
): Promise<readonly Person[]> {
  const target = settings?.roles[role];
  if (settings === undefined || target === undefined) return [];
  const now = world.clock();
  const members = target.kind === 'user' ? [target.accountId] : inTurn(await world.directory.groupMembers(target.groupId), row.sequence);
  const { absences } = settings;
  const concerned = new Set(absences.flatMap(({ accountId, deputy }) => [accountId, deputy ?? accountId]));
  const possible = possibleActors(members, absences, now);
  // Members of a group are active; its members who are away are asked for their names.
  const asked = possible.filter((id) => concerned.has(id) || (!believe && target.kind === 'user'));
  const known = new Map((await Promise.all(asked.map((id) => world.directory.person(id)))).map((found, index) => [asked[index], found]));
  const isActive = (id: string): boolean => !known.has(id) || known.get(id)?.active === true;
  const nameOf = (id: string): string => known.get(id)?.name ?? target.name;
  return actingFor(members, absences, isActive, now).map(({ accountId, insteadOf, present }): Person => {
    const { timeZone } = settings.calendar;
    const away = awayUntil(absences, insteadOf ?? accountId, now);
    const name = nameOf(accountId);
    if (insteadOf !== null) {
      const until = isActive(insteadOf) ? away : null;
      return {
        accountId,
        name,
        note: standInText(name, nameOf(insteadOf), until, timeZone),
        insteadOf: { accountId: insteadOf, name: nameOf(insteadOf) },
        present,
      };
    }
    return { accountId, name, note: away === null ? null : nobodyStandsInText(name, away, timeZone), insteadOf: null, present };
  });
}

function inTurn(members: readonly string[], sequence: number): readonly string[] {
  const first = members.length === 0 ? 0 : sequence % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}
