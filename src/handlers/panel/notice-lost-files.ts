import type { PanelCase } from '../../contract';
import { Unavailable } from '../../ports/failures';
import type { Decision } from '../../usecases/decide-agent-fact';
import { decideLostFiles, type EvidenceWorld } from '../../usecases/keep-evidence';

/**
 * What is to be recorded of files that Jira has no more, found while the case is opened (S4-85); `null` when nothing is. Cases
 * without files are not looked into, and a case is shown although Jira does not answer: it is looked for again when it is opened next.
 */
export async function noticeLostFiles(world: EvidenceWorld, issueId: string, shown: PanelCase): Promise<Decision | null> {
  const filed = shown.investigation?.evidence.some(({ file, withdrawn }) => file !== null && withdrawn === null) ?? false;
  if (!filed) return null;
  try {
    return await decideLostFiles(world, issueId);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`the files of the evidence were not looked for: ${error.message}`);
    return null;
  }
}
