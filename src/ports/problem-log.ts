/** Something the operator must know: work that could not be done. */
export interface ProblemReport {
  /** Same id: the same problem again (counted, not repeated). */
  readonly id: string;
  readonly what: string;
  readonly issueKey: string | null;
  /** Work to put back on the queue when the operator says "retry"; `null` when there is none. */
  readonly work: Readonly<Record<string, unknown>> | null;
}

export interface ProblemLog {
  report(problem: ProblemReport): Promise<void>;
  list(): Promise<readonly (ProblemReport & { readonly at: number; readonly count: number })[]>;
  take(id: string): Promise<ProblemReport | null>;
  noteSweep(at: number): Promise<void>;
  lastSweepAt(): Promise<number | null>;
}
