import * as z from 'zod';
import type { SettingsTryDraftOperations, TryDraftInput } from '../../contract';
import { type TryDraftWorld, tryDraft } from '../../usecases/try-draft';
import type { PartOfTable } from '../operation';
import { sampleSchema } from '../try-profile-schema';

const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}-\d{1,18}$/);

/** One or the other: a key beside a sample would let the right to one issue stand for the right to the project. */
const inputSchema = z.union([
  z.strictObject({ projectKey, sample: sampleSchema }),
  z.strictObject({ projectKey, issueKey }),
]) as z.ZodType<TryDraftInput>;

/** One item on the draft. */
export function tryDraftOperations(world: TryDraftWorld): PartOfTable<'settings', SettingsTryDraftOperations> {
  return {
    tryDraft: { allow: ['admin', 'project-admin'], input: inputSchema, run: (input, call) => tryDraft(world, input, call.issueId) },
  };
}
