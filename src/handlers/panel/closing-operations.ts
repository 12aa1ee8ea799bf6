import * as z from 'zod';
import type { PanelClosingOperations } from '../../contract';
import { confirmCondition } from '../../usecases/confirm-condition';
import type { PartOfTable } from '../operation';
import { issueKey, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** What closing asks of people. */
export function closingOperations({ act }: PanelDesk): PartOfTable<'panel', PanelClosingOperations> {
  return {
    confirmCondition: {
      allow,
      input: z.object({ issueKey, condition: z.string().min(1).max(200), holds: z.boolean() }),
      run: (input, call) => act(call, confirmCondition(input)),
    },
  };
}
