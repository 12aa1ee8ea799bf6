import type { ProductEvent } from '../../types';
import { installation } from '../installation';
import type { AppManifest } from '../manifest';
import type { Faults } from '../measure/faults';
import type { Deliveries } from './delivery';
import type { RunFunction } from './run-function';

const mostRetries = 4;
/** Larger events are not delivered (forge-facts.md 4). */
const largestEvent = 200 * 1024;

/** Hands product events to the functions of matching triggers: at least once, concurrently, without an order. */
export class ProductEvents {
  constructor(
    private readonly manifest: AppManifest,
    private readonly deliveries: Deliveries,
    private readonly run: RunFunction,
    private readonly faults: Pick<Faults, 'hit'>,
    private readonly complain: (message: string) => void,
  ) {}

  /** Returns how many functions get the event. */
  publish(event: ProductEvent): number {
    const text = JSON.stringify({ eventType: event.name, selfGenerated: event.selfGenerated, ...event.payload });
    const listeners = this.manifest.triggers.filter(
      ({ events, ignoreSelf }) => events.includes(event.name) && !(ignoreSelf && event.selfGenerated),
    );
    if (listeners.length > 0 && Buffer.byteLength(text) > largestEvent) {
      this.complain(`${event.name} has ${Buffer.byteLength(text)} bytes and is not delivered; the platform delivers up to ${largestEvent}`);
      return 0;
    }
    const reached = listeners.filter(({ key }) => this.faults.hit('events', `${event.name} ${key}`) === null);
    for (const trigger of reached) this.deliver(trigger, text, event.name);
    return reached.length;
  }

  private deliver(trigger: AppManifest['triggers'][number], text: string, name: string): void {
    const payload = JSON.parse(text) as Record<string, unknown>;
    const context = { cloudId: installation.cloudId, moduleKey: trigger.key };
    this.deliveries.start({
      label: `event ${name} → ${trigger.functionKey}`,
      mostAskedRetries: mostRetries,
      retriesExceptions: false,
      attempt: (retryContext) =>
        this.run({
          functionKey: trigger.functionKey,
          moduleKey: trigger.key,
          moduleType: 'trigger',
          argument: { ...payload, context, contextToken: 'workbench', ...(retryContext === null ? {} : { retryContext }) },
          // Nobody is there: asUser() needs impersonation.
          accountId: null,
          depth: 1,
          forPerson: false,
        }),
      done: () => undefined,
    });
  }
}
