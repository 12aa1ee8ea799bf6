import { makeCall } from '../shared/bridge/make-call';

/** Calls an operation of the panel. */
export const call = makeCall<'panel'>();
