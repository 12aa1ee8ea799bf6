/** Messages between the host (main thread) and a worker that runs one function invocation at a time. Plain data only. */

/** What `global.__forge_fetch__` was called with, made plain. */
export interface SeamCall {
  readonly descriptor: {
    readonly type?: string;
    readonly provider?: string;
    readonly remote?: string;
    readonly service?: string;
    readonly accountId?: string;
    readonly contextAri?: string;
  };
  readonly path: string;
  /** Upper case; a missing method means GET. */
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface SeamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface ThrownError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What the worker puts into `__forge_runtime__` for one invocation. */
export interface RuntimeFacts {
  readonly invocationId: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  /** Invoking user, when there is one. */
  readonly accountId: string | null;
  /** Real milliseconds the function may run. */
  readonly limitMs: number;
}

export interface WorkerSetup {
  readonly bundleDirectory: string;
  /** Handler files of the bundle, without extension: `index`. */
  readonly files: readonly string[];
  readonly clock: SharedArrayBuffer;
  readonly app: {
    readonly appId: string;
    readonly appVersion: string;
    readonly environmentId: string;
    readonly environmentType: string;
    readonly installationId: string;
    readonly contextAri: string;
    readonly scopes: readonly string[];
  };
}

export type ToWorker =
  | {
      readonly kind: 'invoke';
      readonly file: string;
      readonly exportName: string;
      /** JSON of the first and second argument. */
      readonly argument: string;
      readonly context: string;
      readonly facts: RuntimeFacts;
    }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: SeamAnswer };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'call'; readonly call: number; readonly request: SeamCall }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  /** A seam call made by work that its invocation did not wait for; it was dropped. */
  | { readonly kind: 'abandoned'; readonly functionKey: string; readonly what: string }
  /** JSON of the returned value; `null` for undefined. */
  | { readonly kind: 'returned'; readonly value: string | null }
  | { readonly kind: 'threw'; readonly error: ThrownError };
