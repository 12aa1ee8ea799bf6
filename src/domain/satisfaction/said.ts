import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';
import type { Profile } from '../profile/schema';
import { type BandRole, bandOf } from './band';
import { contentInstead } from './held-mark';

/** What the customer said of one attempt so far: of marks and answers the last counts, an objection stands. */
export interface Said {
  readonly band: BandRole | null;
  /** The mark itself: of one still waiting for its words, good answers take the place. */
  readonly mark: CaseEventOf<'rated'> | null;
  readonly objected: boolean;
  /** The answers to the questions were not all good. */
  readonly doubts: boolean;
}

export const UNSAID: Said = { band: null, mark: null, objected: false, doubts: false };

/** A word of the customer on a result. */
export const isVoice = ({ kind }: Pick<CaseEvent, 'kind'>): boolean => kind === 'rated' || kind === 'confirmed' || kind === 'objected';

/** With one more word of the customer. */
export function saidAfter(said: Said, event: CaseEvent, profile: Profile): Said {
  if (event.kind === 'rated') return { ...said, band: bandOf(profile, event.rating), mark: event };
  if (event.kind === 'objected') return { ...said, objected: true };
  if (event.kind !== 'confirmed') return said;
  const isInstead = said.mark !== null && contentInstead(said.mark, [event]) !== null;
  return { ...said, doubts: confirmationVerdict(event) !== 'confirmed', ...(isInstead ? { band: null, mark: null } : {}) };
}

export const isDiscontent = ({ band, objected, doubts }: Said): boolean => band === 'negative' || objected || doubts;
