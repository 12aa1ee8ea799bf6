import { planRepair } from '../domain/self-check/plan-repair';
import { advanceCase } from './advance-case';
import { gather, keepFindings, type SelfCheckWorld } from './compare-with-jira';
import { Refused } from './refused';

/**
 * Puts the record of a case right by what Jira remembers (docs/decisions/0006-repair.md): adds the facts that are missing,
 * sets aside those that never were, says so in a fact of its own, and writes row, property and fields anew. Nothing is
 * deleted, and repeating it, after a crash too, repairs once.
 */
export async function repairCase(world: SelfCheckWorld, issueId: string, by: string): Promise<void> {
  const gathered = await gather(world, issueId);
  if (gathered === null) throw new Refused('not-found', 'case');
  const plan = planRepair(gathered.checked, by);
  // Corrections are told to the sweep first: a crash in between delays and loses nothing. Where only copies are wrong, the
  // fact comes first, because copies that are due are not looked at again, and then nobody would know who repaired.
  const hasCorrections = plan?.some(({ fact }) => fact.kind !== 'repaired' || fact.setAside.length > 0) === true;
  if (hasCorrections) await world.store.distrust(issueId, world.clock());
  if (plan !== null) await world.store.append(issueId, plan);
  if (!hasCorrections) await world.store.distrust(issueId, world.clock());
  const row = await world.store.find(issueId);
  if (row !== null) await advanceCase(world, row);
  const after = await gather(world, issueId);
  if (after !== null) await keepFindings(world, after);
}
