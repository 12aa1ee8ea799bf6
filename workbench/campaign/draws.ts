import { drawFrom } from '../forge/measure/prng';

/** Repeatable draws: the same seed and name draw the same, whatever is drawn elsewhere. */
export class Draws {
  private count = 0;

  constructor(
    private readonly seed: number,
    private readonly name: string,
  ) {}

  next(): number {
    this.count += 1;
    return drawFrom(this.seed, `${this.name}/${this.count}`);
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error(`Nothing to choose from for ${this.name}`);
    return chosen;
  }
}
