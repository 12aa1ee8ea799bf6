import type { DifferenceKind } from '../../../src/domain/replay/difference';
import type { replayWords } from './replay-words';

/** The words for each number of the report. */
export const KIND_WORDS = {
  promised: 'promised',
  classified: 'classified',
  'missed-more': 'missedMore',
  'missed-less': 'missedLess',
  'escalated-more': 'escalatedMore',
  'escalated-less': 'escalatedLess',
  'escalated-otherwise': 'escalatedOtherwise',
} as const satisfies Record<DifferenceKind, keyof typeof replayWords.en>;
