import * as z from 'zod';
import { drawFrom } from './prng';

const rate = z.number().min(0).max(1);
const common = { rate, seed: z.int().optional(), match: z.string().optional(), delayMs: z.int().min(0).max(60_000).optional() };
const answered = z.strictObject({ ...common, status: z.union([z.int().min(400).max(599), z.literal('timeout')]).optional() });

export const faultsSchema = z.strictObject({
  rest: answered.optional(),
  sql: answered.optional(),
  kvs: answered.optional(),
  /** `duplicate`: the delivery arrives twice. */
  queue: z.strictObject({ ...common, status: z.int().min(400).max(599).optional(), duplicate: z.boolean().optional() }).optional(),
  /** The event never reaches the trigger. */
  events: z.strictObject({ rate, seed: z.int().optional(), match: z.string().optional() }).optional(),
  crash: z.strictObject({ rate, seed: z.int().optional(), match: z.string().optional() }).optional(),
});
export type FaultSettings = z.infer<typeof faultsSchema>;
export type FaultKind = keyof FaultSettings;
export type Fault<K extends FaultKind> = NonNullable<FaultSettings[K]>;

/**
 * Decides which of the app's calls fail. The n-th occurrence of the same call under the same seed always gets the same
 * decision, whatever runs beside it: runs can be repeated although functions run concurrently.
 */
export class Faults {
  private settings: FaultSettings = {};
  private readonly seen = new Map<string, number>();
  private hits: Record<string, number> = {};

  set(settings: FaultSettings): void {
    this.settings = settings;
    this.seen.clear();
    this.hits = {};
  }

  current(): { readonly settings: FaultSettings; readonly hits: Readonly<Record<string, number>> } {
    return { settings: this.settings, hits: this.hits };
  }

  /** @param call what is called, such as `POST /rest/api/3/issue`; `match` is looked for in it */
  hit<K extends FaultKind>(kind: K, call: string): Fault<K> | null {
    const fault = this.settings[kind];
    if (fault === undefined || (fault.match !== undefined && !call.includes(fault.match))) return null;
    if (this.draw(kind, call) >= fault.rate) return null;
    this.hits[kind] = (this.hits[kind] ?? 0) + 1;
    return fault as Fault<K>;
  }

  /** True for half of the draws: before or after, lost on the way there or back. */
  coin(kind: FaultKind, call: string): boolean {
    return this.draw(kind, `coin ${call}`) < 0.5;
  }

  private draw(kind: FaultKind, call: string): number {
    const key = `${kind} ${call}`;
    const occurrence = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, occurrence);
    return drawFrom(this.settings[kind]?.seed ?? 1, `${key} ${occurrence}`);
  }
}
