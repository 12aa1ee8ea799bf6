import type { EvidenceEntry } from '../case/facts/evidence-facts';

/** One field that a later version of a piece of evidence has otherwise; instants are milliseconds, kinds and checks are ids of the profile. */
export type EvidenceChange =
  | {
      readonly field: 'kind' | 'source' | 'content' | 'collector' | 'responsibleParty' | 'place';
      readonly before: string;
      readonly after: string;
    }
  | { readonly field: 'collectedAt'; readonly before: number; readonly after: number }
  | { readonly field: 'check'; readonly check: string; readonly before: boolean | null; readonly after: boolean | null }
  /** The name with the beginning of the hash, so that two files of one name are told apart; empty: no file. */
  | { readonly field: 'file'; readonly before: string; readonly after: string };

const WORDS = ['kind', 'source', 'content', 'collector', 'responsibleParty', 'place'] as const;
/** As many digits of a hash as tell two files apart to the eye. */
const SHOWN_DIGITS = 12;

/** What a correction changed, for the chain of custody: any later change shows (S4-84, S4-85). */
export function evidenceChanges(before: EvidenceEntry, after: EvidenceEntry): readonly EvidenceChange[] {
  const checks = [...new Set([...Object.keys(before.checks), ...Object.keys(after.checks)])].sort();
  const fileOf = ({ file }: EvidenceEntry): string =>
    file === null ? '' : `${file.name} (SHA-256 ${file.sha256.slice(0, SHOWN_DIGITS)}…)`;
  const isOtherFile = before.file?.attachmentId !== after.file?.attachmentId || before.file?.sha256 !== after.file?.sha256;
  return [
    ...WORDS.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] })),
    ...(before.collectedAt === after.collectedAt
      ? []
      : [{ field: 'collectedAt' as const, before: before.collectedAt, after: after.collectedAt }]),
    ...checks
      .filter((check) => before.checks[check] !== after.checks[check])
      .map((check) => ({ field: 'check' as const, check, before: before.checks[check] ?? null, after: after.checks[check] ?? null })),
    ...(isOtherFile ? [{ field: 'file' as const, before: fileOf(before), after: fileOf(after) }] : []),
  ];
}
