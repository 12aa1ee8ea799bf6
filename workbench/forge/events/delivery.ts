import type { SiteClock } from '../../types';
import type { Activity } from '../clock/activity';
import type { Agenda } from '../clock/agenda';
import type { InvocationOutcome } from '../runtime/function-worker';

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData?: unknown;
}

export interface DeliveryPlan {
  readonly label: string;
  /** Runs the function once. */
  attempt(retryContext: RetryContext | null): Promise<InvocationOutcome>;
  /** Retries that the function may ask for; product triggers 4, queues as many as the window allows. */
  readonly mostAskedRetries: number;
  /** Queues deliver again after an exception; product triggers do not. */
  readonly retriesExceptions: boolean;
  done(success: boolean): void;
}

const secondMs = 1_000;
const dayMs = 86_400 * secondMs;
/** Quick tries in real time before the platform becomes patient. */
const quickTries = 5;
const firstQuickWaitMs = 50;
const firstSlowWaitMs = 30 * secondMs;
const longestWaitMs = 900 * secondMs;
/** `idle` waits for a retry that the app asked for within so many site ms. */
const awaitedUpToMs = 30 * secondMs;

interface Attempts {
  readonly firstAt: number;
  failures: number;
  retryContext: RetryContext | null;
}

function askedRetry(
  outcome: InvocationOutcome,
): { readonly retryAfter?: number; readonly retryReason?: string; readonly retryData?: unknown } | null {
  if (outcome.kind !== 'returned' || typeof outcome.value !== 'object' || outcome.value === null) return null;
  const { _retry, retryOptions } = outcome.value as { _retry?: unknown; retryOptions?: object };
  return _retry === true ? (retryOptions ?? {}) : null;
}

const reasonOf = (outcome: InvocationOutcome): string =>
  outcome.kind === 'killed' ? (outcome.reason === 'memory' ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_TIME_OUT') : 'FUNCTION_RETRY_REQUEST';

/**
 * Delivers at least once: again after a retry the function asked for, after its exceptions (queues) and after the platform
 * lost it, until 24 hours of site time have passed (forge-facts.md 5, "Delivery").
 */
export class Deliveries {
  private generation = 0;

  constructor(
    private readonly clock: SiteClock,
    private readonly agenda: Agenda,
    private readonly activity: Activity,
  ) {}

  /** Forgets every pending retry. */
  clear(): void {
    this.generation += 1;
  }

  start(plan: DeliveryPlan): void {
    void this.run(plan, { firstAt: this.clock.now(), failures: 0, retryContext: null }, this.generation);
  }

  private async run(plan: DeliveryPlan, attempts: Attempts, generation: number): Promise<void> {
    if (generation !== this.generation) return;
    const end = this.activity.begin();
    try {
      const outcome = await plan.attempt(attempts.retryContext);
      if (generation === this.generation) this.decide(plan, attempts, outcome);
    } finally {
      end();
    }
  }

  private decide(plan: DeliveryPlan, attempts: Attempts, outcome: InvocationOutcome): void {
    const retryCount = attempts.retryContext?.retryCount ?? 0;
    const asked = askedRetry(outcome);
    if (asked !== null && retryCount >= plan.mostAskedRetries) plan.done(false);
    else if (asked !== null) {
      const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked;
      const afterMs = Math.min(Math.max(retryAfter > 0 ? retryAfter : 1, 1) * secondMs, longestWaitMs);
      const retryContext = { retryCount: retryCount + 1, retryReason, ...(retryData === undefined ? {} : { retryData }) };
      this.later(plan, { ...attempts, retryContext }, afterMs, afterMs <= awaitedUpToMs);
    } else if (outcome.kind === 'returned') plan.done(true);
    else if (outcome.kind === 'threw' && !plan.retriesExceptions) plan.done(false);
    else this.again(plan, attempts, outcome, retryCount);
  }

  private again(plan: DeliveryPlan, attempts: Attempts, outcome: InvocationOutcome, retryCount: number): void {
    const failures = attempts.failures + 1;
    // What the platform itself lost does not count as the app's retry.
    const lost = outcome.kind === 'killed' && outcome.reason === 'crash';
    const retryContext = lost ? attempts.retryContext : { retryCount: retryCount + 1, retryReason: reasonOf(outcome) };
    const next: Attempts = { ...attempts, failures, retryContext };
    if (failures > quickTries) {
      const waitMs = Math.min(firstSlowWaitMs * 2 ** (failures - quickTries - 1), longestWaitMs);
      this.later(plan, next, waitMs, false);
      return;
    }
    const end = this.activity.begin();
    const { generation } = this;
    setTimeout(
      () => {
        void this.run(plan, next, generation);
        end();
      },
      firstQuickWaitMs * 2 ** (failures - 1),
    );
  }

  private later(plan: DeliveryPlan, attempts: Attempts, afterMs: number, awaitedByIdle: boolean): void {
    const at = this.clock.now() + afterMs;
    if (at - attempts.firstAt > dayMs) {
      plan.done(false);
      return;
    }
    const { generation } = this;
    this.agenda.add({ at, label: `retry ${plan.label}`, awaitedByIdle, run: () => void this.run(plan, attempts, generation) });
  }
}
