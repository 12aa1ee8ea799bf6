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
  /** Values an agent or a sending system set; they override every rule. */
  readonly axes?: AxisValues | undefined;
}
