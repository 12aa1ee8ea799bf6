import path from 'node:path';
import type { Workbench } from '../workbench';
import { answeredSettings } from './answered-settings';
import { createProject } from './create-project';
import { savedName } from './saved/saved-name';
import { putSite, readSaved, type SavedSite, takeSite, writeSaved } from './saved/saved-site';
import { storiesOpenAt } from './stories/open-now';
import { storiesBetween } from './stories/year';
import { Teller } from './telling/teller';

const DAY_MS = 86_400_000;
/** The saved part ends so long before now: what is open now is told at each start, so that "four minutes ago" is true. */
const LIVE_MS = 27 * 3_600_000;
/** A saved site older than this is told anew; before, the days since are told on top of it. */
const OLDEST_MS = 10 * DAY_MS;

/** The two projects that have a history, and the other profiles on projects of their own. `FB` comes first by key and by name: screens open with it. */
const PROJECTS = [
  { key: 'FB', profile: 'gov-it-projects', name: 'Government IT projects' },
  { key: 'SHOP', profile: 'complaint-handling', name: 'Shop customer care 商城客户投诉' },
  { key: 'IMPROVE', profile: 'cross-department-improvement', name: 'Improvement across departments 跨部门改进' },
  { key: 'QUALITY', profile: 'service-quality-guide', name: 'Service quality 服务质量' },
  { key: 'MONITOR', profile: 'feedback-monitoring', name: 'Monitoring of feedback 反馈监控' },
] as const;

export interface SampleOptions {
  readonly say: (line: string) => void;
  /** Where told history is kept; the cache of the app by default. */
  readonly folder?: string;
  /** Length of the history. */
  readonly days?: number;
  /** The site's time afterwards, epoch milliseconds; real time without it. */
  readonly now?: number;
}

/**
 * Two projects with a year of history that the app itself made, told through REST and the clock; three more that are empty.
 * The history is saved up to yesterday; the rest is told at each start.
 */
export async function fillSampleSite(workbench: Workbench, options: SampleOptions): Promise<void> {
  const now = options.now ?? Date.now();
  const days = options.days ?? 365;
  const folder = options.folder ?? path.join(workbench.appDirectory, '.cache', 'sample');
  const name = `${savedName(workbench)}-${days}`;
  const found = readSaved(folder, name);
  const usable = found !== null && found.at <= now - LIVE_MS && now - found.at <= OLDEST_MS ? found : null;
  const start = usable ?? (await tellPast(workbench, now - LIVE_MS, days * DAY_MS, options.say));
  if (usable === null) writeSaved(folder, name, start);
  else await putSite(workbench, start);
  await tellUntilNow(workbench, start, options.now);
  const { host } = workbench;
  host.meter.reset();
  host.exchanges.clear();
}

async function tellPast(workbench: Workbench, until: number, length: number, say: (line: string) => void): Promise<SavedSite> {
  const from = until - length;
  const teller = new Teller(workbench);
  const started = performance.now();
  await teller.clock.beginAt(from);
  try {
    say('Telling a year of history, once for this version of the app (WORKBENCH_SAMPLE=0 starts without) …');
    for (const project of PROJECTS)
      await createProject(workbench, { ...project, closingGuard: false, startingGuard: false }, answeredSettings);
    let told = 0;
    await teller.tell(storiesBetween(from, until), until, (at) => {
      const tenths = Math.floor((10 * (at - from)) / length);
      if (tenths >= told + 2) {
        told = tenths;
        say(`Telling the history … ${tenths * 10} %`);
      }
    });
    const saved = await takeSite(workbench, until, teller.unfinished);
    say(`History told in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return saved;
  } finally {
    teller.clock.end(null);
  }
}

async function tellUntilNow(workbench: Workbench, start: SavedSite, wanted: number | undefined): Promise<void> {
  // Telling the past took its time: what is open now hangs on the time it is now.
  const now = wanted ?? Date.now();
  const teller = new Teller(workbench, start.pending);
  await teller.clock.beginAt(start.at);
  try {
    const stories = [...storiesBetween(start.at, now), ...storiesOpenAt(now)].sort((a, b) => a.at - b.at);
    await teller.tell(stories, now);
    await teller.clock.sweep();
  } finally {
    teller.clock.end(wanted ?? null);
  }
}
