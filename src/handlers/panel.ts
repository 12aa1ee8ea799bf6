import type { LinkSigner } from '../ports/link-signer';
import type { EvidenceWorld } from '../usecases/keep-evidence';
import type { TransferWorld } from '../usecases/transfer-case';
import type { OperationTable } from './operation';
import { caseOperations } from './panel/case-operations';
import { closingOperations } from './panel/closing-operations';
import { doubtOperations } from './panel/doubt-operations';
import { followUpOperations } from './panel/follow-up-operations';
import { investigationOperations } from './panel/investigation-operations';
import { linkOperations } from './panel/link-operations';
import { panelDesk } from './panel/panel-desk';
import { profileOperations } from './panel/profile-operations';
import { progressOperations } from './panel/progress-operations';
import { resultOperations } from './panel/result-operations';
import { satisfactionOperations } from './panel/satisfaction-operations';
import { transferOperations } from './panel/transfer-operations';
import { workOperations } from './panel/work-operations';

/** Operations of the issue panel, by what they are about. For agents of the project the issue is in; what changes the process, for its administrators. */
export function panelOperations(world: EvidenceWorld & TransferWorld & { readonly links: LinkSigner }): OperationTable<'panel'> {
  const desk = panelDesk(world);
  return {
    ...caseOperations(desk, world),
    ...progressOperations(desk),
    ...profileOperations(desk),
    ...doubtOperations(desk),
    ...workOperations(desk),
    ...satisfactionOperations(desk),
    ...followUpOperations(desk),
    ...closingOperations(desk),
    ...investigationOperations(desk, world),
    ...resultOperations(desk),
    ...transferOperations(desk, world),
    ...linkOperations(world),
  };
}
