import type { CaseEventOf } from '../case/case-event';
import type { EvidenceEntry } from '../case/facts/evidence-facts';
import type { FeedbackCase } from '../case/feedback-case';

export type EvidenceHappening = CaseEventOf<'evidence-recorded' | 'evidence-withdrawn' | 'evidence-verified'>;

/** A piece of evidence with everything that ever happened to it: its chain of custody (S4-84, S4-85). */
export interface Evidence {
  readonly id: string;
  /** 1, 2, …: the order in which pieces were first recorded; stays although one is withdrawn. */
  readonly number: number;
  readonly entry: EvidenceEntry;
  readonly recorded: CaseEventOf<'evidence-recorded'>;
  /** Account of who recorded it first: the collector, unless the entry names another in words. */
  readonly collectedBy: string | null;
  readonly withdrawn: CaseEventOf<'evidence-withdrawn'> | null;
  /** Newest comparison of the file that is on record now. */
  readonly verified: CaseEventOf<'evidence-verified'> | null;
  readonly history: readonly EvidenceHappening[];
}

/** The evidence list of a case, in the order of recording. */
export function evidenceOf(feedbackCase: FeedbackCase): readonly Evidence[] {
  const byId = new Map<string, EvidenceHappening[]>();
  for (const event of feedbackCase.events) {
    if (event.kind !== 'evidence-recorded' && event.kind !== 'evidence-withdrawn' && event.kind !== 'evidence-verified') continue;
    byId.set(event.evidence, [...(byId.get(event.evidence) ?? []), event]);
  }
  return [...byId.values()].flatMap((history, index): Evidence[] => {
    const recorded = history.findLast((event) => event.kind === 'evidence-recorded');
    if (recorded === undefined) return [];
    const withdrawn = history.find((event) => event.kind === 'evidence-withdrawn') ?? null;
    const verified = history.findLast((event) => event.kind === 'evidence-verified') ?? null;
    const current = verified?.recorded === recorded.entry.file?.sha256 ? verified : null;
    const collectedBy = history.find((event) => event.kind === 'evidence-recorded')?.by ?? null;
    const { evidence: id, entry } = recorded;
    return [{ id, number: index + 1, entry, recorded, collectedBy, withdrawn, verified: current, history }];
  });
}

/** What still counts: withdrawn pieces stay on the list and count no more. */
export const standing = (evidence: readonly Evidence[]): readonly Evidence[] => evidence.filter(({ withdrawn }) => withdrawn === null);

/** Kind whose pieces count only when every check of the profile is passed (S4-83), and kind that is kept in a place (S4-86). */
export const CHECKED_KIND = 'electronic';
export const PHYSICAL_KIND = 'physical';

/** True when the piece may carry a conclusion: electronic evidence needs all its checks, and a file must be the one recorded. */
export function counts(piece: Evidence, checks: readonly { readonly id: string }[]): boolean {
  if (piece.withdrawn !== null || (piece.verified !== null && piece.verified.verdict !== 'unchanged')) return false;
  return piece.entry.kind !== CHECKED_KIND || checks.every(({ id }) => piece.entry.checks[id] === true);
}
