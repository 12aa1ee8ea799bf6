import type { Label } from '../domain/label';
import type { FormFieldView, PortalCase } from './case-views';
import type { IssueInput, Operation } from './operation';

/** What the portal's create panel and request view call. */
export interface PortalOperations {
  getCase: Operation<IssueInput, PortalCase, 'customer-of-case'>;
  /** Fields the create panel asks for, for one request type of the portal. */
  getRegistrationForm: Operation<
    { readonly portalId: string; readonly requestTypeId: string },
    { readonly fields: readonly FormFieldView[]; readonly typeLabel: Label | null },
    'anyone'
  >;
}
