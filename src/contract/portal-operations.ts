import type { PortalCase } from './case-views';
import type { IssueInput, Operation } from './operation';
import type { RequestForm } from './portal-views';

/** What the customer says of the result and asks for (spec 1.16–1.18). Only the customer of the case; agents of the project are refused. */
export interface PortalSatisfactionOperations {
  /** `rating` and `dimensions` are on the scale of the profile: points or the id of a level. */
  rateCase: Operation<
    IssueInput & {
      readonly rating: number | string;
      readonly dimensions?: Readonly<Record<string, number | string>> | undefined;
      readonly comment?: string | undefined;
      /** The screen asks next what was wrong: what follows from a low mark waits for the words a moment (decision 0025). */
      readonly wordsFollow?: boolean | undefined;
    },
    PortalCase,
    'customer-of-case'
  >;
  /** Yes or no to each question of the profile, in its order or by the ids of the questions. */
  confirmResolution: Operation<
    IssueInput & { readonly answers: readonly boolean[] | Readonly<Record<string, boolean>> },
    PortalCase,
    'customer-of-case'
  >;
  requestReconsideration: Operation<IssueInput & { readonly reason: string }, PortalCase, 'customer-of-case'>;
  objectToResult: Operation<IssueInput & { readonly reason: string }, PortalCase, 'customer-of-case'>;
  withdrawCase: Operation<IssueInput & { readonly reason?: string | undefined }, PortalCase, 'customer-of-case'>;
}

/** What the portal's create panel and request view call. */
export interface PortalOperations extends PortalSatisfactionOperations {
  getCase: Operation<IssueInput, PortalCase, 'customer-of-case'>;
  /** Fields the create panel asks for, for one request type of the portal. */
  getRegistrationForm: Operation<{ readonly portalId: string; readonly requestTypeId: string }, RequestForm, 'anyone'>;
}
