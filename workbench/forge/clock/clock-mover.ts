import type { Activity } from './activity';
import { Agenda } from './agenda';
import type { SiteTime } from './site-time';

/** Longest wait that `setTimeout` takes, in ms. */
const longestTimeout = 2 ** 31 - 1;

/** Called as a move begins, with the instant it goes to; what it returns is called at its end. */
export type BeginMove = (target: number) => () => void;

/**
 * Drives the agenda: while the clock ticks, by a timer; while it is moved, step by step, frozen at each instant at which
 * something falls due until the work of that instant is done.
 */
export class ClockMover {
  readonly agenda = new Agenda(() => this.arm());
  private timer: NodeJS.Timeout | null = null;
  private moving = false;
  private turn: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly time: SiteTime,
    private readonly activity: Activity,
    private readonly wentBack: () => void,
  ) {}

  /** Moves to an instant; resolves with the site's time when the site is idle there. Moves wait for one another. */
  async moveTo(target: number, begin?: BeginMove): Promise<number> {
    return this.inTurn(() => this.step(target, begin));
  }

  /** Moves by some ms, counted from when the move begins. */
  async moveBy(ms: number, begin?: BeginMove): Promise<number> {
    return this.inTurn(() => this.step(this.time.now() + ms, begin));
  }

  /**
   * Resolves when nothing is under way and no awaited retry is pending. The clock goes on to such a retry at once: nobody waits
   * real seconds for it.
   */
  async idle(): Promise<void> {
    await this.activity.idle();
    if (this.agenda.awaitedAt() === null) return;
    await this.inTurn(() => this.settle());
  }

  private async settle(): Promise<number> {
    for (let next = this.agenda.awaitedAt(); next !== null; next = this.agenda.awaitedAt()) {
      await this.walkTo(Math.max(next, this.time.now()));
      await this.activity.idle();
    }
    return this.time.now();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async inTurn(move: () => Promise<number>): Promise<number> {
    const mine = this.turn.then(move, move);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async step(target: number, begin?: BeginMove): Promise<number> {
    const end = begin?.(target);
    try {
      await this.walkTo(target);
      await this.activity.idle();
      return await this.settle();
    } finally {
      end?.();
    }
  }

  private async walkTo(target: number): Promise<void> {
    this.moving = true;
    try {
      await this.activity.idle();
      if (target < this.time.now()) {
        this.time.freezeAt(target);
        this.wentBack();
      }
      await this.runUntil(target);
      this.time.freezeAt(target);
      await this.activity.idle();
    } finally {
      this.time.tickFrom(target);
      this.moving = false;
      this.arm();
    }
  }

  private async runUntil(target: number): Promise<void> {
    for (let next = this.agenda.nextAt(); next !== null && next <= target; next = this.agenda.nextAt()) {
      this.time.freezeAt(Math.max(next, this.time.now()));
      this.runDue();
      await this.activity.idle();
    }
  }

  private runDue(): void {
    for (const due of this.agenda.takeDue(this.time.now())) due.run();
  }

  private arm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const next = this.agenda.nextAt();
    if (next === null || this.moving || this.stopped) return;
    const wait = Math.min(Math.max(0, next - this.time.now()), longestTimeout);
    this.timer = setTimeout(() => {
      if (!this.moving) this.runDue();
      this.arm();
    }, wait);
    this.timer.unref();
  }
}
