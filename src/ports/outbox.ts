import type { CaseEffect } from '../domain/case/case-effect';

/** An effect somebody has taken on: `repeated` when an earlier try may already have carried it out. */
export interface ClaimedEffect {
  readonly effect: CaseEffect;
  readonly repeated: boolean;
}

export interface Claims {
  readonly claimed: readonly ClaimedEffect[];
  /** Effects that somebody else had planned and that are not finished, taken over or not. */
  readonly begun: readonly CaseEffect[];
  /** Milliseconds until work somebody else is on can be taken over; `null` when nobody else holds any. */
  readonly heldElsewhereMs: number | null;
}

/**
 * Effects outside our own tables, each with a deterministic key: planned → claimed (lease) → confirmed or failed. The unique
 * key decides who owns an effect; a lease that ran out may be taken over, and then the remote side is asked first.
 */
export interface Outbox {
  /**
   * Plans what is new of `effects` and claims it, together with what earlier tries left unfinished when `alsoUnfinished`.
   */
  claim(issueId: string, effects: readonly CaseEffect[], options: { readonly alsoUnfinished: boolean }): Promise<Claims>;
  confirm(keys: readonly string[]): Promise<void>;
  /** Gives a claim back at once, for a retry; `carriedOut` unknown or no is the same to the next owner: it asks first. */
  release(keys: readonly string[]): Promise<void>;
  /** It will never work (Jira refused): kept with the reason, not tried again. */
  fail(key: string, reason: string): Promise<void>;
  /** How each effect of a case ended, for the panel. */
  states(
    issueId: string,
  ): Promise<ReadonlyMap<string, { readonly state: 'claimed' | 'confirmed' | 'failed'; readonly reason: string | null }>>;
}
