import * as z from 'zod';
import type { PanelProfileOperations } from '../../contract';
import { adoptPresentVersion } from '../../usecases/change-case-profile';
import type { PartOfTable } from '../operation';
import { issueKey, type PanelDesk } from './panel-desk';

/** Only who may change the process decides that an open case follows the change. */
export function profileOperations({ world, view }: PanelDesk): PartOfTable<'panel', PanelProfileOperations> {
  return {
    adoptPresentVersion: {
      allow: ['project-admin'],
      input: z.object({ issueKey }),
      run: async (_input, call) => {
        await adoptPresentVersion(world, call.issueId, call.accountId);
        return view(call);
      },
    },
  };
}
