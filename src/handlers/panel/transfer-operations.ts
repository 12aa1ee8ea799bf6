import * as z from 'zod';
import type { PanelTransferOperations } from '../../contract';
import { Refused } from '../../usecases/refused';
import { decideTransfer, namesInCase, type TransferWorld } from '../../usecases/transfer-case';
import type { PartOfTable } from '../operation';
import { issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;
const accountId = z.string().regex(/^[\w:.-]{1,128}$/);

/** Handing on, and the people to hand on to. */
export function transferOperations({ act }: PanelDesk, world: TransferWorld): PartOfTable<'panel', PanelTransferOperations> {
  return {
    listAssignable: {
      allow,
      input: z.object({ issueKey, query: z.string().trim().max(100) }),
      run: async (input, call) => {
        const people = await world.reassignment.candidates(call.issueId, input.query);
        if (people === null) throw new Refused('not-found', 'case');
        return { people };
      },
    },
    listNames: { allow, input: z.object({ issueKey }), run: async (_input, call) => ({ people: await namesInCase(world, call.issueId) }) },
    transferCase: {
      allow,
      input: z.object({ issueKey, to: accountId, reason: note }),
      run: async (input, call) => act(call, await decideTransfer(world, call.issueId, input, call.accountId)),
    },
  };
}
