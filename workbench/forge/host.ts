import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { JiraSite } from '../types';
import { Activity } from './clock/activity';
import { ClockMover } from './clock/clock-mover';
import type { SiteTime } from './clock/site-time';
import { Deliveries } from './events/delivery';
import { ProductEvents } from './events/product-events';
import { QueueApi } from './events/queue-api';
import type { FunctionCall } from './events/run-function';
import { ScheduledTriggers } from './events/scheduled-triggers';
import { installation } from './installation';
import { createKvsSeam } from './kvs/kvs-seam';
import { KvsStore } from './kvs/kvs-store';
import type { AppManifest } from './manifest';
import { Exchanges } from './measure/exchanges';
import { Faults } from './measure/faults';
import { Logs } from './measure/logs';
import { Meter } from './measure/meter';
import { compileWorker } from './runtime/compile-worker';
import type { FunctionWorker, InvocationHost, InvocationOutcome } from './runtime/function-worker';
import { installedEvent, invokeMessage, noSuchFunction } from './runtime/invoke-message';
import { WorkerPool } from './runtime/worker-pool';
import { dispatch, type Seams } from './seams/dispatch';
import { createJiraSeam } from './seams/jira-seam';
import type { Invocation } from './seams/seam';
import { createStargateSeam } from './seams/stargate-seam';
import { WebTriggerUrls } from './seams/web-trigger-urls';
import type { Database } from './sql/database';
import { createSqlSeam } from './sql/sql-seam';

export interface ForgeHostOptions {
  readonly manifest: AppManifest;
  /** Folder of the bundled backend (`buildBackend`). */
  readonly bundleDirectory: string;
  /** Folder for the compiled worker. */
  readonly cache: string;
  readonly site: JiraSite;
  readonly time: SiteTime;
  readonly database: Database;
  /** Address of the server, for web triggers. */
  readonly origin: () => string;
  /** Invocations at the same time. */
  readonly workers?: number;
}

const usualWorkers = 4;

/** The platform: runs the app's functions on what happens on the site, as time passes, and when people ask. */
export class ForgeHost {
  readonly faults = new Faults();
  readonly meter = new Meter();
  readonly exchanges = new Exchanges();
  readonly activity = new Activity();
  readonly kvs: KvsStore;
  readonly logs: Logs;
  readonly mover: ClockMover;
  readonly events: ProductEvents;
  readonly urls: WebTriggerUrls;
  readonly scheduled: ScheduledTriggers;
  /** How many of the app's functions have been started. */
  started = 0;
  private readonly queues: QueueApi;
  private readonly deliveries: Deliveries;
  private readonly pool: WorkerPool;
  private readonly seams: Seams;

  private constructor(
    readonly options: ForgeHostOptions,
    workerMain: string,
  ) {
    const { manifest, site, time, database } = options;
    const { faults, meter, exchanges } = this;
    this.logs = new Logs(time);
    this.kvs = new KvsStore(time);
    this.mover = new ClockMover(time, this.activity, () => this.scheduled.align());
    this.deliveries = new Deliveries(time, this.mover.agenda, this.activity);
    this.urls = new WebTriggerUrls(manifest, options.origin);
    this.queues = new QueueApi({
      manifest,
      clock: time,
      agenda: this.mover.agenda,
      deliveries: this.deliveries,
      faults,
      meter,
      run: this.run,
    });
    this.events = new ProductEvents(manifest, this.deliveries, this.run, faults, (text) => this.note('warn', text));
    this.scheduled = new ScheduledTriggers(manifest, time, this.mover.agenda, this.activity, this.run);
    this.seams = {
      jira: createJiraSeam({ site, manifest, exchanges, faults, meter }),
      stargate: createStargateSeam(this.urls, this.queues),
      kvs: createKvsSeam({ store: this.kvs, manifest, faults, meter }),
      sql: createSqlSeam({ database, manifest, faults, meter }),
    };
    const files = [...new Set([...manifest.functions.values()].map(({ file }) => file))];
    const app = { appId: manifest.appId, scopes: manifest.scopes, ...installation };
    this.pool = new WorkerPool(
      workerMain,
      { bundleDirectory: options.bundleDirectory, files, clock: time.buffer, app },
      options.workers ?? usualWorkers,
    );
    site.onEvent((event) => this.events.publish(event));
  }

