import type { Instant } from '../domain/instant';

/** The only source of "now" below the handlers. */
export type Clock = () => Instant;
