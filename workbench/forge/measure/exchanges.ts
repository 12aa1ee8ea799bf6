/** One REST exchange of the app, in the form that contract checks read. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** `app`, an account id, or `anonymous`. */
  readonly as: string;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseBody?: unknown;
}

const kept = 20_000;

/** The app's last REST exchanges. */
export class Exchanges {
  private entries: Exchange[] = [];
  private start = 0;

  add(exchange: Exchange): void {
    if (this.entries.length < kept) {
      this.entries.push(exchange);
      return;
    }
    this.entries[this.start] = exchange;
    this.start = (this.start + 1) % kept;
  }

  list(): readonly Exchange[] {
    return [...this.entries.slice(this.start), ...this.entries.slice(0, this.start)];
  }

  clear(): void {
    this.entries = [];
    this.start = 0;
  }
}
