import { makeCall } from '../shared/bridge/make-call';

/** Calls an operation of the settings. */
export const call = makeCall<'settings'>();
