import type { AxisReason, AxisValues, CaseEventKind } from '../case/case-event';
import type { CalendarInput } from '../time/work-calendar';
import type { SpanReason } from '../time/working-time';
import type { Profile } from './schema';

/** Input of `tryProfile` (design.md section 5). */
export interface TryProfileInput {
  readonly profile: string | Profile;
  readonly calendar?: CalendarInput;
  readonly sample: {
    readonly summary: string;
    readonly description: string;
    readonly channel?: string;
    readonly customerTier?: string;
    /** Of the project's request types in JSM. */
    readonly requestType?: { readonly id: string; readonly name: string };
    /** Names of the customer's organizations in JSM. */
    readonly organizations?: readonly string[];
    /** Marked as the return of an earlier matter; absent: as far as the form says. */
    readonly isRepeat?: boolean;
    readonly fields?: Readonly<Record<string, string>>;
    /** Values the agent sets, overriding classification. */
    readonly axes?: AxisValues;
    readonly receivedAt: string;
    readonly events: readonly ({ readonly at: string; readonly kind: CaseEventKind } & Readonly<Record<string, unknown>>)[];
  };
  /** Without it the sample runs to the end. */
  readonly until?: string;
}

/** Output of `tryProfile` (design.md section 5). Instants are ISO 8601 in UTC, `counted` is seconds. */
export interface TryProfileOutput {
  readonly number: string;
  readonly axes: AxisValues;
  readonly why: readonly AxisReason[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly dueAt: string;
    readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
    readonly metAt: string | null;
    readonly receipt: readonly { readonly from: string; readonly to: string; readonly counted: number; readonly reason: SpanReason }[];
  }[];
  readonly escalations: readonly {
    readonly at: string;
    readonly rule: string;
    readonly level: number;
    readonly actions: readonly unknown[];
  }[];
  readonly acknowledgement: string;
}
