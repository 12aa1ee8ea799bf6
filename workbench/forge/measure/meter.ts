export interface SeamCount {
  calls: number;
  errors: number;
  ms: number;
  bytes: number;
}

/** What one function, or the whole app, has used. Times are real milliseconds. */
export interface Usage {
  invocations: number;
  errors: number;
  /** Killed by a limit or a crash fault. */
  killed: number;
  ms: number;
  maxMs: number;
  rest: SeamCount & { points: number };
  sql: SeamCount & { statements: number; rows: number };
  kvs: SeamCount & { reads: number; writes: number };
  queue: { pushes: number; events: number; deliveries: number; retries: number; bytes: number };
}

const seam = (): SeamCount => ({ calls: 0, errors: 0, ms: 0, bytes: 0 });

const nothing = (): Usage => ({
  invocations: 0,
  errors: 0,
  killed: 0,
  ms: 0,
  maxMs: 0,
  rest: { ...seam(), points: 0 },
  sql: { ...seam(), statements: 0, rows: 0 },
  kvs: { ...seam(), reads: 0, writes: 0 },
  queue: { pushes: 0, events: 0, deliveries: 0, retries: 0, bytes: 0 },
});

/** Counts what the platform would meter and bill (design.md section 4, "What a case costs"). */
export class Meter {
  private total = nothing();
  private readonly functions = new Map<string, Usage>();
  private readonly paths = new Map<string, number>();
  abandonedCalls = 0;
  since = Date.now();

  /** Books on the whole app and on one function. */
  book(functionKey: string, change: (usage: Usage) => void): void {
    let usage = this.functions.get(functionKey);
    if (usage === undefined) {
      usage = nothing();
      this.functions.set(functionKey, usage);
    }
    change(usage);
    change(this.total);
  }

  /** Counts REST calls by method and path pattern, ids replaced. */
  bookPath(method: string, path: string): void {
    const pattern = path
      .replace(/\?.*$/, '')
      .split('/')
      // The version in /rest/api/3 is no id.
      .map((part, place) => (place > 3 && /^(\d+|[A-Z][A-Z0-9_]*-\d+|customfield_\d+)$/.test(part) ? '{id}' : part))
      .join('/');
    const key = `${method} ${pattern}`;
    this.paths.set(key, (this.paths.get(key) ?? 0) + 1);
  }

  read(): object {
    return {
      since: new Date(this.since).toISOString(),
      ...this.total,
      abandonedCalls: this.abandonedCalls,
      restByPath: Object.fromEntries([...this.paths].sort((a, b) => b[1] - a[1])),
      functions: Object.fromEntries(this.functions),
    };
  }

  reset(): void {
    this.total = nothing();
    this.functions.clear();
    this.paths.clear();
    this.abandonedCalls = 0;
    this.since = Date.now();
  }
}
