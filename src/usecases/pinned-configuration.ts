import type { CaseEvent } from '../domain/case/case-event';
import { earlierPins } from '../domain/case/configuration-history';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/**
 * The configuration a case is handled by: that of its opening, or of the latest change of its profile. The facts decide, not
 * the row, so that a change is whole or not there.
 */
export async function pinnedConfiguration(
  world: Pick<CaseWorld, 'configurations'>,
  row: CaseRow,
  events: readonly CaseEvent[],
): Promise<Configuration> {
  const changed = events.findLast((event) => event.kind === 'profile-changed');
  const { projectId, profileVersion } = changed?.kind === 'profile-changed' ? changed : row;
  const configuration = await world.configurations.version(projectId, profileVersion);
  if (configuration === null)
    throw new Error(`Case ${row.issueKey} is pinned to version ${profileVersion} of project ${projectId}, which is not stored.`);
  return configuration;
}

/** What a case was handled by before each change of its process, for telling its past; nothing is read for one without a change. */
export const earlierConfigurations = (
  world: Pick<CaseWorld, 'configurations'>,
  events: readonly CaseEvent[],
): Promise<readonly (Configuration | null)[]> =>
  Promise.all(earlierPins(events).map((pin) => (pin === null ? null : world.configurations.version(pin.projectId, pin.version))));
