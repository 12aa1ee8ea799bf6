import type { JsonValue } from '../domain/case/facts/handling-facts';
import type { ApprovalStanding } from '../domain/handling/approval';
import type { FieldKind } from '../domain/handling/work-part';
import type { Label } from '../domain/label';
import type { PanelCase } from './case-views';
import type { IssueInput, Operation } from './operation';

export type { FieldKind as WorkFieldKind } from '../domain/handling/work-part';
export type { JsonValue };

interface WorkFieldForm {
  readonly id: string;
  readonly label: Label;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly hint: Label | null;
  /** Heading that it stands under with its neighbours. */
  readonly group: Label | null;
  /** What the case itself suggests while nobody chose. */
  readonly proposed: string | null;
  readonly options: readonly { readonly id: string; readonly label: Label }[];
  readonly src: readonly string[];
}

/** A value with its place; `at` is sent back as `seen` with an edit, so that a conflict is noticed. */
export interface WorkValueView {
  readonly value: JsonValue;
  readonly at: string | null;
  /** Account id of who wrote it. */
  readonly by: string | null;
  readonly canUndo: boolean;
  /** What an undo took away can be put back. */
  readonly canRedo: boolean;
}

export interface WorkEntryView extends WorkValueView {
  readonly id: string;
}

/** An entry that was taken out of its list. */
export interface RemovedEntryView {
  readonly id: string;
  readonly was: JsonValue;
  readonly at: string;
  readonly by: string | null;
  /** An undo took it out: it comes back by undoing that. */
  readonly back: boolean;
}

export interface WorkFieldView extends WorkFieldForm, WorkValueView {
  /** For `list`: what an entry consists of, and the entries. An entry is recorded as `<field>:<entry>`. */
  readonly entry: readonly WorkFieldForm[];
  readonly entries: readonly WorkEntryView[];
  /** What was taken out and can be brought back, the latest first. */
  readonly removed: readonly RemovedEntryView[];
}

/** How a document stands with those who approve it (S1-24, S4-107, S4-119). */
export interface ApprovalView {
  readonly standing: ApprovalStanding;
  readonly demanded: boolean;
  /** What an approval given now is for; sent back with it. */
  readonly digest: string;
  readonly criteria: readonly { readonly id: string; readonly label: Label }[];
  /** Any of these may give it. */
  readonly roles: readonly { readonly id: string; readonly label: Label }[];
  /** Account ids of those who wrote it; they may not. */
  readonly authors: readonly string[];
  readonly last: { readonly at: string; readonly as: Label; readonly note: string | null } | null;
  /** Somebody who leads let the work begin before the approval, as whom and why. */
  readonly waived: { readonly at: string; readonly as: Label; readonly reason: string } | null;
  /** Who may do that now; none where nothing waits. */
  readonly leads: readonly { readonly id: string; readonly label: Label }[];
}

/** One handling document. */
export interface WorkPartView {
  readonly id: string;
  readonly label: Label;
  readonly fields: readonly WorkFieldView[];
  /** Required fields filled, and how many there are. */
  readonly done: number;
  readonly of: number;
  readonly complete: boolean;
  readonly approval: ApprovalView | null;
  /** Nothing can be written in it before the plan is approved. */
  readonly waitsForApproval: boolean;
  /** The case is closed, and this part with it. */
  readonly over: boolean;
}

/** The handling documents of a case, in the order of the process. */
export interface WorkView {
  readonly parts: readonly WorkPartView[];
  /** The first required field that is empty; `null` when nothing is asked. */
  readonly next: { readonly part: string; readonly field: string } | null;
  /** The work was begun in Jira before the plan was approved, and it is not approved yet (S1-24). */
  readonly begunUnapproved: boolean;
}

interface WorkPlace extends IssueInput {
  readonly part: string;
  /** Field, or `<field>:<entry>` for an entry of a list; a new entry gets an id the screen makes up. */
  readonly field: string;
  /** `at` of the value the edit started from; `null` when nothing was recorded there. Another one by now is a conflict. */
  readonly seen: string | null;
}

/** Handling documents (spec 1.8, 1.11, 1.19). */
export interface PanelWorkOperations {
  /** `null` takes the value back; a list entry is taken out by it. */
  recordWork: Operation<WorkPlace & { readonly value: JsonValue }, PanelCase, 'agent'>;
  /** Brings back what stood there before; `back`: what the last undo took away. */
  undoWork: Operation<WorkPlace & { readonly back?: boolean | undefined }, PanelCase, 'agent'>;
  /** `as` is a role of the profile the caller holds; a document is not approved by who wrote it. */
  giveApproval: Operation<
    IssueInput & {
      readonly part: string;
      readonly as: string;
      readonly decision: 'approved' | 'returned';
      readonly digest: string;
      /** Criteria that are met; all of them, to approve. */
      readonly criteria: readonly string[];
      /** Why it is returned. */
      readonly note?: string | undefined;
    },
    PanelCase,
    'agent'
  >;
  /** The work begins before its plan is approved: `as` is a role that leads and that the caller holds. */
  waiveApproval: Operation<IssueInput & { readonly as: string; readonly reason: string }, PanelCase, 'agent'>;
}
