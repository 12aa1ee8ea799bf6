import { changeProfile } from '../domain/case/change-profile';
import { foldCase } from '../domain/case/fold-case';
import { MOVED_AWAY } from '../domain/case/withdrawn';
import type { Instant } from '../domain/instant';
import { putOn } from './adopt-version';
import { advanceCase } from './advance-case';
import type { CaseWorld } from './case-world';
import { caseOf } from './follow-issue';
import { loadCase } from './load-case';
import { Refused } from './refused';

/** Brings a case onto the version its project works by now; what was promised and judged so far stays (issue 3, item 1). */
export async function adoptPresentVersion(world: CaseWorld, issueId: string, by: string): Promise<void> {
  const opened = await loadCase(world, issueId);
  const { row, events, configuration } = opened;
  const present = await world.configurations.current(row.projectId);
  if (foldCase(events).state === 'closed') throw new Refused('not-possible-now', 'closed');
  if (present === null) throw new Refused('not-configured');
  if (present.configuration.version === configuration.version) throw new Refused('not-possible-now', 'version');
  await putOn(world, opened, present.configuration, by);
}

/**
 * The issue was moved to another project. With a process there the case goes on under it, from the same receipt; without
 * one it ends, because nobody promises anything there.
 */
export async function followMove(
  world: CaseWorld,
  issueId: string,
  move: { readonly at: Instant; readonly by: string | null },
): Promise<void> {
  const row = await caseOf(world, issueId);
  const issue = row === null ? null : await world.reader.issue(issueId);
  if (row === null || issue === null || issue.projectId === row.projectId) return;
  const { configuration, events } = await loadCase(world, issueId);
  const feedbackCase = foldCase(events);
  const target = await world.configurations.current(issue.projectId);
  const at = Math.max(move.at, feedbackCase.receivedAt);
  const fact =
    target === null
      ? ({ kind: 'cancelled', at, by: move.by, because: `${MOVED_AWAY}${issue.projectKey}` } as const)
      : changeProfile(configuration, target.configuration, feedbackCase, {
          at,
          by: move.by,
          projectId: issue.projectId,
          movedFrom: row.projectId,
          because: 'moved',
          requestType: issue.requestType,
        });
  await world.store.wakeBy(issueId, world.clock());
  await world.store.append(issueId, [{ key: `moved:${move.at}:${issue.projectId}`, fact }]);
  // A case that ends here stays with the project whose process it went by.
  const { projectId, projectKey } = target === null ? row : issue;
  await world.store.move(issueId, { issueKey: issue.issueKey, projectId, projectKey });
  await advanceCase(world, (await world.store.find(issueId)) ?? row);
}
