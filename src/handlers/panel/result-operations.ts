import * as z from 'zod';
import type { PanelResultOperations } from '../../contract';
import { LONGEST } from '../../domain/longest';
import { sendResult, shareExample } from '../../usecases/decide-result';
import type { PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** The result told to the customer (S1-26…S1-30, S4-105, S4-121). */
export function resultOperations({ act }: PanelDesk): PartOfTable<'panel', PanelResultOperations> {
  return {
    sendResult: {
      allow,
      input: z.object({
        issueKey,
        method: id,
        outcome: z.enum(['solved', 'partly-solved', 'not-solved']),
        texts: z.record(id, z.string().max(LONGEST.page)),
        again: z.boolean().optional(),
      }),
      run: (input, call) => act(call, sendResult(input)),
    },
    shareExample: { allow, input: z.object({ issueKey, reason: note }), run: (input, call) => act(call, shareExample(input)) },
  };
}
