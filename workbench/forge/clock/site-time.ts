import type { SiteClock } from '../../types';
import { frozenSlot, notFrozen, offsetSlot, readSiteTime } from '../worker/site-date';

/** The site's clock: real time plus an offset, or frozen at an instant while it is being moved. Workers read the same buffer. */
export class SiteTime implements SiteClock {
  readonly buffer = new SharedArrayBuffer(16);
  private readonly slots = new BigInt64Array(this.buffer);

  constructor() {
    this.tickWithRealTime();
  }

  now(): number {
    return readSiteTime(this.slots, Date.now);
  }

  get frozen(): boolean {
    return Atomics.load(this.slots, frozenSlot) !== notFrozen;
  }

  freezeAt(instant: number): void {
    Atomics.store(this.slots, frozenSlot, BigInt(instant));
  }

  /** Goes on ticking from an instant. */
  tickFrom(instant: number): void {
    Atomics.store(this.slots, offsetSlot, BigInt(instant - Date.now()));
    Atomics.store(this.slots, frozenSlot, notFrozen);
  }

  tickWithRealTime(): void {
    Atomics.store(this.slots, offsetSlot, 0n);
    Atomics.store(this.slots, frozenSlot, notFrozen);
  }
}
