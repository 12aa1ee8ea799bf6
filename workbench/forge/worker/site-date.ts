/** Slots of the shared clock buffer (BigInt64): milliseconds that the site is ahead of real time, and the instant it is frozen at. */
export const offsetSlot = 0;
export const frozenSlot = 1;
export const notFrozen = -(2n ** 62n);

/** The site's time in epoch milliseconds, read from the buffer that the host shares with every worker. */
export function readSiteTime(clock: BigInt64Array, realNow: () => number): number {
  const frozen = Atomics.load(clock, frozenSlot);
  return frozen === notFrozen ? realNow() + Number(Atomics.load(clock, offsetSlot)) : Number(frozen);
}

/**
 * Makes `Date` of this thread show the site's time: `new Date()`, `Date()` and `Date.now()`. Dates from arguments, timers and
 * `performance.now()` stay as they are: durations that really pass are measured as on the platform.
 */
export function installSiteDate(buffer: SharedArrayBuffer): void {
  const clock = new BigInt64Array(buffer);
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = () => readSiteTime(clock, realNow);
  const SiteDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === SiteDate ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = now;
  RealDate.prototype.constructor = SiteDate;
  globalThis.Date = SiteDate;
}
