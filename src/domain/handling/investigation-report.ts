import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Label } from '../label';
import { roleIdOf } from '../profile/roles';
import type { Profile } from '../profile/schema';
import { sha256 } from '../sha256';
import { counts, evidenceOf } from './evidence';
import { INVESTIGATION_REPORT } from './parts/investigation';
import { workRecord } from './work-record';
import { textIn } from './work-text';

/** One signature the report needs. `lapsed`: what was signed is not what stands there now. */
export interface Signature {
  /** Role of the profile it is given as. */
  readonly as: string;
  readonly label: Label;
  readonly state: 'open' | 'signed' | 'returned' | 'lapsed';
  readonly by: string | null;
  readonly at: Instant | null;
  readonly note: string | null;
  /** Where it was not somebody named for the role. */
  readonly capacity: 'administrator' | 'anyone' | null;
}

/** The written conclusion of an investigation, with its evidence and signatures (S4-70, S4-73). */
export interface InvestigationReport {
  readonly contents: readonly { readonly id: string; readonly label: Label; readonly text: string }[];
  /** Contents that are still empty. */
  readonly missing: readonly Label[];
  /** SHA-256 of the contents and of every piece of evidence with the hash of its file: what a signature stands under. */
  readonly digest: string;
  readonly signatures: readonly Signature[];
  /** Every signature holds. */
  readonly concluded: boolean;
}

/** `null` where the profile asks for no investigation. */
export function investigationReport(profile: Profile, feedbackCase: FeedbackCase): InvestigationReport | null {
  const { investigation } = profile;
  if (investigation === null) return null;
  const record = workRecord(feedbackCase.events);
  const contents = INVESTIGATION_REPORT.fields({ profile, feedbackCase, record }).map(({ id, label }) => ({
    id,
    label,
    text: textIn(record, INVESTIGATION_REPORT.id, id),
  }));
  const digest = digestOf(contents, feedbackCase, investigation.electronicChecks);
  const approvals = feedbackCase.events.filter(
    (event): event is CaseEventOf<'approval-given'> => event.kind === 'approval-given' && event.part === INVESTIGATION_REPORT.id,
  );
  const signatures = investigation.signatures.map((label): Signature => {
    const as = roleIdOf(profile, label);
    const given = approvals.findLast((approval) => approval.as === as);
    if (given === undefined) return { as, label, state: 'open', by: null, at: null, note: null, capacity: null };
    const state = given.decision === 'returned' ? 'returned' : given.digest === digest ? 'signed' : 'lapsed';
    return { as, label, state, by: given.by ?? null, at: given.at, note: given.note ?? null, capacity: given.capacity ?? null };
  });
  return {
    contents,
    missing: contents.filter(({ text }) => text === '').map(({ label }) => label),
    digest,
    signatures,
    concluded: signatures.every(({ state }) => state === 'signed'),
  };
}

/** Lists and not objects, so that the order is part of what is signed and nothing depends on the order of names. */
function digestOf(
  contents: InvestigationReport['contents'],
  feedbackCase: FeedbackCase,
  checks: readonly { readonly id: string }[],
): string {
  const evidence = evidenceOf(feedbackCase).map((piece) => {
    const { entry, withdrawn } = piece;
    const passed = checks.map(({ id }) => [id, entry.checks[id] ?? null]);
    const words = [entry.kind, entry.source, entry.content, entry.collector, entry.responsibleParty, entry.place];
    return [piece.id, ...words, entry.collectedAt, passed, entry.file?.sha256 ?? null, withdrawn?.reason ?? null, counts(piece, checks)];
  });
  return sha256(JSON.stringify([feedbackCase.number, contents.map(({ id, text }) => [id, text]), evidence]));
}
