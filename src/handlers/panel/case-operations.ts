import * as z from 'zod';
import type { PanelCaseOperations } from '../../contract';
import { WAITS_ON } from '../../domain/case/waits-on';
import { instantSchema as instant } from '../../domain/instant-schema';
import { LONGEST_DESCRIPTION } from '../../domain/intake/field-format';
import * as decide from '../../usecases/decide-agent-fact';
import { pauseCase } from '../../usecases/decide-pause';
import type { EvidenceWorld } from '../../usecases/keep-evidence';
import type { PartOfTable } from '../operation';
import { noticeLostFiles } from './notice-lost-files';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** Registration, classification, clocks and escalation. */
export function caseOperations({ view, act }: PanelDesk, world: EvidenceWorld): PartOfTable<'panel', PanelCaseOperations> {
  return {
    getCase: {
      allow,
      input: z.object({ issueKey }),
      run: async (_input, call) => {
        const shown = await view(call);
        const lost = await noticeLostFiles(world, call.issueId, shown);
        return lost === null ? shown : act(call, lost);
      },
    },
    correctAxis: { allow, input: z.object({ issueKey, axis: id, value: id }), run: (input, call) => act(call, decide.correctAxis(input)) },
    completeRegistration: {
      allow,
      input: z.object({
        issueKey,
        fields: z.record(id, z.string().max(LONGEST_DESCRIPTION)),
        channel: id.optional(),
        revision: z.number().int().min(0).optional(),
      }),
      run: (input, call) => act(call, decide.completeRegistration(input)),
    },
    recordResponse: {
      allow,
      input: z.object({ issueKey, channel: id, note: note.optional() }),
      run: (input, call) => act(call, decide.recordResponse(input)),
    },
    pauseCase: {
      allow,
      input: z.object({ issueKey, on: z.enum(WAITS_ON), reason: note, until: instant.optional() }),
      run: (input, call) => act(call, pauseCase(input)),
    },
    resumeCase: { allow, input: z.object({ issueKey }), run: (_input, call) => act(call, decide.resumeCase) },
    declareEmergency: {
      allow,
      input: z.object({ issueKey, definition: id }),
      run: (input, call) => act(call, decide.declareEmergency(input)),
    },
    endEmergency: { allow, input: z.object({ issueKey }), run: (_input, call) => act(call, decide.endEmergency) },
    raiseEscalation: {
      allow,
      input: z.object({ issueKey, trigger: id, reason: note }),
      run: (input, call) => act(call, decide.raiseEscalation(input)),
    },
    acknowledgeEscalation: {
      allow,
      input: z.object({ issueKey, nextUpdateAt: instant.optional() }),
      run: (input, call) => act(call, decide.acknowledgeEscalation(input)),
    },
    recordMilestone: {
      allow,
      input: z.object({ issueKey, milestone: id, note: note.optional() }),
      run: (input, call) => act(call, decide.recordMilestone(input)),
    },
  };
}
