import * as z from 'zod';
import type { PortalCase } from '../contract';
import type { Directory } from '../ports/directory';
import type { CaseWorld } from '../usecases/case-world';
import { loadCase } from '../usecases/load-case';
import { earlierConfigurations } from '../usecases/pinned-configuration';
import { portalCase } from '../usecases/portal-case';
import { requestForm } from '../usecases/request-form';
import type { Call, OperationTable } from './operation';
import { issueKey, satisfactionOperations } from './portal/satisfaction-operations';

const id = z.string().regex(/^\d{1,18}$/);

/** Operations of the customer portal. */
export function portalOperations(world: CaseWorld & { readonly directory: Pick<Directory, 'requestType'> }): OperationTable<'portal'> {
  const view = async (call: Call): Promise<PortalCase> => {
    const { row, events, configuration } = await loadCase(world, call.issueId);
    return portalCase(row, events, configuration, world.clock(), await earlierConfigurations(world, events));
  };
  return {
    ...satisfactionOperations(world, view),
    getCase: { allow: ['customer-of-case'], input: z.object({ issueKey }), run: (_input, call) => view(call) },
    // Open to everybody who can raise a request: it tells the questions of the form, nothing of anybody.
    getRegistrationForm: {
      allow: ['anyone'],
      input: z.object({ portalId: id, requestTypeId: id }),
      run: (input) => requestForm(world, input),
    },
  };
}
