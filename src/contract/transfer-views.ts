import type { PanelCase } from './case-views';
import type { IssueInput, Operation } from './operation';

/** How often a case changed hands, and how (S0-86 and the rule "transferred three times"). */
export interface TransferView {
  /** `from`: who had it before; `null` where nobody had. */
  readonly history: readonly {
    readonly at: string;
    readonly by: string;
    readonly from: string | null;
    readonly to: string;
    readonly reason: string | null;
  }[];
  /** Whether who looks may assign the issue in Jira, which handing on is. */
  readonly mayHandOn: boolean;
}

export interface PersonView {
  readonly accountId: string;
  readonly name: string;
}

export interface PanelTransferOperations {
  /** People the issue may be given to, by part of their name; bounded. */
  listAssignable: Operation<IssueInput & { readonly query: string }, { readonly people: readonly PersonView[] }, 'agent'>;
  /** Names of those who did something in this case. */
  listNames: Operation<IssueInput, { readonly people: readonly PersonView[] }, 'agent'>;
  /** Reassigns in Jira with the caller's own rights and counts as one transfer. */
  transferCase: Operation<IssueInput & { readonly to: string; readonly reason: string }, PanelCase, 'agent'>;
}
