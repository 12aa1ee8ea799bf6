import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Fact } from './fact';

/** A file of the Jira issue as it was when it became evidence: what identifies its content is the hash, not the name. */
export interface EvidenceFile {
  /** Jira's attachment id. */
  readonly attachmentId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mimeType: string;
  /** Of the bytes Jira handed over, lower-case hex. */
  readonly sha256: string;
}

/** One piece of evidence as the list keeps it (S4-79…S4-86). */
export interface EvidenceEntry {
  /** Id of a kind of the profile: documentary, electronic, physical, witness. */
  readonly kind: string;
  readonly source: string;
  readonly content: string;
  readonly collectedAt: Instant;
  /** Who collected it, in words; empty: the person who recorded it first. */
  readonly collector: string;
  readonly responsibleParty: string;
  /** Where a physical item is kept (S4-86). */
  readonly place: string;
  /** Checks of the profile that electronic evidence must pass (S4-83): id → passed or failed; a check not made is not there. */
  readonly checks: Readonly<Record<string, boolean>>;
  readonly file: EvidenceFile | null;
}

/** What comparing a file with its recorded hash came to. */
export type Verdict = 'unchanged' | 'changed' | 'missing';

/** Facts of the chain of custody. A record is never overwritten: each version is a fact, and withdrawing needs a reason (S4-84). */
export type EvidenceFact =
  | (Fact<'evidence-recorded'> & {
      readonly evidence: string;
      readonly entry: EvidenceEntry;
      /** A later version of a piece that was recorded before. */
      readonly correction?: true;
    })
  | (Fact<'evidence-withdrawn'> & { readonly evidence: string; readonly reason: string })
  /** The file was read again and hashed; `found` is `null` when Jira has it no more. */
  | (Fact<'evidence-verified'> & {
      readonly evidence: string;
      readonly verdict: Verdict;
      readonly recorded: string;
      readonly found: string | null;
      /** The attachment that was read: another one when the file was replaced under its name. */
      readonly attachmentId: string | null;
    });

export const EVIDENCE_FACT_KINDS = ['evidence-recorded', 'evidence-withdrawn', 'evidence-verified'] as const;

const VERDICTS: Readonly<Record<Verdict, Label>> = {
  unchanged: { en: 'Evidence checked: the file is unchanged', zh: '证据核验：文件未变' },
  changed: { en: 'Evidence checked: the file has changed', zh: '证据核验：文件已被更改' },
  missing: { en: 'Evidence checked: the file is missing', zh: '证据核验：文件已丢失' },
};

export function describeEvidence(fact: EvidenceFact): Label {
  switch (fact.kind) {
    case 'evidence-recorded':
      return fact.correction === true
        ? { en: `Evidence changed: ${fact.entry.source}`, zh: `修改证据：${fact.entry.source}` }
        : { en: `Evidence recorded: ${fact.entry.source}`, zh: `登记证据：${fact.entry.source}` };
    case 'evidence-withdrawn':
      return { en: `Evidence withdrawn: ${fact.reason}`, zh: `撤回证据：${fact.reason}` };
    case 'evidence-verified':
      return VERDICTS[fact.verdict];
  }
}
