import { drawFrom } from '../../forge/measure/prng';

/** The sample's seed: another one makes another year. */
const SEED = 20_240_001;

/** Repeatable draws for one thing: the same name draws the same, whatever was drawn elsewhere. */
export class Draws {
  private count = 0;

  constructor(private readonly name: string) {}

  /** In [0, 1). */
  next(): number {
    this.count += 1;
    return drawFrom(SEED, `${this.name}/${this.count}`);
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  one<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error(`Nothing to choose from for ${this.name}`);
    return chosen;
  }
  /** One of the names, as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new Error(`No weights for ${this.name}`);
  }
}
