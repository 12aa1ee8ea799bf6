import type { CaseStep } from '../domain/case/case-step';
import { foldCase } from '../domain/case/fold-case';
import type { Configuration } from '../domain/profile/configuration';
import { differencesOf } from '../domain/self-check/check-case';
import { computeDeadlines } from '../domain/sla/deadlines';
import type { CaseRow } from '../ports/case-store';
import { agentsInHistory } from './agents-in-history';
import type { CaseWorld } from './case-world';

/**
 * How the case stands by what Jira remembers and is not on record yet: events of a case come one after the other, so while Jira takes
 * no word of ours an answer given meanwhile waits behind it (issue 3, item 4). Nothing is recorded here; the event itself does that.
 * About five calls: for what is said late only.
 * @throws Unavailable when Jira does not answer
 */
export async function asJiraKnowsIt(
  world: CaseWorld,
  row: CaseRow,
  configuration: Configuration,
): Promise<Pick<CaseStep, 'feedbackCase' | 'deadlines'>> {
  const [recorded, history] = await Promise.all([world.store.keyedFacts(row.issueId), world.issueHistory.history(row.issueId)]);
  const missing =
    history === null
      ? []
      : differencesOf({ recorded, configuration, agents: await agentsInHistory(world, row, history, recorded), now: Infinity }, history)
          .missing;
  const feedbackCase = foldCase([...recorded, ...missing].map(({ fact }) => fact));
  return { feedbackCase, deadlines: computeDeadlines(configuration, feedbackCase, world.clock()) };
}
