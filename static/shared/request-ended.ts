import type { EndOfRequest } from '../../src/domain/satisfaction/ends-request';

/** The sentence, in the words of the screen, on what ended a request for reconsideration without a decision. */
export const REQUEST_ENDED = {
  withdrawn: 'endedWithdrawn',
  cancelled: 'endedCancelled',
  satisfied: 'endedSatisfied',
  'not-meant': 'endedNotMeant',
  'taken-back': 'endedTakenBack',
} as const satisfies Readonly<Record<EndOfRequest, string>>;