  /** Starts the workers; the app is installed by `install`. */
  static async start(options: ForgeHostOptions): Promise<ForgeHost> {
    const workerMain = await compileWorker(path.join(__dirname, 'worker'), path.join(options.cache, 'worker'));
    const host = new ForgeHost(options, workerMain);
    await host.pool.ready();
    return host;
  }

  /** Runs a function of the app. */
  readonly run = async (call: FunctionCall): Promise<InvocationOutcome> => {
    const target = this.options.manifest.functions.get(call.functionKey);
    if (target === undefined) return noSuchFunction(call.functionKey);
    const invocation: Invocation = { id: randomUUID(), ...call };
    const end = this.activity.begin();
    this.started += 1;
    let started = performance.now();
    const outcome = await this.pool.submit(invokeMessage(target, invocation, call.argument), {
      host: (worker) => this.invocationHost(invocation, worker),
      started: () => {
        started = performance.now();
      },
      forPerson: call.forPerson,
    });
    this.book(invocation, outcome, performance.now() - started);
    end();
    return outcome;
  };

  /** The app is installed: schedules begin, and it hears of it. */
  async install(): Promise<void> {
    this.scheduled.align();
    this.events.publish(installedEvent(this.options.manifest.appId, this.options.time.now()));
    await this.mover.idle();
  }

  /** As on the first day: nothing stored, nothing pending, real time. The site itself is reset by its owner. */
  async reset(): Promise<void> {
    this.mover.agenda.clear();
    this.deliveries.clear();
    this.queues.clear();
    await this.pool.restart();
    await this.activity.idle();
    this.options.time.tickWithRealTime();
    this.kvs.clear();
    this.urls.clear();
    this.faults.set({});
    this.exchanges.clear();
    this.logs.clear();
    this.meter.reset();
    await this.options.database.recreate();
  }

  async stop(): Promise<void> {
    this.mover.stop();
    this.deliveries.clear();
    this.queues.clear();
    this.pool.stop();
    await this.options.database.close();
  }

  private invocationHost(invocation: Invocation, worker: FunctionWorker): InvocationHost {
    const { id: invocationId, functionKey } = invocation;
    return {
      seam: (call) => dispatch(this.seams, this.faults, call, invocation, () => worker.kill('crash', 'crash fault')),
      log: (level, text) => this.logs.add({ functionKey, invocationId, level, text }),
      abandoned: (owner, what) => {
        this.meter.abandonedCalls += 1;
        this.logs.add({
          functionKey: owner,
          invocationId,
          level: 'warn',
          text: `workbench: dropped ${what}, which was still under way when its function returned`,
        });
      },
    };
  }

  private book(invocation: Invocation, outcome: InvocationOutcome, ms: number): void {
    this.meter.book(invocation.functionKey, (usage) => {
      usage.invocations += 1;
      usage.ms += ms;
      usage.maxMs = Math.max(usage.maxMs, ms);
      if (outcome.kind === 'threw') usage.errors += 1;
      if (outcome.kind === 'killed') usage.killed += 1;
    });
    if (outcome.kind === 'returned') return;
    const text = outcome.kind === 'threw' ? outcome.error.stack || outcome.error.message : `killed (${outcome.reason}): ${outcome.message}`;
    this.logs.add({ functionKey: invocation.functionKey, invocationId: invocation.id, level: 'error', text: `workbench: ${text}` });
  }

  private note(level: string, text: string): void {
    this.logs.add({ functionKey: '', invocationId: '', level, text: `workbench: ${text}` });
  }
}
