import { foldCase } from '../domain/case/fold-case';
import { type CaseUnderCheck, checkCase } from '../domain/self-check/check-case';
import type { CaseRow } from '../ports/case-store';
import type { CheckBook } from '../ports/check-book';
import { agentsInHistory } from './agents-in-history';
import type { CaseWorld } from './case-world';
import { pinnedConfiguration } from './pinned-configuration';

export interface SelfCheckWorld extends CaseWorld {
  readonly checks: CheckBook;
}

/** Compares the record of one case with what Jira remembers and keeps what was found. Nothing of the case is changed. */
export async function compareWithJira(world: SelfCheckWorld, issueId: string): Promise<void> {
  const gathered = await gather(world, issueId);
  if (gathered !== null) await keepFindings(world, gathered);
}

export interface Gathered {
  readonly row: CaseRow;
  readonly checked: CaseUnderCheck;
}

export async function keepFindings(world: SelfCheckWorld, { row, checked }: Gathered): Promise<void> {
  await world.checks.keep({
    issueId: row.issueId,
    // A moved issue has another key by now.
    issueKey: checked.history?.issueKey ?? row.issueKey,
    projectId: row.projectId,
    checkedAt: checked.now,
    isOpen: foldCase(checked.recorded.map(({ fact }) => fact)).state !== 'closed',
    findings: checkCase(checked),
  });
}

/** Everything a comparison looks at; `null` for an issue without a case, or whose case is only being opened. */
export async function gather(world: SelfCheckWorld, issueId: string): Promise<Gathered | null> {
  const row = await world.store.find(issueId);
  if (row === null || row.syncedHash === '') return null;
  const [history, natives, columns, recorded] = await Promise.all([
    world.issueHistory.history(issueId),
    world.issueHistory.serviceLevels(issueId),
    world.store.columns(issueId),
    world.store.keyedFacts(issueId),
  ]);
  const configuration = await pinnedConfiguration(
    world,
    row,
    recorded.map(({ fact }) => fact),
  );
  const now = world.clock();
  return {
    row,
    checked: {
      issueId,
      configuration,
      recorded,
      row: columns,
      isDue: row.nextWakeAt !== null && row.nextWakeAt <= now,
      history,
      agents: history === null ? new Set() : await agentsInHistory(world, row, history, recorded),
      natives,
      now,
    },
  };
}
