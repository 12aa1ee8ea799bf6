import type { Label } from '../domain/label';

/** What has to hold before the case may be closed (S0-74, S4-122); no conditions where the profile closes freely. */
export interface ClosingView {
  readonly closable: boolean;
  /** `note`: why it is met, or what to do for it. */
  readonly conditions: readonly { readonly id: string; readonly label: Label; readonly met: boolean; readonly note: Label }[];
  /** Steps of the closing in their order (S0-75); none where the profile names none. */
  readonly steps: readonly { readonly label: Label; readonly state: 'done' | 'present' | 'open' }[];
  /** When it closes by itself if the customer does not answer. */
  readonly closesUnansweredAt: string | null;
  /** Follow-ups nobody has tried yet, where they alone keep it from closing by itself. */
  readonly heldBy: readonly { readonly purpose: Label; readonly dueAt: string }[];
}
