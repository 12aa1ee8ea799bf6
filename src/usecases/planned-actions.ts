import { actionsInWords, rolesReached } from '../domain/escalation/actions-in-words';
import type { EscalationAction } from '../domain/escalation/escalation-action';
import { standingInWords } from '../domain/escalation/standing-in-words';
import type { Instant } from '../domain/instant';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import { type PeopleWorld, type Person, rosterOf } from './people-behind';

interface Planned {
  readonly at: Instant;
  readonly actions: readonly EscalationAction[];
}

/** What is planned and whom it would reach at its moment, in words: while somebody is away it names who stands in for them. */
export async function plannedActions(
  { directory }: Pick<PeopleWorld, 'directory'>,
  row: Pick<CaseRow, 'projectId' | 'sequence'>,
  configuration: Configuration,
  planned: readonly Planned[],
): Promise<readonly (readonly Label[])[]> {
  const { settings } = configuration;
  const asked = remembered(directory);
  return Promise.all(
    planned.map(async ({ at, actions }) => {
      const roles = [...new Set(actions.flatMap(rolesReached))];
      const world = { clock: () => at, directory: asked };
      const acting = new Map<string, readonly Person[]>();
      for (const role of roles) acting.set(role, (await rosterOf(world, row, settings, role)).acting);
      return actionsInWords(actions, configuration, (role, action) => {
        const target = settings.roles[role];
        if (target === undefined) return null;
        return standingInWords(target, acting.get(role) ?? [], settings.calendar.timeZone, action.kind === 'reassign');
      });
    }),
  );
}

/** Reminders go on for weeks and tell the same people: Jira is asked of each once. */
export function remembered(directory: PeopleWorld['directory']): PeopleWorld['directory'] {
  return {
    person: once((accountId: string) => directory.person(accountId)),
    groupMembers: once((groupId: string) => directory.groupMembers(groupId)),
    projectRoleMembers: once((project: string, role: string) => directory.projectRoleMembers(project, role)),
  };
}

function once<A extends readonly string[], R>(ask: (...of: A) => Promise<R>): (...of: A) => Promise<R> {
  const answers = new Map<string, Promise<R>>();
  return (...of) => {
    const key = JSON.stringify(of);
    const known = answers.get(key) ?? ask(...of);
    answers.set(key, known);
    return known;
  };
}
