import type { ReplayedItem, ReplayReport, ReplayView } from '../contract';
import { toIso } from '../domain/instant';
import { rate } from '../domain/metrics/intervals';
import type { Profile } from '../domain/profile/schema';
import { busiest, byDay } from '../domain/replay/busiest';
import { DIFFERENCE_KINDS } from '../domain/replay/difference';
import { goneValues } from '../domain/replay/gone-values';
import type { KeptCount, Pair, Totals } from '../domain/replay/totals';
import type { ReplayedCase, ReplayedNumber, ReplayRun, ReplayStore } from '../ports/replay-store';
import { MOST_PEOPLE, namesToldOf } from './names-told';
import { type DraftWorld, openDraft } from './open-draft';
import { projectOf } from './project-of';
import { nameOf } from './view-draft';

type ViewWorld = DraftWorld & { readonly replays: ReplayStore };

const DAY_MS = 86_400_000;
const MOST_CHANGES = 30;
const PER_LIST = 50;
/** Each is read anew; what an item of the span went by is hardly ever older. */
const MOST_VERSIONS = 10;

/** The replay of a project as far as it is. */
export async function viewReplay(world: ViewWorld, projectKey: string): Promise<ReplayView> {
  const { project, published, revision } = await openDraft(world, projectKey);
  const run = await world.replays.find(project.id);
  if (run === null) return { run: null };
  return {
    run: {
      ...{ replayId: run.replayId, state: run.state, done: run.done, total: Math.max(run.total, run.done) },
      ...{ from: toIso(run.from), asOf: toIso(run.asOf), published: run.published, stale: revision !== run.draftRevision },
      formerly: run.state === 'running' ? [] : goneValues(published.profile, await earlierProfiles(world, project.id, published.version)),
      startedBy: await nameOf(world, run.startedBy),
      report: reportOf({ ...run, names: await namesIn(world, run) }),
    },
  };
}

/** Newest first. */
async function earlierProfiles({ configurations }: ViewWorld, projectId: string, present: number): Promise<readonly Profile[]> {
  const numbers = Array.from({ length: Math.min(MOST_VERSIONS, present - 1) }, (_, back) => present - 1 - back);
  const versions = await Promise.all(numbers.map((version) => configurations.version(projectId, version)));
  return versions.flatMap((version) => (version === null ? [] : [version.profile]));
}

/** One that did not come to its end was given no names on its way. */
const namesIn = async ({ directory }: Pick<ViewWorld, 'directory'>, { state, totals, names }: ReplayRun): Promise<ReplayRun['names']> =>
  state === 'cancelled' || state === 'failed' ? namesToldOf(directory, totals) : names;

function reportOf({ totals, names, from, asOf }: ReplayRun): ReplayReport {
  const days = Math.max(1, Math.round((asOf - from) / DAY_MS));
  return {
    ...{ cases: totals.cases, received: totals.inSpan, open: totals.open, leftOut: totals.leftOut, cut: totals.cut },
    differences: DIFFERENCE_KINDS.map((kind) => ({ kind, cases: totals.kinds[kind] })),
    rates: (['response', 'resolution', 'corrected'] as const).map((id) => ({ id, ...rates(totals[id]) })),
    reclassified: reclassified(totals),
    people: busiest(totals, MOST_PEOPLE).map(({ accountId, total, busiestDay }) => {
      const side = (which: keyof Pair) => ({ total: total[which], perDay: total[which] / days, busiestDay: busiestDay[which] });
      return { person: { accountId, name: names[accountId] ?? accountId }, before: side('before'), after: side('after') };
    }),
    days: byDay(totals).map(({ day, before, after }) => ({ day: toIso(day * DAY_MS).slice(0, 10), before, after })),
  };
}

const rates = ({ judged, onTime }: KeptCount) => ({
  late: { before: judged.before - onTime.before, after: judged.after - onTime.after },
  before: rate(onTime.before, judged.before),
  after: rate(onTime.after, judged.after),
});

/** `axis:before>after` as it was counted. */
const reclassified = (totals: Totals): ReplayReport['reclassified'] =>
  Object.entries(totals.reclassified)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_CHANGES)
    .map(([change, cases]) => {
      const [axis = '', values = ''] = change.split(':');
      const [before = '', after = ''] = values.split('>');
      return { axis, cases, before: before || null, after: after || null };
    });

/** The items behind a number of the report. */
export async function listReplayed(
  world: ViewWorld,
  {
    projectKey,
    replayId,
    kind,
    of,
    skip,
  }: ReplayedNumber & { readonly projectKey: string; readonly replayId: string; readonly skip: number },
): Promise<{ readonly items: readonly ReplayedItem[]; readonly next: number | null }> {
  const project = await projectOf(world, projectKey);
  const found = await world.replays.cases(project.id, replayId, { kind, of }, skip, PER_LIST + 1);
  return { items: found.slice(0, PER_LIST).map(itemOf), next: found.length > PER_LIST ? skip + PER_LIST : null };
}

function itemOf({ issueKey, number, receivedAt, isOpen, difference, share }: ReplayedCase): ReplayedItem {
  const iso = (at: number | null): string | null => (at === null ? null : toIso(at));
  return {
    ...{ issueKey, number, receivedAt: toIso(receivedAt), isOpen },
    classified: difference.classified.map(({ what, before, after }) => ({ axis: what, before, after })),
    promised: difference.promised.map(({ what, before, after }) => ({ milestone: what, before: iso(before), after: iso(after) })),
    missed: difference.missed.map(({ what, before, after }) => ({ milestone: what.split('/')[0] ?? what, before, after })),
    escalated: difference.escalated.map(({ what, before, after }) => {
      const [rule = '', milestone = '', level = ''] = what.split('/');
      return { rule, milestone: milestone || null, level: Number(level), before: iso(before), after: iso(after) };
    }),
    kept: { response: share.response, resolution: share.resolution },
    corrected: share.corrected,
    told: share.told.map(({ who, before, after }) => ({ accountId: who, before, after })),
  };
}
