import { nextWake, SWEEP } from '../../idle-sweeps';
import type { Workbench } from '../../workbench';

/**
 * Moves the site through history: time stands still while anything is under way and jumps to where something happens next.
 * Schedules are off meanwhile; instead of 100,000 sweeps a year there is one whenever a case is waiting to be looked at.
 */
export class HistoryClock {
  /** A case that could not be brought forward stays due; it is not asked again at the same instant. */
  private sweptAt = 0;

  constructor(private readonly workbench: Workbench) {}

  get now(): number {
    return this.workbench.host.options.time.now();
  }

  /** Switches schedules off and goes to an instant. Whatever was on the agenda is forgotten: nothing may be pending. */
  async beginAt(instant: number): Promise<void> {
    const { host } = this.workbench;
    await host.mover.idle();
    host.mover.agenda.clear();
    host.options.time.freezeAt(instant);
  }

  /** Goes to an instant; all that falls due before is done at its own time. */
  async goTo(target: number): Promise<void> {
    const { time } = this.workbench.host.options;
    for (let next = await this.nextDue(); next <= target; next = await this.nextDue()) {
      time.freezeAt(Math.max(next, this.now));
      await this.settle();
      if (await this.someoneWaitsFor(next)) await this.workbench.host.scheduled.runNow(SWEEP);
      await this.settle();
      this.sweptAt = next;
    }
    time.freezeAt(target);
    await this.settle();
  }

  /** One sweep now, as if the schedule had run all along. */
  async sweep(): Promise<void> {
    await this.workbench.host.scheduled.runNow(SWEEP);
    await this.settle();
  }

  /** Runs what is due now until nothing is under way. */
  async settle(): Promise<void> {
    const { mover, activity, options } = this.workbench.host;
    await activity.idle();
    for (let due = mover.agenda.takeDue(options.time.now()); due.length > 0; due = mover.agenda.takeDue(options.time.now())) {
      for (const entry of due) entry.run();
      await activity.idle();
    }
  }

  /** The clock ticks on, with real time unless another instant is given, and schedules begin. */
  end(from: number | null): void {
    const { host } = this.workbench;
    if (from === null) host.options.time.tickWithRealTime();
    else host.options.time.tickFrom(from);
    host.scheduled.align();
  }

  private async nextDue(): Promise<number> {
    const agenda = this.workbench.host.mover.agenda.nextAt() ?? Number.POSITIVE_INFINITY;
    return Math.min(agenda, await this.nextWake());
  }

  private async someoneWaitsFor(instant: number): Promise<boolean> {
    return (await this.nextWake()) <= instant;
  }

  private nextWake(): Promise<number> {
    return nextWake(this.workbench.host.options.database, this.sweptAt);
  }
}
