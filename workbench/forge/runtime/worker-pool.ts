import type { ToWorker, WorkerSetup } from '../worker/protocol';
import { FunctionWorker, type InvocationHost, type InvocationOutcome } from './function-worker';

interface Job {
  readonly message: Extract<ToWorker, { kind: 'invoke' }>;
  readonly host: (worker: FunctionWorker) => InvocationHost;
  /** Called when it leaves the queue and runs. */
  readonly started: () => void;
  finish(outcome: InvocationOutcome): void;
}

/** Real ms before a worker that died while loading is replaced. */
const startAgainMs = 500;
const COLD_EVERY = 8;

/**
 * So many invocations run at the same time; the rest waits, people before background work. One warm worker more than that
 * is kept, so that the loss of one costs no start-up time.
 */
export class WorkerPool {
  private readonly idle: FunctionWorker[] = [];
  private readonly all = new Set<FunctionWorker>();
  private readonly people: Job[] = [];
  private readonly background: Job[] = [];
  private running = 0;
  private choices = 0;
  private stopped = false;

  constructor(
    private readonly main: string,
    private readonly setup: WorkerSetup,
    private readonly size: number,
  ) {
    for (let count = 0; count <= size; count += 1) this.startWorker();
  }

  async ready(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.ready));
  }

  submit(
    message: Job['message'],
    options: { readonly host: Job['host']; readonly started: () => void; readonly forPerson: boolean },
  ): Promise<InvocationOutcome> {
    return new Promise((finish) => {
      (options.forPerson ? this.people : this.background).push({ message, host: options.host, started: options.started, finish });
      this.next();
    });
  }

  /** Ends what runs and what waits; afterwards the pool takes work again. */
  async restart(): Promise<void> {
    for (const job of [...this.people.splice(0), ...this.background.splice(0)])
      job.finish({ kind: 'killed', reason: 'stopped', message: 'reset' });
    for (const worker of [...this.all]) if (!this.idle.includes(worker)) worker.kill('stopped', 'reset');
    await this.ready();
  }

  stop(): void {
    this.stopped = true;
    for (const worker of [...this.all]) worker.kill('stopped', 'the host stops');
  }

  private startWorker(): void {
    if (this.stopped) return;
    const worker: FunctionWorker = new FunctionWorker(this.main, this.setup, () => this.lost(worker));
    this.all.add(worker);
    void worker.ready.then(() => {
      if (worker.dead) return;
      this.idle.push(worker);
      this.next();
    });
  }

  /** A worker that cannot even load is tried again, but not in a tight circle. */
  private lost(worker: FunctionWorker): void {
    this.all.delete(worker);
    const index = this.idle.indexOf(worker);
    if (index !== -1) this.idle.splice(index, 1);
    if (worker.loaded) this.startWorker();
    else setTimeout(() => this.startWorker(), startAgainMs).unref();
  }

  /**
   * The worker used last, as the platform does too: its code is compiled. Now and then the one that rested longest, so that
   * what the app keeps in a process and believes to be true of all is found out.
   */
  private chosen(): FunctionWorker | undefined {
    this.choices += 1;
    return this.choices % COLD_EVERY === 0 ? this.idle.shift() : this.idle.pop();
  }

  private next(): void {
    if (this.running >= this.size) return;
    if (this.people.length + this.background.length === 0) return;
    const worker = this.chosen();
    if (worker === undefined) return;
    const job = this.people.shift() ?? this.background.shift();
    if (job === undefined) return;
    this.running += 1;
    job.started();
    void worker.run(job.message, job.host(worker)).then((outcome) => {
      this.running -= 1;
      if (!worker.dead) this.idle.push(worker);
      job.finish(outcome);
      this.next();
    });
  }
}
