import { performance } from 'node:perf_hooks';
import { MATCHERS, type Matcher } from './matching-engines';
import { matchingTexts, matchingWords } from './matching-texts';

export interface MatchingResult {
  readonly characters: number;
  readonly engine: string;
  /** Preparing 2,000 words once, milliseconds. */
  readonly prepareMs: number;
  /** One text, least of several rounds, microseconds. */
  readonly microseconds: number;
  /** Words found, over all texts of the scene; every engine has to find the same ones. */
  readonly found: number;
}

export const WORDS = 2_000;
const SIZES = [100, 1_000, 30_000];
const ROUNDS = 5;

/** 2,000 words of both languages looked for in texts of three lengths, by every engine in this one process and run. */
export async function measureMatching(quick: boolean, say: (line: string) => void): Promise<readonly MatchingResult[]> {
  const words = matchingWords(WORDS);
  const engines = Object.entries(MATCHERS).map(([name, prepare]) => {
    const start = performance.now();
    const matcher: Matcher = prepare(words);
    return { name, matcher, prepareMs: performance.now() - start };
  });
  const results: MatchingResult[] = [];
  for (const characters of SIZES) {
    const texts = matchingTexts(words, characters, quick ? 8 : 40);
    const expected: string[] = [];
    for (const { name, matcher, prepareMs } of engines) {
      let found = 0;
      for (const [index, text] of texts.entries()) {
        const numbers = await matcher(text);
        found += numbers.length;
        expected[index] ??= numbers.join();
        if (expected[index] !== numbers.join()) throw new Error(`${name} finds other words in text ${index} of ${characters} characters.`);
      }
      results.push({ characters, engine: name, prepareMs, microseconds: await fastest(matcher, texts), found });
    }
    say(`  ${characters.toLocaleString('en')} characters: done`);
  }
  return results;
}

/** Repeated until a round is long enough to be told from the clock's steps. */
async function fastest(matcher: Matcher, texts: readonly string[]): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    let asked = 0;
    const start = performance.now();
    do {
      for (const text of texts) {
        const answer = matcher(text);
        // Awaiting what is no promise would be a cost of the bench, not of the engine.
        if (answer instanceof Promise) await answer;
      }
      asked += texts.length;
    } while (performance.now() - start < 100);
    best = Math.min(best, ((performance.now() - start) * 1000) / asked);
  }
  return best;
}
