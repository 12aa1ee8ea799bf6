import * as z from 'zod';
import type { PanelCase } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { fromIso } from '../domain/instant';
import type { CaseWorld } from '../usecases/case-world';
import * as decide from '../usecases/decide-agent-fact';
import { loadCase, recordAgentFact } from '../usecases/record-agent-fact';
import { panelCase } from '../usecases/view-case';
import type { Call, OperationTable } from './operation';

const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}-\d{1,18}$/);
const id = z.string().min(1).max(80);
const note = z.string().trim().min(1).max(2_000);
const instant = z.string().refine((text) => fromIso(text) !== null, 'not an instant (ISO 8601 with offset)');

/** Operations of the issue panel. All of them are for agents of the project the issue is in. */
export function panelOperations(world: CaseWorld): OperationTable<'panel'> {
  const view = async (call: Call): Promise<PanelCase> => {
    const { row, events, configuration } = await loadCase(world, call.issueId);
    return panelCase(row, events, configuration, world.clock());
  };
  const act = async (call: Call, decision: decide.Decision): Promise<PanelCase> => {
    await recordAgentFact(world, call.issueId, (feedbackCase, { configuration, events }): readonly CaseEvent[] =>
      decision({ feedbackCase, configuration, revision: events.length, at: world.clock(), by: call.accountId }),
    );
    return view(call);
  };
  const allow = ['agent'] as const;
  return {
    getCase: { allow, input: z.object({ issueKey }), run: (_input, call) => view(call) },
    correctAxis: { allow, input: z.object({ issueKey, axis: id, value: id }), run: (input, call) => act(call, decide.correctAxis(input)) },
    completeRegistration: {
      allow,
      input: z.object({
        issueKey,
        fields: z.record(id, z.string().max(2_000)),
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
    pauseCase: { allow, input: z.object({ issueKey, reason: note }), run: (input, call) => act(call, decide.pauseCase(input)) },
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
