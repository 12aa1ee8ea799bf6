import type { CaseEvent } from '../../src/domain/case/case-event';
import type { EvidenceEntry } from '../../src/domain/case/facts/evidence-facts';
import { hours, MONDAY_9 } from './case-events';

/** Two different digests; what they are of does not matter. */
export const HASH = 'a'.repeat(64);
export const OTHER_HASH = 'b'.repeat(64);

export const FILE = { attachmentId: '10001', name: 'call.mp3', size: 1_200, mimeType: 'audio/mpeg', sha256: HASH };

/** A call record with a file, whose four checks are passed. */
export const entry = (over: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  kind: 'electronic',
  source: 'Telephone system',
  content: 'The call of 2 March, 09:12',
  collectedAt: MONDAY_9,
  collector: '',
  responsibleParty: 'Service desk',
  place: '',
  checks: { authentic: true, complete: true, relevant: true, lawful: true },
  file: FILE,
  ...over,
});

export const recorded = (evidence: string, over: Partial<EvidenceEntry> = {}, at = MONDAY_9 + hours(2)): CaseEvent => ({
  kind: 'evidence-recorded',
  at,
  by: 'acc-agent-1',
  evidence,
  entry: entry(over),
});

export const written = (part: string, field: string, value: string | readonly string[], at = MONDAY_9 + hours(3)): CaseEvent => ({
  kind: 'work-recorded',
  at,
  by: 'acc-agent-1',
  part,
  field,
  value,
});

export const reportWritten: readonly CaseEvent[] = [
  written('investigation-report', 'nature-of-the-event', 'A misunderstanding about the fee'),
  written('investigation-report', 'responsible-party', 'Service desk'),
  written('investigation-report', 'proposed-handling', 'Apology and refund'),
];

export const signed = (as: string, by: string, digest: string, at = MONDAY_9 + hours(4)): CaseEvent => ({
  kind: 'approval-given',
  at,
  by,
  part: 'investigation-report',
  as,
  decision: 'approved',
  digest,
});
