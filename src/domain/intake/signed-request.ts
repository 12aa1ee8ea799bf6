/** How an outside system proves who it is: header names and what is signed. */
export const TIMESTAMP_HEADER = 'x-closed-loop-timestamp';
export const SIGNATURE_HEADER = 'x-closed-loop-signature';
/** A signature is good for this long around the time it names, either way. */
export const SIGNATURE_LIFE_MS = 5 * 60_000;
/** Largest accepted body, bytes. */
export const LARGEST_BODY = 100_000;

/** The text that is signed with HMAC-SHA-256: the time (epoch seconds) and the body, exactly as sent. */
export const signedText = (timestamp: string, body: string): string => `${timestamp}.${body}`;
