import type { FeedbackCase } from '../domain/case/feedback-case';
import { roleIdOf } from '../domain/profile/roles';
import { judgedAttempt } from '../domain/satisfaction/attempts';
import { isLoopOpen, loopOf } from '../domain/satisfaction/loop';
import type { CaseWorld } from './case-world';
import type { OpenCase } from './load-case';
import { peopleBehind } from './people-behind';

/** Who may be asked to call a customer, by today's settings and today's Jira. */
export interface FollowUpMakers {
  /** Role id by which the process lets callbacks be made → account ids behind it. */
  readonly byRole: ReadonlyMap<string, readonly string[]>;
  /** Everybody who can be given the case: one of them who did not handle it calls back who is not satisfied. */
  readonly team: readonly string[];
}

/** Asks Jira only for whom a follow-up of this case can be owed by: before a result there is none. */
export async function followUpMakers(
  world: CaseWorld,
  { row, configuration }: OpenCase,
  feedbackCase: FeedbackCase,
): Promise<FollowUpMakers> {
  const [byRole, team] = await Promise.all([
    judgedAttempt(feedbackCase) === null ? new Map<string, readonly string[]>() : peopleByRole(world, row),
    isLoopOpen(loopOf(feedbackCase, configuration)) ? world.directory.assignableUsers(row.projectKey) : [],
  ]);
  return { byRole, team: team.map(({ accountId }) => accountId) };
}

async function peopleByRole(world: CaseWorld, row: OpenCase['row']): Promise<FollowUpMakers['byRole']> {
  const current = await world.configurations.current(row.projectId);
  if (current === null) return new Map();
  const { profile, settings } = current.configuration;
  const roles = new Set((profile.followUp ?? []).flatMap(({ by }) => (by === null ? [] : [roleIdOf(profile, by)])));
  return new Map(
    await Promise.all(
      [...roles].map(
        async (role) => [role, (await peopleBehind(world, row, settings, role, true)).map(({ accountId }) => accountId)] as const,
      ),
    ),
  );
}
