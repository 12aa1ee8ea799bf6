import * as z from 'zod';
import type { JsonValue, PanelWorkOperations } from '../../contract';
import { instantSchema as instant } from '../../domain/instant-schema';
import { giveApproval } from '../../usecases/decide-approval';
import { waiveApproval } from '../../usecases/decide-waiver';
import { recordWork, undoWork } from '../../usecases/decide-work';
import { rolesHeld } from '../../usecases/roles-held';
import type { PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** A field or an entry of a list; together with the part short enough for the key of the fact. */
const field = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*(:[a-z0-9-]+)?$/)
  .max(120);
const place = { issueKey, part: id.max(40), field, seen: instant.nullable() };
/** Any small JSON; what the field allows is checked where the profile is known. */
const value: z.ZodType<JsonValue> = z.json().refine((given) => JSON.stringify(given).length <= 60_000, 'At most 60,000 characters.');

/** Handling documents (spec 1.8, 1.11, 1.19). */
export function workOperations({ act, world }: PanelDesk): PartOfTable<'panel', PanelWorkOperations> {
  return {
    recordWork: { allow, input: z.object({ ...place, value }), run: (input, call) => act(call, recordWork(input)) },
    undoWork: { allow, input: z.object({ ...place, back: z.boolean().optional() }), run: (input, call) => act(call, undoWork(input)) },
    giveApproval: {
      allow,
      input: z.object({
        issueKey,
        part: id.max(40),
        as: id,
        decision: z.enum(['approved', 'returned']),
        digest: z.string().max(80),
        criteria: z.array(id).max(50),
        note: note.optional(),
      }),
      run: async (input, call) => act(call, giveApproval(input, await rolesHeld(world, call.issueId, call.accountId, [input.as]))),
    },
    waiveApproval: {
      allow,
      input: z.object({ issueKey, as: id, reason: note }),
      run: async (input, call) => act(call, waiveApproval(input, await rolesHeld(world, call.issueId, call.accountId, [input.as]))),
    },
  };
}
