import * as z from 'zod';
import type { FormFieldView, PortalCase } from '../contract';
import { classify } from '../domain/intake/classify';
import { EARLIER_NUMBER_FIELD } from '../domain/intake/similarity/repeats-on-opening';
import type { Directory } from '../ports/directory';
import type { CaseWorld } from '../usecases/case-world';
import { portalCase } from '../usecases/portal-case';
import { loadCase } from '../usecases/record-agent-fact';
import { Refused } from '../usecases/refused';
import { formFields } from '../usecases/view-case';
import type { Call, OperationTable } from './operation';
import { issueKey, satisfactionOperations } from './portal/satisfaction-operations';

/** Asked in every process: the customer may say that it is an earlier matter (S0-87). */
const EARLIER_NUMBER: FormFieldView = {
  id: EARLIER_NUMBER_FIELD,
  label: {
    en: 'Is this about an earlier matter? Its number, such as FB-2026-0001 (optional)',
    zh: '是否与之前的反馈有关？请填写原反馈编号，如 FB-2026-0001（选填）',
  },
  kind: 'text',
  required: false,
  value: null,
  masked: false,
  options: null,
};

const id = z.string().regex(/^\d{1,18}$/);

/** Operations of the customer portal. */
export function portalOperations(
  world: CaseWorld & { readonly directory: Pick<Directory, 'requestType' | 'groupMembers'> },
): OperationTable<'portal'> {
  const view = async (call: Call): Promise<PortalCase> => {
    const { row, events, configuration } = await loadCase(world, call.issueId);
    return portalCase(row, events, configuration, world.clock());
  };
  return {
    ...satisfactionOperations(world, view),
    getCase: { allow: ['customer-of-case'], input: z.object({ issueKey }), run: (_input, call) => view(call) },
    // Open to everybody who can raise a request: it tells the questions of the form, nothing of anybody.
    getRegistrationForm: {
      allow: ['anyone'],
      input: z.object({ portalId: id, requestTypeId: id }),
      run: async (input) => {
        const requestType = await world.directory.requestType(input.portalId, input.requestTypeId);
        const current = requestType === null ? null : await world.configurations.current(requestType.projectId);
        if (requestType === null || current === null) throw new Refused('not-configured');
        const { configuration } = current;
        const { axes } = classify(configuration, {
          summary: '',
          description: '',
          channel: null,
          customerTier: null,
          requestType: { id: input.requestTypeId, name: requestType.name },
          fields: {},
        });
        const typeLabel = configuration.profile.axes['type']?.find((value) => value.id === axes['type'])?.label ?? null;
        return { fields: [...formFields({ fields: {} }, configuration, ['urgency']), EARLIER_NUMBER], typeLabel };
      },
    },
  };
}
