import type { FeedbackCase } from '../case/feedback-case';
import type { Label } from '../label';
import type { Profile } from '../profile/schema';
import type { WorkRecord } from './work-record';

/**
 * How a field is filled. `date` is a day (`2026-03-02`); `axis` is a value of the classification, corrected where it belongs;
 * `list` has entries, each an own record under `<field>:<entry>`, so that two people who add one each lose nothing.
 */
export type FieldKind = 'text' | 'long-text' | 'date' | 'choice' | 'choices' | 'check' | 'axis' | 'list';

export interface Option {
  readonly id: string;
  readonly label: Label;
}

/** One field of a handling document. */
export interface WorkField {
  /** Unique within its part; small letters, digits, hyphens and dots. */
  readonly id: string;
  readonly label: Label;
  readonly kind: FieldKind;
  /** The part is complete when every required field is filled. */
  readonly required: boolean;
  readonly src: readonly string[];
  readonly hint?: Label;
  /** What stands there was for an earlier attempt: asked for once more. */
  readonly owedAnew?: true;
  /** Heading that it stands under with its neighbours, such as a step of a procedure. */
  readonly group?: Label;
  /** For `choice`, `choices` and `axis`. */
  readonly options?: readonly Option[];
  /** What the case itself suggests while nobody chose; it holds until then. */
  readonly proposed?: string;
  /** For `list`: what an entry consists of. */
  readonly entry?: readonly WorkField[];
}

/** What decides which fields a case has. */
export interface PartContext {
  readonly profile: Profile;
  readonly feedbackCase: FeedbackCase;
  readonly record: WorkRecord;
}

/** Who must look at a document, and by what. */
export interface ApprovalRule {
  /** Without it the work must not begin, or the document does not count. */
  readonly demanded: boolean;
  readonly criteria: readonly Option[];
  /** Roles of the profile, any of which may give it. */
  readonly roles: readonly string[];
}

/** One handling document, such as the analysis or the plan. */
export interface WorkPart {
  readonly id: string;
  readonly label: Label;
  /** The fields this case has by its profile; none: the case has no such part. */
  readonly fields: (context: PartContext) => readonly WorkField[];
  /** It goes on when the case is closed: it is about more than the case. */
  readonly afterClosing?: true;
  /** Milestone that is met when the part is complete. */
  readonly milestone?: string;
  /** `null`: nobody approves it. */
  readonly approval?: (context: PartContext) => ApprovalRule | null;
  /** Belongs to the work itself, which waits for the approval of the plan where the profile demands that (S1-24). */
  readonly afterApproval?: true;
}
