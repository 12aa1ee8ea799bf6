import type { Instant } from '../../instant';

/** What every fact of a case has. */
export interface Fact<K extends string> {
  readonly kind: K;
  /** When it happened in the world, not when it was recorded. */
  readonly at: Instant;
  /** Jira account id of the person who did it; `null` for the app itself. */
  readonly by?: string | null;
}
