import type { EvidenceView, InvestigationView, SignatureView } from '../contract';
import { describeEvidence } from '../domain/case/facts/evidence-facts';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { counts, type Evidence, evidenceOf } from '../domain/handling/evidence';
import { evidenceChanges } from '../domain/handling/evidence-changes';
import { investigationReport, type Signature } from '../domain/handling/investigation-report';
import { investigationSteps } from '../domain/handling/investigation-steps';
import { toIso } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';
import type { Person } from './people-behind';
import type { Signer } from './report-signers';

/** The investigation as the panel shows it; `null` where the profile asks for none. */
export function investigationView(
  feedbackCase: FeedbackCase,
  { profile, settings }: Configuration,
  signers: Signers = NOBODY_ASKED,
): InvestigationView | null {
  const { investigation } = profile;
  const report = investigationReport(profile, feedbackCase);
  if (investigation === null || report === null) return null;
  return {
    steps: investigationSteps(profile, feedbackCase),
    principles: investigation.principles.map(({ label }) => label),
    kinds: investigation.evidenceKinds.map(({ id, label }) => ({ id, label })),
    checks: investigation.electronicChecks.map(({ id, label }) => ({ id, label })),
    evidence: evidenceOf(feedbackCase).map((piece) => evidenceView(piece, investigation.electronicChecks)),
    report: {
      missing: report.missing,
      digest: report.digest,
      concluded: report.concluded,
      signatures: signatureViews(report.signatures, signers).map((signature) => ({
        ...signature,
        expected: settings.roles[signature.as]?.name ?? null,
      })),
    },
  };
}

type Signers = ReadonlyMap<string, Signer>;
const NOBODY_ASKED: Signers = new Map();

/** Each signature is another person's: who signed one line is free for no other. */
function signatureViews(signatures: readonly Signature[], signers: Signers): readonly Omit<SignatureView, 'expected'>[] {
  const freeFor = ({ as }: Signature): readonly Pick<Person, 'accountId' | 'name'>[] | null =>
    signers
      .get(as)
      ?.people?.filter(
        ({ accountId }) => !signatures.some((other) => other.as !== as && other.state === 'signed' && other.by === accountId),
      ) ?? null;
  const lines = signatures.map((signature) => ({ signature, free: freeFor(signature) }));
  return lines.map(({ signature, free }): Omit<SignatureView, 'expected'> => {
    const [only, another] = free ?? [];
    const isOnlyOne = ({ signature: other, free: theirs }: (typeof lines)[number]): boolean =>
      other.as !== signature.as && other.state !== 'signed' && theirs?.length === 1 && theirs[0]?.accountId === only?.accountId;
    return {
      ...signature,
      at: signature.at === null ? null : toIso(signature.at),
      free: free?.map(({ name }) => name) ?? null,
      shared: only !== undefined && another === undefined && lines.some(isOnlyOne),
      mayGive: signers.get(signature.as)?.capacity !== null,
    };
  });
}

/** Each version beside what it changed of the one before; versions recorded before a correction said so are known by their place. */
function custody({ history }: Evidence): EvidenceView['history'][number][] {
  return history.map((event, index) => {
    const before = history.slice(0, index).findLast((earlier) => earlier.kind === 'evidence-recorded');
    const isCorrection = event.kind === 'evidence-recorded' && before !== undefined;
    return {
      at: toIso(event.at),
      by: event.by ?? null,
      text: describeEvidence(isCorrection ? { ...event, correction: true } : event),
      changes: isCorrection ? evidenceChanges(before.entry, event.entry) : [],
    };
  });
}

function evidenceView(piece: Evidence, checks: readonly { readonly id: string }[]): EvidenceView {
  const { id, number, entry, recorded, collectedBy, withdrawn, verified } = piece;
  const when = ({ at, by }: Evidence['history'][number]) => ({ at: toIso(at), by: by ?? null });
  return {
    id,
    number,
    ...entry,
    collectedAt: toIso(entry.collectedAt),
    recordedAt: toIso(recorded.at),
    recordedBy: recorded.by ?? null,
    collectedBy,
    counts: counts(piece, checks),
    withdrawn: withdrawn === null ? null : { ...when(withdrawn), reason: withdrawn.reason },
    verified:
      verified === null ? null : { ...when(verified), verdict: verified.verdict, recorded: verified.recorded, found: verified.found },
    history: custody(piece).reverse(),
  };
}
