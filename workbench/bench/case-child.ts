/** Child of the bench, run as a bundle: how long fold, deadlines and escalation plan of a case take. One JSON line on stdout. */
import { foldCase } from '../../src/domain/case/fold-case';
import { planEscalations } from '../../src/domain/escalation/plan-escalations';
import type { Configuration } from '../../src/domain/profile/configuration';
import { presets } from '../../src/domain/profile/presets';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import { computeDeadlines } from '../../src/domain/sla/deadlines';
import { HOUR, longCase, RECEIVED, shortCase } from './case-facts';

export interface CaseResult {
  readonly profile: string;
  readonly facts: number;
  readonly deadlines: number;
  /** Microseconds, least of several rounds. */
  readonly fold: number;
  readonly deadlineTime: number;
  readonly plan: number;
}

const ROUND_MS = 40;
const [rounds = 12] = process.argv.slice(2).map(Number);

function microsecondsOf(once: () => void): number {
  for (const warmUp = performance.now(); performance.now() - warmUp < 5 * ROUND_MS; ) once();
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    let times = 0;
    do {
      once();
      times += 1;
    } while (performance.now() - started < ROUND_MS);
    least = Math.min(least, ((performance.now() - started) * 1000) / times);
  }
  return least;
}

const results = presets.flatMap((profile) => {
  const configuration: Configuration = { profile, version: 1, settings: proposeSettings(profile) };
  return [shortCase, longCase(50), longCase(400)].map((facts): CaseResult => {
    const now = RECEIVED + (facts.length + 5) * HOUR;
    const feedbackCase = foldCase(facts);
    const deadlines = computeDeadlines(configuration, feedbackCase, now);
    return {
      profile: profile.id,
      facts: facts.length,
      deadlines: deadlines.length,
      fold: microsecondsOf(() => foldCase(facts)),
      // A copy is another case: what is remembered about the last one does not help.
      deadlineTime: microsecondsOf(() => computeDeadlines(configuration, { ...feedbackCase }, now)),
      plan: microsecondsOf(() => planEscalations(configuration, { ...feedbackCase }, deadlines, now)),
    };
  });
});
console.log(JSON.stringify(results));
