import * as z from 'zod';
import { contractOperations } from '../forge/contract-operations';
import type { Workbench } from '../workbench';
import { HttpProblem } from './http-problem';
import { findUser } from './who';

export const invokeSchema = z.object({
  module: z.string(),
  operation: z.string(),
  input: z.unknown().default({}),
  /** User name or account id. */
  user: z.string(),
  /** `context.extension` as the page knows it. */
  context: z.record(z.string(), z.unknown()).optional(),
  locale: z.string().optional(),
  localId: z.string().optional(),
});

/** Calls a screen's operation; what the resolver returns is the answer, what it throws is a 500. */
export async function invokeOperation(workbench: Workbench, call: z.output<typeof invokeSchema>): Promise<unknown> {
  const { site, appDirectory } = workbench;
  const user = findUser(site, call.user);
  if (user === null) throw new HttpProblem(400, `There is no user "${call.user}"`, { users: site.users().map(({ userName }) => userName) });
  const outcome = await workbench.operate({ ...call, user, extension: call.context });
  switch (outcome.kind) {
    case 'returned':
      return outcome.value;
    case 'unknown-module':
      throw new HttpProblem(404, `The manifest has no module "${call.module}" with a resolver`, { modules: outcome.modules });
    case 'unknown-operation':
      throw new HttpProblem(404, `The module "${call.module}" has no operation "${call.operation}"`, {
        operations: contractOperations(appDirectory),
      });
    case 'request-too-large':
      throw new HttpProblem(413, `The input has ${outcome.bytes} bytes; a screen may send 500 KB`);
    case 'killed':
      throw new HttpProblem(outcome.reason === 'timeout' ? 504 : 500, `The function was ended by the platform: ${outcome.message}`, {
        reason: outcome.reason,
      });
    case 'threw':
      throw new HttpProblem(500, outcome.error.message, { name: outcome.error.name, stack: outcome.error.stack });
  }
}
