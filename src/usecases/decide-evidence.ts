import type { EvidenceInput } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import type { EvidenceFile, Verdict } from '../domain/case/facts/evidence-facts';
import { fingerprint } from '../domain/fingerprint';
import { type Evidence, evidenceOf } from '../domain/handling/evidence';
import { fromIso } from '../domain/instant';
import { type Decision, refuseClosed, type Situation } from './decide-agent-fact';
import { Refused } from './refused';

/** A clock of the person at the screen may be ahead of ours by so much (milliseconds). */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * A piece of evidence, new or changed (S4-79…S4-86). The file was read and hashed before; a piece that keeps its file keeps
 * the hash of the day it was recorded, because a new one would hide a change.
 */
export const recordEvidence =
  (evidence: string | undefined, input: EvidenceInput, file: EvidenceFile | null): Decision =>
  (situation) => {
    const { configuration, at, by } = situation;
    refuseClosed(situation.feedbackCase);
    const { investigation } = configuration.profile;
    if (investigation === null) throw new Refused('not-possible-now', 'investigation');
    if (!investigation.evidenceKinds.some(({ id }) => id === input.kind)) throw new Refused('invalid-input', 'evidence-kind');
    for (const check of Object.keys(input.checks))
      if (!investigation.electronicChecks.some(({ id }) => id === check)) throw new Refused('invalid-input', 'evidence-check');
    const collectedAt = fromIso(input.collectedAt);
    if (collectedAt === null || collectedAt > at + CLOCKS_DIFFER_MS) throw new Refused('invalid-input', 'collected-later');
    const piece = evidence === undefined ? null : standingPiece(situation, evidence);
    const kept = piece?.entry.file;
    const { attachmentId: _, ...words } = input;
    const entry = { ...words, collectedAt, file: kept?.attachmentId === input.attachmentId ? kept : file };
    if (piece !== null && fingerprint(entryInOrder(piece.entry)) === fingerprint(entryInOrder(entry))) return [];
    if (piece !== null) return [{ kind: 'evidence-recorded', at, by, evidence: piece.id, entry, correction: true }];
    return [{ kind: 'evidence-recorded', at, by, evidence: `e-${fingerprint([at, by, entryInOrder(entry)])}`, entry }];
  };

/** Withdrawn evidence stays on the list with the reason (S4-84). */
export const withdrawEvidence =
  (input: { readonly evidence: string; readonly reason: string }): Decision =>
  (situation) => {
    refuseClosed(situation.feedbackCase);
    const { id } = standingPiece(situation, input.evidence);
    return [{ kind: 'evidence-withdrawn', at: situation.at, by: situation.by, evidence: id, reason: input.reason }];
  };

/**
 * What a comparison of the file came to; it may be made of a closed case too, which takes no other work. `noticed` when nobody
 * asked for it: the app itself saw that the file is gone.
 */
export const evidenceVerified =
  (
    evidence: string,
    compared: { readonly verdict: Verdict; readonly recorded: string; readonly found: string | null; readonly attachmentId: string | null },
    noticed = false,
  ): Decision =>
  ({ at, by }): readonly CaseEvent[] => [{ kind: 'evidence-verified', at, by: noticed ? null : by, evidence, ...compared }];

/** The piece, unless it is unknown or was withdrawn. */
function standingPiece({ feedbackCase }: Situation, id: string): Evidence {
  const piece = evidenceOf(feedbackCase).find((candidate) => candidate.id === id);
  if (piece === undefined) throw new Refused('not-found', 'evidence');
  if (piece.withdrawn !== null) throw new Refused('not-possible-now', 'evidence-withdrawn');
  return piece;
}

/** The same entry is the same text, whatever the order of names in it. */
const entryInOrder = (entry: Evidence['entry']): unknown => [
  [entry.kind, entry.source, entry.content, entry.collectedAt, entry.collector, entry.responsibleParty, entry.place],
  Object.entries(entry.checks).sort(([a], [b]) => (a < b ? -1 : 1)),
  entry.file?.attachmentId ?? null,
  entry.file?.sha256 ?? null,
];
