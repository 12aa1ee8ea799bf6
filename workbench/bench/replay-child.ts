/** Child of the bench, run as a bundle: how long the replay of a case takes, and its plain formulation. One JSON line on stdout. */
import type { Configuration } from '../../src/domain/profile/configuration';
import { presets } from '../../src/domain/profile/presets';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import { playCase } from '../../src/domain/replay/play-case';
import { recordedCase } from '../../src/domain/replay/recorded-case';
import { reopenedUnder } from '../../src/domain/replay/reopened-under';
import { replayCase } from '../../src/domain/replay/replay-case';
import { Roster } from '../../src/domain/replay/roster';
import { lifeOfCase } from './replay-cases';
import { plainReplay } from './replay-reference';

export interface ReplayCost {
  readonly profile: string;
  /** Microseconds for a case under one version, least of several rounds: as it is done, and plainly. */
  readonly played: number;
  readonly plain: number;
  /** Microseconds for a case compared under both versions, classification included. */
  readonly compared: number;
}

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 2, 2, 1);
const [cases = 200, rounds = 3] = process.argv.slice(2).map(Number);

function microsecondsOf(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, ((performance.now() - started) * 1000) / cases);
  }
  return least;
}

const costs = presets.map((profile): ReplayCost => {
  const settings = proposeSettings(profile);
  const configuration: Configuration = { profile, version: 1, settings };
  const roster = new Roster(settings, {});
  const halved = profile.limits.map((limit) =>
    limit.due.minutes === undefined ? limit : { ...limit, due: { ...limit.due, minutes: limit.due.minutes / 2 } },
  );
  const side = { configuration, roster, requestTypes: [] };
  const sides = { before: side, after: { ...side, configuration: { ...configuration, profile: { ...profile, limits: halved } } } };
  const recorded = Array.from({ length: cases }, (_, n) => {
    const life = lifeOfCase(n + 1, NOW - Math.floor((n / cases) * 90 * DAY) - 60_000).filter(({ at }) => at <= NOW);
    const one = recordedCase(String(n), n, life);
    if (one === null) throw new Error('not opened');
    return one;
  });
  const again = recorded.map((one) => reopenedUnder(configuration, one, []));
  return {
    profile: profile.id,
    played: microsecondsOf(() => again.forEach((one, n) => void playCase(configuration, one, { roster, sequence: n }, NOW))),
    plain: microsecondsOf(() => again.forEach((one, n) => void plainReplay(configuration, one, roster, n, NOW))),
    compared: microsecondsOf(() => recorded.forEach((one) => void replayCase(sides, one, NOW))),
  };
});
console.log(JSON.stringify(costs));
