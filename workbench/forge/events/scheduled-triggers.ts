import type { SiteClock } from '../../types';
import type { Activity } from '../clock/activity';
import type { Agenda } from '../clock/agenda';
import { installation } from '../installation';
import type { AppManifest } from '../manifest';
import type { RunFunction } from './run-function';

/** Runs scheduled triggers each interval of site time, the first time one interval after the start; never retried. */
export class ScheduledTriggers {
  private cancels: (() => void)[] = [];
  /** Asked before each run of the schedule whether it is left out; `null` runs all. */
  leftOut: ((key: string) => Promise<boolean>) | null = null;

  constructor(
    private readonly manifest: AppManifest,
    private readonly clock: SiteClock,
    private readonly agenda: Agenda,
    private readonly activity: Activity,
    private readonly run: RunFunction,
  ) {}

  /** Also after the clock went back: every schedule starts anew from now. */
  align(): void {
    for (const cancel of this.cancels) cancel();
    this.cancels = this.manifest.scheduled.map(() => () => undefined);
    for (const [place, trigger] of this.manifest.scheduled.entries()) this.plan(place, trigger, this.clock.now() + trigger.intervalMs);
  }

  /** Runs one now, beside its schedule (a doubled run). */
  async runNow(key: string): Promise<boolean> {
    const trigger = this.manifest.scheduled.find((entry) => entry.key === key);
    if (trigger === undefined) return false;
    await this.fire(trigger);
    return true;
  }

  private plan(place: number, trigger: AppManifest['scheduled'][number], at: number): void {
    this.cancels[place] = this.agenda.add({
      at,
      label: `scheduled ${trigger.key}`,
      awaitedByIdle: false,
      run: () => {
        this.plan(place, trigger, at + trigger.intervalMs);
        void this.fireUnlessLeftOut(trigger);
      },
    });
  }

  private async fireUnlessLeftOut(trigger: AppManifest['scheduled'][number]): Promise<void> {
    const end = this.activity.begin();
    try {
      if (!(await this.leftOut?.(trigger.key))) await this.fire(trigger);
    } finally {
      end();
    }
  }

  private async fire(trigger: AppManifest['scheduled'][number]): Promise<void> {
    const end = this.activity.begin();
    try {
      await this.run({
        functionKey: trigger.functionKey,
        moduleKey: trigger.key,
        moduleType: 'scheduledTrigger',
        argument: { context: { cloudId: installation.cloudId, moduleKey: trigger.key }, contextToken: 'workbench' },
        accountId: null,
        depth: 0,
        forPerson: false,
      });
    } finally {
      end();
    }
  }
}
