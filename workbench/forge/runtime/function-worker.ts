import { Worker } from 'node:worker_threads';
import type { FromWorker, SeamAnswer, SeamCall, ThrownError, ToWorker, WorkerSetup } from '../worker/protocol';

export type InvocationOutcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: ThrownError }
  /** Ended by the platform: time, memory, size, or a crash fault. */
  | {
      readonly kind: 'killed';
      readonly reason: 'timeout' | 'memory' | 'crash' | 'response-too-large' | 'stopped';
      readonly message: string;
    };

/** What an invocation needs from its host while it runs. */
export interface InvocationHost {
  seam(call: SeamCall): Promise<SeamAnswer>;
  log(level: string, text: string): void;
  abandoned(functionKey: string, what: string): void;
}

const memoryMb = 512;
/** A function may return at most 5 MB (forge-facts.md 4). */
const longestResult = 5 * 1024 * 1024;

interface Current {
  readonly host: InvocationHost;
  readonly timer: NodeJS.Timeout;
  finish(outcome: InvocationOutcome): void;
}

/** One warm process of the platform: a worker thread that runs one invocation at a time. */
export class FunctionWorker {
  private readonly worker: Worker;
  private current: Current | null = null;
  readonly ready: Promise<void>;
  dead = false;
  /** The bundle was loaded. */
  loaded = false;

  constructor(
    main: string,
    setup: WorkerSetup,
    private readonly died: () => void,
  ) {
    this.worker = new Worker(main, { workerData: setup, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    this.ready = new Promise((resolve) => {
      this.worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') {
          this.loaded = true;
          resolve();
        } else this.receive(message);
      });
      this.worker.on('exit', resolve);
    });
    this.worker.on('error', (error: Error & { code?: string }) => {
      this.kill(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error.message);
    });
    this.worker.on('exit', () => this.kill('crash', 'the process ended'));
    this.worker.unref();
  }

  run(message: Extract<ToWorker, { kind: 'invoke' }>, host: InvocationHost): Promise<InvocationOutcome> {
    return new Promise((finish) => {
      const timer = setTimeout(() => this.kill('timeout', `not finished after ${message.facts.limitMs / 1000} s`), message.facts.limitMs);
      this.current = { host, timer, finish };
      this.post(message);
    });
  }

  /** Ends the thread at once, whatever it is doing. */
  kill(reason: Extract<InvocationOutcome, { kind: 'killed' }>['reason'], message: string): void {
    if (!this.dead) {
      this.dead = true;
      void this.worker.terminate();
      this.died();
    }
    this.end({ kind: 'killed', reason, message });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private end(outcome: InvocationOutcome): void {
    const { current } = this;
    if (current === null) return;
    this.current = null;
    clearTimeout(current.timer);
    current.finish(outcome);
  }

  private receive(message: Exclude<FromWorker, { kind: 'ready' }>): void {
    const { current } = this;
    if (current === null || this.dead) return;
    if (message.kind === 'log') current.host.log(message.level, message.text);
    else if (message.kind === 'abandoned') current.host.abandoned(message.functionKey, message.what);
    else if (message.kind === 'threw') this.end(message);
    else if (message.kind === 'returned') this.returned(message.value);
    else void this.answer(message.call, message.request, current);
  }

  private returned(value: string | null): void {
    if ((value?.length ?? 0) > longestResult) {
      this.end({ kind: 'killed', reason: 'response-too-large', message: `the result has ${value?.length} characters, 5 MB are allowed` });
    } else {
      this.end({ kind: 'returned', value: value === null ? undefined : (JSON.parse(value) as unknown) });
    }
  }

  private async answer(call: number, request: SeamCall, current: Current): Promise<void> {
    const answer = await current.host.seam(request);
    if (!this.dead && this.current === current) this.post({ kind: 'answer', call, answer });
  }
}
