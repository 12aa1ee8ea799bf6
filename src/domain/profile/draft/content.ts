import type { Configuration } from '../configuration';

/** What a draft holds and a version publishes: the profile and everything an admin filled in beside it. */
export type DraftContent = Pick<Configuration, 'profile' | 'settings'>;
