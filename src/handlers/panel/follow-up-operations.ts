import * as z from 'zod';
import type { PanelFollowUpOperations } from '../../contract';
import { foldCase } from '../../domain/case/fold-case';
import { adoptSuggestion, closeFollowUp, recordFollowUp } from '../../usecases/decide-follow-up';
import { type FollowUpMakers, followUpMakers } from '../../usecases/follow-up-makers';
import { loadCase } from '../../usecases/load-case';
import { orWhoRecorded } from '../../usecases/who-recorded';
import type { Call, PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;
const task = z.string().min(3).max(80);

/** Asking the customer after the handling (spec 1.17). */
export function followUpOperations({ world, act }: PanelDesk): PartOfTable<'panel', PanelFollowUpOperations> {
  const makersOf = async ({ issueId }: Call): Promise<FollowUpMakers> => {
    const opened = await loadCase(world, issueId);
    return followUpMakers(world, opened, foldCase(opened.events));
  };
  return {
    recordFollowUp: {
      allow,
      input: z.object({
        issueKey,
        task,
        method: id,
        reached: z.boolean(),
        calledAt: z.string().max(40).optional(),
        answers: z.array(z.boolean()).max(20).optional(),
        rating: z.union([z.number(), id]).optional(),
        note: note.optional(),
      }),
      run: async (input, call) =>
        orWhoRecorded(world, call, input.task, async () => act(call, recordFollowUp(input, await makersOf(call)))),
    },
    closeFollowUp: {
      allow,
      input: z.object({ issueKey, task, because: z.enum(['no-contact', 'not-reached', 'refused']) }),
      run: async (input, call) => orWhoRecorded(world, call, input.task, async () => act(call, closeFollowUp(input, await makersOf(call)))),
    },
    adoptSuggestion: { allow, input: z.object({ issueKey }), run: (_input, call) => act(call, adoptSuggestion) },
  };
}
