import type { Instant } from '../domain/instant';
import type { EarlierCase } from '../domain/intake/similarity/likely-repeats';

/**
 * Finds earlier cases by terms, without reading all. Who a customer is stands in it only as a keyed digest: the index holds
 * no phone number, address or account.
 */
export interface RepeatIndex {
  /** The terms under which cases of a customer with these accounts and contacts are kept. */
  identities(texts: readonly string[]): Promise<readonly string[]>;
  /** How many cases of the project have each of the terms; terms nobody has are missing. */
  counts(projectId: string, terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Cases kept under any of the terms and received since then, those with the most of them first; one under an identity
   * counts for several. At most `limit`.
   */
  find(query: {
    readonly projectId: string;
    readonly exceptIssueId: string;
    readonly terms: readonly string[];
    readonly identities: readonly string[];
    readonly since: Instant;
    readonly limit: number;
  }): Promise<readonly EarlierCase[]>;
  /** Counts the terms of a new case and keeps it under some of them. Doing it twice counts a term twice and harms nothing. */
  keep(entry: {
    readonly projectId: string;
    readonly issueId: string;
    readonly receivedAt: Instant;
    /** Feedback number and issue key, by which a customer may name it. */
    readonly names: readonly string[];
    readonly counted: readonly string[];
    readonly under: readonly string[];
  }): Promise<void>;
  /** Forgets a bounded number of entries that are too old to be found. */
  forget(before: Instant): Promise<void>;
  /** The case with this feedback number (or issue key) in the project. */
  byNumber(projectId: string, number: string): Promise<EarlierCase | null>;
  byIssue(issueId: string): Promise<EarlierCase | null>;
  /** How many other cases are marked as repeats of this one. */
  repeatsOf(issueId: string, exceptIssueId: string): Promise<number>;
}
