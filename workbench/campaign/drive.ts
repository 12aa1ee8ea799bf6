import { presets } from '../../src/domain/profile/presets';
import { Draws } from './draws';
import type { FaultMix } from './fault-mix';
import { type Site, together } from './site';
import { Tale } from './tale';

export interface Plan {
  readonly seed: number;
  /** Faults to be injected at least. */
  readonly faults: number;
  /** Items to be raised at least. */
  readonly cases: number;
  readonly raisedPerWave: number;
}

/** Monday, 2 March 2026, 09:00 in Shanghai. */
const START = '2026-03-02T01:00:00.000Z';
/** A wave of the site's time, in which new items come in and old ones go on. */
const WAVE = 'PT20M';
/** Every so many waves a night and more passes, so that long limits are missed too. */
const LONG_WAVE = 'PT13H';
const EVENTS = ['avi:jira:created:issue', 'avi:jira:updated:issue'];

/** A project for each of the five processes, on an otherwise empty site. */
export async function prepare(site: Site): Promise<readonly Parameters<typeof Tale.raise>[1][]> {
  await site.control('faults', {});
  await site.control('reset', { sample: false });
  await site.control('clock', { to: START });
  const keys = presets.map(({ id, satisfaction }, index) => ({
    key: index === 0 ? 'FB' : `CAMP${index}`,
    profile: id,
    ratings: satisfaction.scale?.kind === 'levels' ? (satisfaction.bands ?? []).map((band) => band.id) : [1, 2, 3, 4, 5],
  }));
  for (const { key, profile } of keys.slice(1)) await site.control('projects', { key, profile, startingGuard: false });
  const desks = await site.get<{ values: { id: string; projectKey: string }[] }>('/rest/servicedeskapi/servicedesk');
  return Promise.all(
    keys.map(async ({ key, ratings }) => {
      const desk = desks.values.find(({ projectKey }) => projectKey === key)?.id ?? '';
      const types = await site.get<{ values: { id: string }[] }>(`/rest/servicedeskapi/servicedesk/${desk}/requesttype`);
      return { key, desk, requestTypes: types.values.map(({ id }) => id), ratings };
    }),
  );
}

/** Raises items and lives their stories under faults until enough of both happened; then ends the faults and finishes the stories. */
export async function drive(site: Site, mix: FaultMix, plan: Plan, say: (line: string) => void): Promise<readonly Tale[]> {
  const projects = await prepare(site);
  const tales: Tale[] = [];
  const draws = new Draws(plan.seed, 'campaign');
  let wave = 0;
  for (; mix.total < plan.faults || tales.length < plan.cases; wave += 1) {
    await mix.start(wave);
    const now = await nowOf(site);
    await together(
      Array.from({ length: plan.raisedPerWave }, (_, n) => async () => {
        const project = projects[(wave + n) % projects.length];
        if (project !== undefined) tales.push(await Tale.raise(site, project, now, new Draws(plan.seed, `${wave}/${n}`)));
      }),
    );
    await together(tales.filter(({ isOver }) => !isOver).map((tale) => () => tale.goOn(now)));
    await redeliver(mix, tales, draws);
    await site.control('clock', { advance: wave % 12 === 11 ? LONG_WAVE : WAVE });
    if (wave % 5 === 4) say(`  wave ${wave + 1}: ${tales.length} cases, ${mix.total} faults`);
  }
  await mix.end();
  await finish(site, tales);
  return tales;
}

/** Some events arrive once more, much later than the first time and in no order. */
async function redeliver(mix: FaultMix, tales: readonly Tale[], draws: Draws): Promise<void> {
  for (let n = 0; n < 3 && tales.length > 0; n += 1) {
    await draws.one(tales).event(draws.one(EVENTS));
    mix.add('product event doubled', 2);
  }
}

/** Without faults: the rest of every story, and two days in which whatever was put off or given up on is found again. */
async function finish(site: Site, tales: readonly Tale[]): Promise<void> {
  await site.control('clock', { advance: 'PT65M' });
  for (let round = 0; tales.some(({ isOver }) => !isOver); round += 1) {
    const now = await nowOf(site);
    await together(tales.filter(({ isOver }) => !isOver).map((tale) => () => tale.goOn(now)));
    await site.control('clock', { advance: round < 10 ? 'PT1H' : 'PT6H' });
  }
  // Stories act at every twentieth minute, or five before it, and windows count in whole hours: looked at a minute after those
  // instants, nothing falls due for a quarter of an hour. On the hour itself reminders came while one looked.
  await site.control('clock', { advance: 'P2DT21M' });
  await site.control('idle');
}

const nowOf = async (site: Site): Promise<number> => Date.parse((await site.look<{ now: string }>('clock')).now);
