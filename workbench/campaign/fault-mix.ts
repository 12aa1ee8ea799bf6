import type { FaultSettings } from '../forge/measure/faults';
import type { Site } from './site';

/** What goes wrong in one wave. The kinds take turns, so that each also meets each. */
function settingsOf(seed: number, wave: number): FaultSettings {
  const of = (n: number): number => seed * 10_000 + wave * 10 + n;
  const turn = <T>(list: readonly T[], step = 1): T => list[Math.floor(wave / step) % list.length] as T;
  return {
    rest: {
      seed: of(1),
      ...turn([
        { rate: 0.3, status: 500 },
        { rate: 0.3, status: 429 },
        { rate: 0.25, status: 'timeout' as const },
        { rate: 0.7, delayMs: 20 },
      ]),
    },
    sql: { seed: of(2), ...turn([{ rate: 0.12 }, { rate: 0.08, status: 'timeout' as const }], 2) },
    kvs: {
      seed: of(3),
      ...turn(
        [
          { rate: 0.12, status: 500 },
          { rate: 0.08, status: 'timeout' as const },
        ],
        3,
      ),
    },
    queue: {
      seed: of(4),
      ...turn([
        { rate: 0.8, duplicate: true },
        { rate: 0.1, status: 500 },
        { rate: 0.6, delayMs: 45_000 },
      ]),
    },
    crash: { seed: of(5), rate: turn([0.01, 0.02, 0.015]) },
  };
}

/** In words: what a hit of this kind did to the app. */
function nameOf(kind: string, settings: FaultSettings): string {
  if (kind === 'crash') return 'crash';
  const fault = settings[kind as keyof FaultSettings];
  if (fault !== undefined && 'duplicate' in fault && fault.duplicate === true) return 'duplicate delivery';
  if (fault !== undefined && 'delayMs' in fault && fault.delayMs !== undefined) return `${kind} delayed`;
  return `${kind} ${fault !== undefined && 'status' in fault ? (fault.status ?? 'refused') : 'refused'}`;
}

/** Injects faults wave by wave and counts every one that hit. */
export class FaultMix {
  readonly hits: Record<string, number> = {};
  private present: FaultSettings = {};

  constructor(
    private readonly site: Site,
    private readonly seed: number,
  ) {}

  get total(): number {
    return Object.values(this.hits).reduce((sum, count) => sum + count, 0);
  }

  async start(wave: number): Promise<void> {
    await this.harvest();
    this.present = settingsOf(this.seed, wave);
    await this.site.control('faults', this.present);
  }

  async end(): Promise<void> {
    await this.harvest();
    this.present = {};
    await this.site.control('faults', {});
  }

  /** The same product event delivered again counts as a fault too. */
  add(name: string, count: number): void {
    this.hits[name] = (this.hits[name] ?? 0) + count;
  }

  /** Setting faults anew begins their count anew. */
  private async harvest(): Promise<void> {
    const { hits } = await this.site.look<{ hits: Record<string, number> }>('faults');
    for (const [kind, count] of Object.entries(hits)) this.add(nameOf(kind, this.present), count);
  }
}
