import type { SiteClock } from '../../types';

export interface LogLine {
  readonly at: string;
  readonly functionKey: string;
  readonly invocationId: string;
  readonly level: string;
  readonly text: string;
}

const kept = 1_000;
/** Forge keeps 100 lines per runtime minute and drops the rest (forge-facts.md 4). */
const linesPerMinute = 100;
const minuteMs = 60_000;

/** What the app wrote to its console. */
export class Logs {
  private lines: LogLine[] = [];
  private minute = 0;
  private inMinute = 0;
  dropped = 0;
  total = 0;

  constructor(private readonly clock: SiteClock) {}

  add(line: Omit<LogLine, 'at'>): void {
    const now = this.clock.now();
    const minute = Math.floor(now / minuteMs);
    if (minute !== this.minute) {
      this.minute = minute;
      this.inMinute = 0;
    }
    this.inMinute += 1;
    this.total += 1;
    if (this.inMinute > linesPerMinute) {
      this.dropped += 1;
      return;
    }
    this.lines.push({ at: new Date(now).toISOString(), ...line });
    if (this.lines.length > kept) this.lines = this.lines.slice(-kept);
  }

  list(): readonly LogLine[] {
    return this.lines;
  }

  clear(): void {
    this.lines = [];
    this.inMinute = 0;
    this.dropped = 0;
    this.total = 0;
  }
}
