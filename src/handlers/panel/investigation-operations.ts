import * as z from 'zod';
import type { PanelInvestigationOperations } from '../../contract';
import { instantSchema as instant } from '../../domain/instant-schema';
import { LONGEST } from '../../domain/longest';
import { withdrawEvidence } from '../../usecases/decide-evidence';
import { signReport } from '../../usecases/decide-signature';
import { decideEvidence, decideLostFiles, decideVerification, type EvidenceWorld, listAttachments } from '../../usecases/keep-evidence';
import { signingCapacity } from '../../usecases/signing-capacity';
import type { Call, PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;
const line = z.string().trim().max(LONGEST.line);
const evidence = z.string().min(1).max(120);

const entry = z.object({
  kind: id,
  source: line.min(1),
  content: z.string().trim().min(1).max(LONGEST.content),
  collectedAt: instant,
  collector: line,
  responsibleParty: line,
  place: line,
  checks: z.record(id, z.boolean()),
  attachmentId: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
});

/** Investigation, verification and evidence (S4-67…S4-86). */
export function investigationOperations({ act }: PanelDesk, world: EvidenceWorld): PartOfTable<'panel', PanelInvestigationOperations> {
  const capacity = (role: string, key: string, call: Call) =>
    signingCapacity(world, call.issueId, call.accountId, role, async () => (await call.access.issue(key))?.mayAdministerProject === true);
  return {
    listAttachments: {
      allow,
      input: z.object({ issueKey }),
      run: async (_input, call) => ({ attachments: await listAttachments(world, call.issueId) }),
    },
    recordEvidence: {
      allow,
      input: z.object({ issueKey, evidence: evidence.optional(), entry }),
      run: async (input, call) => act(call, await decideEvidence(world, call.issueId, input)),
    },
    withdrawEvidence: {
      allow,
      input: z.object({ issueKey, evidence, reason: note }),
      run: (input, call) => act(call, withdrawEvidence(input)),
    },
    verifyEvidence: {
      allow,
      input: z.object({ issueKey, evidence }),
      run: async (input, call) => act(call, await decideVerification(world, call.issueId, input.evidence)),
    },
    signReport: {
      allow,
      input: z.object({
        issueKey,
        as: id,
        decision: z.enum(['approved', 'returned']),
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        note: note.optional(),
      }),
      run: async (input, call) => {
        const by = await capacity(input.as, input.issueKey, call);
        const lost = input.decision === 'approved' ? await decideLostFiles(world, call.issueId) : null;
        // What is found is on record whatever becomes of the signature; the report is another one by it.
        if (lost !== null) await act(call, lost);
        return act(call, signReport(input, by));
      },
    },
  };
}
