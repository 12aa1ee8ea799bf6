import type { Label } from '../domain/label';
import type { PanelCase } from './case-views';
import type { IssueInput, Operation } from './operation';

/** What closing asks of people. */
export interface PanelClosingOperations {
  /** A closing condition that the app cannot check holds, or holds no longer. */
  confirmCondition: Operation<IssueInput & { readonly condition: string; readonly holds: boolean }, PanelCase, 'agent'>;
}

/** What has to hold before the case may be closed (S0-74, S4-122); no conditions where the profile closes freely. */
export interface ClosingView {
  readonly closable: boolean;
  /** `note`: why it is met, or what to do for it. */
  readonly conditions: readonly {
    readonly id: string;
    readonly label: Label;
    readonly met: boolean;
    readonly note: Label;
    /** Only of one that people confirm, because the app cannot check it: who did (account id), and when; `null` while nobody has. */
    readonly confirmed?: { readonly by: string | null; readonly at: string } | null;
  }[];
  /** Steps of the closing in their order (S0-75); none where the profile names none. */
  readonly steps: readonly { readonly label: Label; readonly state: 'done' | 'present' | 'open' }[];
  /** When it closes by itself if the customer does not answer. */
  readonly closesUnansweredAt: string | null;
  /** Follow-ups nobody has tried yet, where they alone keep it from closing by itself. */
  readonly heldBy: readonly { readonly purpose: Label; readonly dueAt: string }[];
}
