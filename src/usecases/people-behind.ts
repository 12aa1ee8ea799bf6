import { actingFor, awayUntil, nobodyStandsInText, possibleActors, standInText } from '../domain/escalation/absence';
import type { Instant } from '../domain/instant';
import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { type MembersDesk, membersOf } from './members-of';

export interface PeopleWorld extends Pick<CaseWorld, 'clock'> {
  readonly directory: MembersDesk & Pick<CaseWorld['directory'], 'person'>;
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
  /** When whoever is away, they or the person they stand in for, is back; `null` when nobody is, or for good. */
  readonly backAt: Instant | null;
}

/** Somebody of a role who is away and stood in for by nobody, and their first moment back. */
export interface Away {
  readonly accountId: string;
  readonly name: string;
  readonly until: Instant;
}

/**
 * Who acts for a role at this moment. The next of a group or project role comes first: by the number of the case, so that work is spread
 * without counting it. Who is away or deactivated is stood in for by the deputy, else by the next of the group.
 * @param believe takes a person without a named absence to be active, which saves asking Jira; a refusal tells otherwise
 */
export async function peopleBehind(
  world: PeopleWorld,
  row: Pick<CaseRow, 'projectId' | 'sequence'>,
  settings: ProjectSettings | undefined,
  role: string,
  believe = false,
): Promise<readonly Person[]> {
  return (await rosterOf(world, row, settings, role, believe)).acting;
}

/** Who acts for a role at this moment, and who of it is away with nobody in their place. */
export async function rosterOf(
  world: PeopleWorld,
  row: Pick<CaseRow, 'projectId' | 'sequence'>,
  settings: ProjectSettings | undefined,
  role: string,
  believe = false,
): Promise<{ readonly acting: readonly Person[]; readonly away: readonly Away[] }> {
  const target = settings?.roles[role];
  if (settings === undefined || target === undefined) return { acting: [], away: [] };
  const now = world.clock();
  const found = await membersOf(world.directory, row.projectId, target);
  const listed = new Map(found.map(({ accountId, name }) => [accountId, name]));
  const ids = found.map(({ accountId }) => accountId);
  const members = target.kind === 'user' ? ids : inTurn(ids, row.sequence);
  const { absences } = settings;
  const concerned = new Set(absences.flatMap(({ accountId, deputy }) => [accountId, deputy ?? accountId]));
  const possible = possibleActors(members, absences, now);
  // Members of a group or project role are active; its members who are away are asked for their names.
  const asked = possible.filter((id) => concerned.has(id) || (!believe && target.kind === 'user'));
  const known = new Map((await Promise.all(asked.map((id) => world.directory.person(id)))).map((found, index) => [asked[index], found]));
  const isActive = (id: string): boolean => !known.has(id) || known.get(id)?.active === true;
  const nameOf = (id: string): string => known.get(id)?.name ?? listed.get(id) ?? id;
  const acting = actingFor(members, absences, isActive, now).map(({ accountId, insteadOf, present }): Person => {
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
        backAt: until,
      };
    }
    const note = away === null ? null : nobodyStandsInText(name, away, timeZone);
    return { accountId, name, note, insteadOf: null, present, backAt: away };
  });
  const covered = new Set(acting.flatMap(({ accountId, insteadOf }) => [accountId, insteadOf?.accountId ?? accountId]));
  const away = members.flatMap((accountId): Away[] => {
    const until = awayUntil(absences, accountId, now);
    return until === null || covered.has(accountId) ? [] : [{ accountId, name: nameOf(accountId), until }];
  });
  return { acting, away };
}

function inTurn(members: readonly string[], sequence: number): readonly string[] {
  const first = members.length === 0 ? 0 : sequence % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}
