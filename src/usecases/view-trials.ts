import type { TrialsView } from '../contract';
import { toIso } from '../domain/instant';
import { trialFigures } from '../domain/intake/trial/trial-figures';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import type { TrialRecord } from '../ports/trial-record';
import { projectOf } from './project-of';
import { Refused } from './refused';

/** How far back cases are looked at, and at most how many of the latest: enough for an interval of a few points. */
const WINDOW_MS = 90 * 86_400_000;
const MOST_CASES = 2_000;

/** How the published rules on trial would have done, from what became of the cases (issue 5, item 5). Asks the database only where a rule is on trial. */
export async function viewTrials(
  world: {
    readonly directory: Pick<Directory, 'project'>;
    readonly configurations: Pick<ConfigurationStore, 'current'>;
    readonly trials: TrialRecord;
    readonly clock: Clock;
  },
  projectKey: string,
): Promise<TrialsView> {
  const project = await projectOf(world, projectKey);
  const current = await world.configurations.current(project.id);
  if (current === null) throw new Refused('not-configured');
  const { classificationRules } = current.configuration.settings;
  const since = world.clock() - WINDOW_MS;
  const onTrial = classificationRules.some(({ does }) => does === 'suggests');
  const cases = onTrial ? await world.trials.triedCases(project.id, since, MOST_CASES) : [];
  return { since: toIso(since), rules: trialFigures(classificationRules, cases) };
}
