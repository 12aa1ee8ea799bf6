import type { CaseEvent } from '../domain/case/case-event';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { pinnedConfiguration } from './pinned-configuration';
import { Refused } from './refused';

export interface OpenCase {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly configuration: Configuration;
}

/** A case with its facts and the configuration it is pinned to. Refuses for an issue without a case. */
export async function loadCase(world: CaseWorld, issueId: string): Promise<OpenCase> {
  const row = await world.store.find(issueId);
  if (row === null) throw new Refused('not-found', 'case');
  const events = await world.store.facts(issueId);
  if (!events.some((event) => event.kind === 'case-opened')) throw new Refused('not-possible-now', 'opening');
  const configuration = await pinnedConfiguration(world, row, events);
  return { row, events, configuration };
}
