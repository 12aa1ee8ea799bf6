import type { CaseEffect } from '../domain/case/case-effect';
import { type TeamRole, teamDocument, teamSummary } from '../domain/escalation/team-document';
import type { Configuration, ProjectSettings } from '../domain/profile/configuration';
import { roleNames } from '../domain/profile/roles';
import type { CaseRow } from '../ports/case-store';
import { JiraRefusal } from '../ports/failures';
import type { CaseWorld } from './case-world';
import { missingRole } from './missing-role';
import { peopleBehind } from './people-behind';

/** As with mentions: a handful, whatever the size of a group. */
const MOST_OF_A_ROLE = 5;

/**
 * Forms the team of a case as a work item of its own in the same project (S0-78, S2-29, S3-29): who is in it and the checklist,
 * given to the first of its people, watched by all, linked to the case. A team that is at work on the case already gets the
 * new people and is not formed twice; by the same search it is found again after a crash, and what is missing is done.
 */
export async function formTeam(
  world: CaseWorld,
  row: CaseRow,
  pinned: Configuration,
  settings: ProjectSettings | undefined,
  effect: Extract<CaseEffect, { kind: 'form-team' }>,
): Promise<void> {
  const nameOf = roleNames(pinned.profile);
  const roles: TeamRole[] = [];
  for (const id of effect.roles) {
    const people = (await peopleBehind(world, row, settings, id)).slice(0, MOST_OF_A_ROLE);
    if (people.length === 0) await missingRole(world, row, id);
    roles.push({ label: nameOf(id), people });
  }
  const team = (await world.reader.openTeamOf(row.projectKey, row.issueId)) ?? (await create(world, row, effect, roles));
  const members = [...new Set(roles.flatMap(({ people }) => people.map(({ accountId }) => accountId)))];
  const [leader] = members;
  await told(world, row, () => world.writer.link(row.issueId, team));
  if (leader !== undefined && (await world.reader.issue(team))?.assignee == null)
    await told(world, row, () => world.writer.edit(team, { assignee: leader }));
  for (const member of members) await told(world, row, () => world.writer.addWatcher(team, member));
}

async function create(
  world: CaseWorld,
  row: CaseRow,
  { number, checklist, language }: Extract<CaseEffect, { kind: 'form-team' }>,
  roles: readonly TeamRole[],
): Promise<string> {
  const project = await world.directory.project(row.projectId);
  if (project?.issueTypeId == null) throw new JiraRefusal(404, 'the project has no kind of work item to form a team with');
  return world.writer.createTeam({
    projectId: row.projectId,
    issueTypeId: project.issueTypeId,
    summary: teamSummary(number, language),
    description: teamDocument(row.issueKey, number, roles, checklist, language),
    of: row.issueId,
  });
}

/** One person Jira does not take, or a site without links, must not keep the rest of the team from being told. */
async function told(world: CaseWorld, row: CaseRow, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof JiraRefusal)) throw error;
    await world.problems.report({
      id: `team-${row.issueId}-${error.status}`,
      what: `Jira refused a part of the emergency team of ${row.issueKey}: ${error.detail}`,
      issueKey: row.issueKey,
      work: null,
    });
  }
}
