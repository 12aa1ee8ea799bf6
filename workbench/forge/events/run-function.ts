import type { InvocationOutcome } from '../runtime/function-worker';

export interface FunctionCall {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly argument: unknown;
  readonly accountId: string | null;
  /** Length of the chain of events that led here. */
  readonly depth: number;
  /** A person waits for it: goes before background work. */
  readonly forPerson: boolean;
}

/** Runs a function of the app on a free worker; never rejects because of the app. */
export type RunFunction = (call: FunctionCall) => Promise<InvocationOutcome>;
