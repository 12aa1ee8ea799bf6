import type { Configuration } from '../profile/configuration';
import type { Duration } from '../profile/schema';
import { isAnnounced } from './announced-results';
import { isCallback } from './callback-deadlines';
import type { Deadline } from './deadline';
import { isWindow } from './follow-up-windows';
import { isLetter } from './letter-deadlines';
import { decisionWithin, isReconsideration } from './reconsideration-deadlines';

/** The length of what no limit of the process promises: the decision of a reconsideration, a callback, a follow-up, the answer to a letter, an announced result; `null` for the others. */
export function toldWithin(deadline: Deadline, configuration: Configuration): Duration | null {
  const { callbackMinutes, withinMinutes } = configuration.settings.followUp;
  if (isReconsideration(deadline)) return decisionWithin(configuration);
  if (isCallback(deadline) || isLetter(deadline) || isAnnounced(deadline)) return { minutes: callbackMinutes };
  return isWindow(deadline) ? { minutes: withinMinutes } : null;
}
