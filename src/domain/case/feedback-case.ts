import type { Instant } from '../instant';
import type { AxisReason, AxisValues, CaseEvent, Registration } from './case-event';

/** Life cycle of a case as the issue property shows it (design.md section 5). */
export type CaseState = 'received' | 'responded' | 'in-progress' | 'resolved' | 'confirmed' | 'closed';

/** One customer matter, tracked to closure: the state folded from its facts. Deadlines are computed from it, never stored in it. */
export interface FeedbackCase {
  readonly number: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly registration: Registration;
  readonly reporter: string | null;
  readonly axes: AxisValues;
  readonly why: readonly AxisReason[];
  readonly state: CaseState;
  readonly receivedAt: Instant;
  /** Facts in the order they happened (ties in the order they were recorded). */
  readonly events: readonly CaseEvent[];
  readonly paused: boolean;
  /** While paused: whether the customer's word ends it. */
  readonly isCustomersTurn: boolean;
  readonly emergency: boolean;
  readonly flags: readonly string[];
  /** Highest level of an escalation that was sent and belongs to the present cycle. */
  readonly escalationLevel: number;
  readonly acknowledgedLevel: number;
  /** Keys of escalations already decided (sent or suppressed); none of them may be decided again. */
  readonly decidedEscalations: ReadonlySet<string>;
  readonly assignee: string | null;
  /** 1, 2, …: each reopening counts up. */
  readonly attempt: number;
  readonly rating: number | string | null;
}
