import { chooseTransition, type TransitionTarget } from '../domain/case/choose-transition';
import type { ProjectSettings } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/**
 * Moves the issue to a status that means the target, and nothing when it is there already, so that a repetition changes
 * nothing more. Our own transition wakes nobody (`ignoreSelf`): the fact that asked for it is recorded already.
 */
export async function performTransition(
  world: CaseWorld,
  row: CaseRow,
  settings: ProjectSettings,
  target: TransitionTarget,
): Promise<void> {
  const present = await world.reader.transitions(row.issueId);
  if (present === null) return;
  const chosen = chooseTransition(target, present.status, present.offered, settings.statuses);
  if (chosen === 'there') return;
  if (chosen !== null) return world.writer.transition(row.issueId, chosen.id);
  await world.problems.report({
    id: `transition-${row.projectId}-${target}`,
    what: `The workflow has no transition from "${present.status.name}" to a status that means ${WORDS[target]}: ${row.issueKey} stays where it is. Add one, or name the status in the settings.`,
    issueKey: row.issueKey,
    work: null,
  });
}

const WORDS: Readonly<Record<TransitionTarget, string>> = {
  inProgress: 'in progress',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
};
