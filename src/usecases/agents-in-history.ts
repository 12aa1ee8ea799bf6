import type { KeyedFact } from '../domain/case/keyed-fact';
import { reporterOf } from '../domain/self-check/check-case';
import { peopleToAsk } from '../domain/self-check/expected-facts';
import type { JiraHistory } from '../domain/self-check/jira-history';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/** Who of those that wrote public comments which are not on record is an agent; each is asked about once. */
export async function agentsInHistory(
  world: Pick<CaseWorld, 'personIsAgent'>,
  row: CaseRow,
  history: JiraHistory,
  recorded: readonly KeyedFact[],
): Promise<ReadonlySet<string>> {
  const asked = peopleToAsk(history, reporterOf(recorded), recorded);
  const answers = await Promise.all(asked.map((person) => world.personIsAgent(person, row.projectId)));
  return new Set(asked.filter((_, index) => answers[index]));
}
