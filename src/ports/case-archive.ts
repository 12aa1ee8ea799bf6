import type { CaseEvent } from '../domain/case/case-event';
import type { Instant } from '../domain/instant';
import type { CasePlace } from './replay-store';

/** A case as far as it is told apart from others. */
export interface ArchivedCase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly number: string;
  readonly sequence: number;
  readonly receivedAt: Instant;
}

/** Which cases of a project: received from then on, or older and still open; none received after `to`. */
export interface CaseSpan {
  readonly projectId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The facts of many cases at once, in few statements, whatever their number and size. */
export interface CaseArchive {
  count(span: CaseSpan): Promise<number>;
  /** The next cases after a place, in order. */
  page(span: CaseSpan, after: CasePlace, limit: number): Promise<readonly ArchivedCase[]>;
  /** Issue id → facts in order, without who was told what; a case that is too large for one answer is not there. */
  facts(issueIds: readonly string[]): Promise<ReadonlyMap<string, readonly CaseEvent[]>>;
  /** The place the next case of a series and period would get; it is not taken. */
  nextSequence(series: string, period: string): Promise<number>;
}
