/** Something that falls due at an instant of the site's clock. */
export interface Due {
  readonly at: number;
  readonly label: string;
  /** `idle` waits for it although it is not due yet (a retry that the app asked for within seconds). */
  readonly awaitedByIdle: boolean;
  run(): void;
}

/** What falls due in site time, earliest first; entries of one instant keep the order in which they were made. */
export class Agenda {
  private entries: Due[] = [];

  constructor(private readonly changed: () => void) {}

  /** Returns a function that takes the entry off again. */
  add(due: Due): () => void {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.at ?? 0) <= due.at) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, due);
    this.changed();
    return () => {
      this.entries = this.entries.filter((entry) => entry !== due);
      this.changed();
    };
  }

  nextAt(): number | null {
    return this.entries[0]?.at ?? null;
  }

  /** Takes off everything due at or before an instant. */
  takeDue(now: number): readonly Due[] {
    const firstLater = this.entries.findIndex((entry) => entry.at > now);
    return this.entries.splice(0, firstLater === -1 ? this.entries.length : firstLater);
  }

  /** When the first entry that `idle` waits for falls due. */
  awaitedAt(): number | null {
    return this.entries.find((entry) => entry.awaitedByIdle)?.at ?? null;
  }

  list(): readonly { readonly at: string; readonly label: string }[] {
    return this.entries.map(({ at, label }) => ({ at: new Date(at).toISOString(), label }));
  }

  clear(): void {
    this.entries = [];
    this.changed();
  }
}
