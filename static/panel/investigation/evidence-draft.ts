import type { EvidenceInput, EvidenceView } from '../../../src/contract';
import { isoToZonedInput, zonedInputToIso } from '../../shared/time/zoned-input';

/** What the form holds; `collectedAt` as its input shows it, in the reader's zone. */
export type EvidenceDraft = Omit<EvidenceInput, 'attachmentId'> & { readonly attachmentId: string };

export function draftOf(piece: EvidenceView | null, kind: string, now: string, timeZone: string): EvidenceDraft {
  return {
    kind: piece?.kind ?? kind,
    source: piece?.source ?? '',
    content: piece?.content ?? '',
    collectedAt: isoToZonedInput(piece?.collectedAt ?? now, timeZone),
    collector: piece?.collector ?? '',
    responsibleParty: piece?.responsibleParty ?? '',
    place: piece?.place ?? '',
    checks: piece?.checks ?? {},
    attachmentId: piece?.file?.attachmentId ?? '',
  };
}

/** What is still missing, by field. */
export const missingIn = (draft: EvidenceDraft, timeZone: string): readonly (keyof EvidenceDraft)[] => [
  ...(draft.source.trim() === '' ? (['source'] as const) : []),
  ...(draft.content.trim() === '' ? (['content'] as const) : []),
  ...(zonedInputToIso(draft.collectedAt, timeZone) === null ? (['collectedAt'] as const) : []),
];

/**
 * What is sent: checks only of electronic evidence, a place only of a physical item. An unchanged time keeps the seconds that
 * its input cannot show.
 */
export function entryOf(draft: EvidenceDraft, before: EvidenceView | null, timeZone: string): EvidenceInput {
  const untouched = before !== null && isoToZonedInput(before.collectedAt, timeZone) === draft.collectedAt;
  return {
    ...draft,
    collectedAt: untouched ? before.collectedAt : (zonedInputToIso(draft.collectedAt, timeZone) ?? ''),
    checks: draft.kind === 'electronic' ? draft.checks : {},
    place: draft.kind === 'physical' ? draft.place : '',
    attachmentId: draft.attachmentId === '' ? null : draft.attachmentId,
  };
}

/** A check as its select shows it. */
export const checkWord = (made: boolean | undefined): 'open' | 'passed' | 'failed' =>
  made === undefined ? 'open' : made ? 'passed' : 'failed';

export function withCheck(checks: EvidenceDraft['checks'], id: string, word: string): EvidenceDraft['checks'] {
  const { [id]: _, ...others } = checks;
  return word === 'open' ? others : { ...others, [id]: word === 'passed' };
}

const FIELDS = ['kind', 'source', 'content', 'collectedAt', 'collector', 'responsibleParty', 'place', 'checks', 'attachmentId'] as const;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A correction begun earlier on the piece as it stands now: only what was typed is put over what somebody else saved since. */
export const rebased = (typed: EvidenceDraft, base: EvidenceDraft, now: EvidenceDraft): EvidenceDraft => ({
  ...now,
  ...Object.fromEntries(FIELDS.filter((field) => !isSame(typed[field], base[field])).map((field) => [field, typed[field]])),
});

/** Fields that were typed in and that somebody else changed meanwhile. */
export const overtakenIn = (typed: EvidenceDraft, base: EvidenceDraft, now: EvidenceDraft): readonly (keyof EvidenceDraft)[] =>
  FIELDS.filter((field) => !isSame(now[field], base[field]) && !isSame(typed[field], now[field]));
