import type { AppManifest } from '../manifest';
import type { Meter } from '../measure/meter';
import type { Deliveries } from './delivery';
import type { RunFunction } from './run-function';

/** An event as its consumer receives it. */
export interface QueuedEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number | undefined;
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
}

interface Waiting {
  readonly event: QueuedEvent;
  readonly depth: number;
  cancelled(): boolean;
  done(success: boolean): void;
}

/** One queue with its consumer: at least once, in no particular order, at most `limit` at a time for one concurrency key. */
export class ConsumerQueue {
  private readonly running = new Map<string, number>();
  private waiting: Waiting[] = [];
  private generation = 0;

  constructor(
    private readonly consumer: AppManifest['consumers'][number],
    private readonly deliveries: Deliveries,
    private readonly run: RunFunction,
    private readonly meter: Meter,
  ) {}

  add(item: Waiting): void {
    this.waiting.push(item);
    this.startWhatMay();
  }

  clear(): void {
    this.waiting = [];
    this.running.clear();
    this.generation += 1;
  }

  private startWhatMay(): void {
    const held: Waiting[] = [];
    for (const item of this.waiting.splice(0)) {
      const { concurrency } = item.event;
      const active = concurrency === undefined ? 0 : (this.running.get(concurrency.key) ?? 0);
      if (concurrency !== undefined && active >= concurrency.limit) held.push(item);
      else this.deliver(item);
    }
    this.waiting.push(...held);
  }

  private deliver({ event, depth, cancelled, done }: Waiting): void {
    const key = event.concurrency?.key;
    const { generation } = this;
    if (key !== undefined) this.running.set(key, (this.running.get(key) ?? 0) + 1);
    this.deliveries.start({
      label: `queue ${event.queueName} ${event.eventId}`,
      mostAskedRetries: Number.POSITIVE_INFINITY,
      retriesExceptions: true,
      attempt: async (retryContext) => {
        if (cancelled()) return { kind: 'returned', value: undefined };
        this.meter.book(this.consumer.functionKey, ({ queue }) => {
          queue.deliveries += 1;
          if (retryContext !== null) queue.retries += 1;
        });
        return this.run({
          functionKey: this.consumer.functionKey,
          moduleKey: this.consumer.key,
          moduleType: 'consumer',
          argument: { ...event, ...(retryContext === null ? {} : { retryContext }) },
          accountId: null,
          depth,
          forPerson: false,
        });
      },
      done: (success) => {
        done(success);
        if (key === undefined || generation !== this.generation) return;
        this.running.set(key, (this.running.get(key) ?? 1) - 1);
        this.startWhatMay();
      },
    });
  }
}
