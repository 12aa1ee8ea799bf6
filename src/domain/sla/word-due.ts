import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';

/** By when a customer who waits for a word of ours has it: a callback, the answer to a letter, a result that was announced (a setting). */
export const wordDueAt = (since: Instant, { settings }: Pick<Configuration, 'settings'>): Instant =>
  since + settings.followUp.callbackMinutes * 60_000;
