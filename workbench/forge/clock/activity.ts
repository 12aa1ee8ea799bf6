/** Counts work that is under way (invocations, deliveries, short backoffs), so that callers can wait until the site is idle. */
export class Activity {
  private active = 0;
  private waiting: (() => void)[] = [];

  get count(): number {
    return this.active;
  }

  /** Returns the function that ends this piece of work; calling it twice does no harm. */
  begin(): () => void {
    this.active += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.active -= 1;
      this.recheck();
    };
  }

  /** Resolves when nothing is under way. Work that ends and starts the next piece in one go does not count as idle in between. */
  async idle(): Promise<void> {
    while (this.active > 0) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private recheck(): void {
    if (this.active > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
