import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { SiteClock } from '../../types';
import type { Agenda } from '../clock/agenda';
import type { AppManifest } from '../manifest';
import type { Faults } from '../measure/faults';
import type { Meter } from '../measure/meter';
import { bodyJson, bytesOf, empty, type Invocation, json } from '../seams/seam';
import { wait } from '../wait';
import type { SeamAnswer, SeamCall } from '../worker/protocol';
import { ConsumerQueue, type QueuedEvent } from './consumer-queue';
import type { Deliveries } from './delivery';
import type { RunFunction } from './run-function';

const eventSchema = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.object({ key: z.string(), limit: z.int().min(1) }).optional(),
});
const pushSchema = z.object({ queueName: z.string(), jobId: z.string(), payload: z.array(eventSchema).min(1).max(50) });
const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });

const largestPush = 200 * 1024;
/** Events of consumers that may run longer than 55 s are smaller. */
const largestSlowEvent = 100 * 1024;
const slowFromMs = 55_000;
const deepestCycle = 1_000;

interface Job {
  readonly queueName: string;
  success: number;
  inProgress: number;
  failed: number;
  cancelled: boolean;
}

/** `@forge/events` queues: publish, stats, cancel (forge-facts.md 1.7). */
export class QueueApi {
  private readonly queues = new Map<string, ConsumerQueue>();
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly parts: {
      readonly manifest: AppManifest;
      readonly clock: SiteClock;
      readonly agenda: Agenda;
      readonly deliveries: Deliveries;
      readonly faults: Faults;
      readonly meter: Meter;
      readonly run: RunFunction;
    },
  ) {
    for (const consumer of parts.manifest.consumers) {
      this.queues.set(consumer.queue, new ConsumerQueue(consumer, parts.deliveries, parts.run, parts.meter));
    }
  }

  async publish(call: SeamCall, invocation: Invocation): Promise<SeamAnswer> {
    const parsed = pushSchema.safeParse(bodyJson(call));
    if (!parsed.success) return json(400, { message: z.prettifyError(parsed.error), code: 'INVALID_PAYLOAD' });
    const { queueName, jobId, payload } = parsed.data;
    const queue = this.queues.get(queueName);
    if (queue === undefined)
      return json(400, { message: `The manifest has no consumer for the queue ${queueName}`, code: 'QUEUE_NOT_FOUND' });
    const bytes = bytesOf(call.body);
    const largest = this.limitMsOf(queueName) > slowFromMs ? Math.max(...payload.map((event) => JSON.stringify(event).length)) : 0;
    if (bytes > largestPush || largest > largestSlowEvent)
      return json(413, { errorMessage: `The push has ${bytes} bytes, its largest event ${largest}` });
    if (invocation.depth >= deepestCycle)
      return json(405, { errorMessage: 'Events that cause events have reached the platform limit of 1,000' });
    const fault = this.parts.faults.hit('queue', queueName);
    if (fault?.status !== undefined || (fault !== null && fault.delayMs === undefined && fault.duplicate === undefined)) {
      if (fault.delayMs !== undefined) await wait(fault.delayMs);
      return json(fault.status ?? 500, { message: 'workbench: injected fault', code: 'INTERNAL_SERVER_ERROR' });
    }
    this.parts.meter.book(invocation.functionKey, (usage) => {
      usage.queue.pushes += 1;
      usage.queue.events += payload.length;
      usage.queue.bytes += bytes;
    });
    const job: Job = { queueName, success: 0, inProgress: 0, failed: 0, cancelled: false };
    this.jobs.set(jobId, job);
    for (let copy = 0; copy < (fault?.duplicate === true ? 2 : 1); copy += 1) {
      for (const event of payload)
        this.enqueue(queue, job, { ...event, queueName, jobId, eventId: randomUUID() }, invocation.depth + 1, fault?.delayMs ?? 0);
    }
    return json(201, {});
  }

  stats(call: SeamCall): SeamAnswer {
    const job = this.jobOf(call);
    if (job === null) return json(404, { message: 'No such job' });
    return json(200, { success: job.success, inProgress: job.inProgress, failed: job.failed });
  }

  cancel(call: SeamCall): SeamAnswer {
    const job = this.jobOf(call);
    if (job === null) return json(404, { message: 'No such job' });
    job.cancelled = true;
    return empty(204);
  }

  /** Forgets jobs and what waits. */
  clear(): void {
    this.jobs.clear();
    for (const queue of this.queues.values()) queue.clear();
  }

  private jobOf(call: SeamCall): Job | null {
    const parsed = jobSchema.safeParse(bodyJson(call));
    const job = parsed.success ? this.jobs.get(parsed.data.jobId) : undefined;
    return job !== undefined && parsed.success && job.queueName === parsed.data.queueName ? job : null;
  }

  private limitMsOf(queueName: string): number {
    const consumer = this.parts.manifest.consumers.find(({ queue }) => queue === queueName);
    return this.parts.manifest.functions.get(consumer?.functionKey ?? '')?.limitMs ?? 0;
  }

  private enqueue(queue: ConsumerQueue, job: Job, event: QueuedEvent, depth: number, extraDelayMs: number): void {
    job.inProgress += 1;
    const release = () => {
      const done = (success: boolean) => {
        job.inProgress -= 1;
        if (success) job.success += 1;
        else job.failed += 1;
      };
      if (job.cancelled) done(false);
      else queue.add({ event, depth, cancelled: () => job.cancelled, done });
    };
    const delayMs = (event.delayInSeconds ?? 0) * 1_000 + extraDelayMs;
    if (delayMs === 0) release();
    else
      this.parts.agenda.add({
        at: this.parts.clock.now() + delayMs,
        label: `queue ${event.queueName}`,
        awaitedByIdle: false,
        run: release,
      });
  }
}
