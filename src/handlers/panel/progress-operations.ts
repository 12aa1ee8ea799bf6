import * as z from 'zod';
import type { PanelProgressOperations } from '../../contract';
import { instantSchema as instant } from '../../domain/instant-schema';
import { promiseUpdate, reportProgress } from '../../usecases/decide-progress';
import type { PartOfTable } from '../operation';
import { issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** Progress and the next update (S2-30…S2-32). */
export function progressOperations({ act }: PanelDesk): PartOfTable<'panel', PanelProgressOperations> {
  return {
    reportProgress: {
      allow,
      input: z.object({ issueKey, text: note, shared: z.boolean() }),
      run: (input, call) => act(call, reportProgress(input)),
    },
    promiseUpdate: { allow, input: z.object({ issueKey, dueAt: instant }), run: (input, call) => act(call, promiseUpdate(input)) },
  };
}
