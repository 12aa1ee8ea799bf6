import { ENGINE_NAMES, type EngineName } from './engines';
import { rightAnswers } from './oracle';
import { runEngine } from './run-engine';
import { questionsOf, SCENES } from './scenes';

export interface EngineResult {
  readonly scene: string;
  readonly engine: EngineName;
  readonly asked: number;
  readonly wrong: number;
  readonly threw: number;
  readonly noReturn: number;
  /** Per deadline, least of several rounds, over the questions it returned from. */
  readonly nanoseconds: number | null;
  readonly rss: number | null;
}

/** Every engine on the same questions of every scene: right or wrong, and the time, each in a process of its own. */
export async function measureDeadlines(quick: boolean, say: (line: string) => void): Promise<readonly EngineResult[]> {
  const count = quick ? 300 : 600;
  const rounds = quick ? { rounds: 4, roundMs: 80 } : { rounds: 4, roundMs: 300 };
  const results: EngineResult[] = [];
  for (const [place, scene] of SCENES.entries()) {
    const right = rightAnswers(scene, questionsOf(scene, count));
    for (const engine of ENGINE_NAMES) {
      const { outcomes, nanoseconds, rss } = await runEngine(engine, place, count, rounds);
      results.push({
        scene: scene.name,
        engine,
        asked: outcomes.length,
        wrong: outcomes.filter((outcome, index) => typeof outcome === 'number' && outcome !== right[index]).length,
        threw: outcomes.filter((outcome) => outcome === 'threw').length,
        noReturn: outcomes.filter((outcome) => outcome === 'no return').length,
        nanoseconds,
        rss,
      });
    }
    say(`  ${scene.name}: done`);
  }
  return results;
}
