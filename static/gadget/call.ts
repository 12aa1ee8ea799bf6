import { makeCall } from '../shared/bridge/make-call';

/** Calls an operation of the gadget. */
export const call = makeCall<'gadget'>();
