import type { AxisValues } from '../case/case-event';

/** What is known of a customer's matter when it arrives, from whatever entrance. */
export interface IntakeInput {
  readonly summary: string;
  readonly description: string;
  /** Channel id, label or entrance id of the profile; `null` when nobody said. */
  readonly channel: string | null;
  readonly customerTier: string | null;
  readonly requestType: { readonly id: string; readonly name: string } | null;
  /** Registration form: field id → text. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names of the customer's organizations in JSM; absent where nobody asked. */
  readonly organizations?: readonly string[] | undefined;
  /** It is marked as the return of an earlier matter; absent: as far as the form says. */
  readonly isRepeat?: boolean | undefined;
  /** Values an agent or a sending system set; they override every rule. */
  readonly axes?: AxisValues | undefined;
}
