import type { EvidenceFile, Verdict } from '../domain/case/facts/evidence-facts';
import type { EvidenceChange } from '../domain/handling/evidence-changes';
import type { InvestigationStep } from '../domain/handling/investigation-steps';
import type { Label } from '../domain/label';
import type { PanelCase } from './case-views';
import type { IssueInput, Operation } from './operation';

interface Option {
  readonly id: string;
  readonly label: Label;
}

/** One piece of evidence with its chain of custody. Instants are ISO 8601, people are account ids. */
export interface EvidenceView {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly source: string;
  readonly content: string;
  readonly collectedAt: string;
  /** In words; empty: `collectedBy`. */
  readonly collector: string;
  /** Who recorded it first: a correction by somebody else does not make them its collector. */
  readonly collectedBy: string | null;
  readonly responsibleParty: string;
  readonly place: string;
  readonly checks: Readonly<Record<string, boolean>>;
  readonly file: EvidenceFile | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  /** False while a check is open or failed, the file is not what was recorded, or it was withdrawn (S4-83). */
  readonly counts: boolean;
  readonly withdrawn: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
  /** Newest comparison of the file with what was recorded. */
  readonly verified: {
    readonly at: string;
    readonly by: string | null;
    readonly verdict: Verdict;
    readonly recorded: string;
    readonly found: string | null;
  } | null;
  /** Everything that happened to it, newest first. */
  readonly history: readonly {
    readonly at: string;
    readonly by: string | null;
    readonly text: Label;
    /** What a correction changed, from what to what. */
    readonly changes: readonly EvidenceChange[];
  }[];
}

export interface SignatureView {
  readonly as: string;
  readonly label: Label;
  /** `lapsed`: the report or its evidence changed after it was signed. */
  readonly state: 'open' | 'signed' | 'returned' | 'lapsed';
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
  /** Given as an administrator of the project, or by anybody because nobody was named; `null` for who was named. */
  readonly capacity: 'administrator' | 'anyone' | null;
  /** Who stands behind the role in the settings and is the one to sign; without anybody the whole team may. */
  readonly expected: string | null;
  /** Names of those behind the role who have signed no other line; `null` while nobody is named. */
  readonly free: readonly string[] | null;
  /** The only one who is free is the only one for another open line too, and gives one of them. */
  readonly shared: boolean;
  /** Whoever looks may sign for the role, or return the report. */
  readonly mayGive: boolean;
}

/** Investigation, verification and evidence (S4-67…S4-86). */
export interface InvestigationView {
  readonly steps: readonly InvestigationStep[];
  readonly principles: readonly Label[];
  readonly kinds: readonly Option[];
  readonly checks: readonly Option[];
  readonly evidence: readonly EvidenceView[];
  readonly report: {
    readonly missing: readonly Label[];
    readonly digest: string;
    readonly signatures: readonly SignatureView[];
    readonly concluded: boolean;
  };
}

/** What a person writes down about a piece of evidence. */
export interface EvidenceInput {
  readonly kind: string;
  readonly source: string;
  readonly content: string;
  readonly collectedAt: string;
  readonly collector: string;
  readonly responsibleParty: string;
  readonly place: string;
  readonly checks: Readonly<Record<string, boolean>>;
  /** Attachment of the Jira issue; `null` for none. The server reads and hashes it. */
  readonly attachmentId: string | null;
}

export interface AttachmentView {
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
  /** False when it is larger than what is read for its hash. */
  readonly readable: boolean;
}

export interface PanelInvestigationOperations {
  /** Files of the issue that evidence can point at. */
  listAttachments: Operation<IssueInput, { readonly attachments: readonly AttachmentView[] }, 'agent'>;
  /** Without `evidence` a new piece; with it the next version of that piece, the earlier ones stay in its history. */
  recordEvidence: Operation<IssueInput & { readonly evidence?: string | undefined; readonly entry: EvidenceInput }, PanelCase, 'agent'>;
  withdrawEvidence: Operation<IssueInput & { readonly evidence: string; readonly reason: string }, PanelCase, 'agent'>;
  /** Reads the file again and compares it with what was recorded. */
  verifyEvidence: Operation<IssueInput & { readonly evidence: string }, PanelCase, 'agent'>;
  /** `digest` is the one on screen: what changed meanwhile is not signed unseen. No electronic signature in the sense of the law. */
  signReport: Operation<
    IssueInput & {
      readonly as: string;
      readonly decision: 'approved' | 'returned';
      readonly digest: string;
      readonly note?: string | undefined;
    },
    PanelCase,
    'agent'
  >;
}
