import { makeCall } from '../shared/bridge/make-call';

/** Calls an operation of the portal. */
export const call = makeCall<'portal'>();
