import type { CaseEvent } from '../domain/case/case-event';
import type { Configuration } from '../domain/profile/configuration';
import { recordedCase } from '../domain/replay/recorded-case';
import { replayCase, type Sides } from '../domain/replay/replay-case';
import { Roster } from '../domain/replay/roster';
import { numbersOf, shareOf } from '../domain/replay/share';
import { type CountedCase, Tally } from '../domain/replay/totals';
import { localDayAt } from '../domain/time/zone';
import type { ArchivedCase } from '../ports/case-archive';
import type { ReplayedCase, ReplayInput, ReplayRun } from '../ports/replay-store';
import type { ReplayWork } from '../ports/work-queue';
import { namesToldOf } from './names-told';
import type { ReplayDesk } from './start-replay';

/** Cases asked of the database at a time. */
const PER_PAGE = 200;
/** A part ends after so much real time (milliseconds) or so many cases: an invocation has 25 seconds, and one case may take a second. */
const LONGEST_PART_MS = 8_000;
const MOST_CASES = 2_000;

type PartWorld = Pick<ReplayDesk, 'replays' | 'archive' | 'configurations' | 'directory' | 'queue' | 'clock' | 'stopwatch'>;

/** Cases whose record contradicts itself, for the operator's log: key and what is wrong. */
export interface PartDone {
  readonly unreadable: readonly string[];
}

const NOTHING_DONE: PartDone = { unreadable: [] };

/**
 * Replays the next cases, as many as fit into one invocation, and puts the rest back into the queue. A part that is done
 * twice counts once: its condition on the step owns it. The next part is asked for before this one is noted, so that a
 * crash in between leaves one event too many, which finds nothing to do, and never one too few.
 */
export async function replayPart(world: PartWorld, work: ReplayWork): Promise<PartDone> {
  const run = await world.replays.find(work.projectId);
  if (run === null || run.replayId !== work.replayId || run.state !== 'running' || work.step < run.step) return NOTHING_DONE;
  const [input, published] = await Promise.all([
    world.replays.input(run.projectId, run.replayId),
    world.configurations.version(run.projectId, run.published),
  ]);
  if (input === null) return NOTHING_DONE;
  if (published === null) throw new Error(`Version ${run.published} of project ${run.projectId} is not stored.`);
  const part = await playPart(world, run, published, input);
  const names = part.isLast ? await namesToldOf(world.directory, part.totals) : {};
  if (part.isLast) await world.replays.forgetOthers(run.projectId, run.replayId);
  else await world.queue.pushReplay({ ...work, step: run.step + 1 });
  const { done, place, totals, unreadable } = part;
  const state = part.isLast ? 'done' : 'running';
  await world.replays.advance(run, { ...run, done, place, totals, state, names, updatedAt: world.clock() });
  return { unreadable };
}

type Part = Pick<ReplayRun, 'done' | 'place' | 'totals'> & PartDone & { readonly isLast: boolean };

async function playPart(world: PartWorld, run: ReplayRun, published: Configuration, input: ReplayInput): Promise<Part> {
  const sides = sidesOf(published, input);
  const { timeZone } = published.settings.calendar;
  const span = { from: run.from, to: run.asOf, dayOf: (at: number) => localDayAt(timeZone, at) };
  const tally = new Tally(span, run.totals);
  const started = world.stopwatch();
  let { done, place } = run;
  const unreadable: string[] = [];
  const isOver = (): boolean => done - run.done >= MOST_CASES || world.stopwatch() - started >= LONGEST_PART_MS;
  for (;;) {
    const page = await world.archive.page({ projectId: run.projectId, from: run.from, to: run.asOf }, place, PER_PAGE);
    const facts = await world.archive.facts(page.map(({ issueId }) => issueId));
    const named: ReplayedCase[] = [];
    for (const archived of page) {
      const counted = replayOne(sides, archived, facts.get(archived.issueId), run.asOf, unreadable);
      if (counted === null) tally.leaveOut();
      else {
        tally.add(counted);
        const { difference, isOpen } = counted;
        const share = shareOf(counted, span);
        const kinds = numbersOf(difference, share);
        if (kinds.length > 0) named.push({ ...archived, isOpen, kinds, difference, share });
      }
      done += 1;
      place = { at: archived.receivedAt, issueId: archived.issueId };
      if (isOver()) break;
    }
    await world.replays.keep(run.projectId, run.replayId, named);
    const isLast = page.length < PER_PAGE && page.at(-1)?.issueId === (page.length === 0 ? undefined : place.issueId);
    if (isLast || isOver()) return { done, place, totals: tally.totals(), isLast, unreadable };
  }
}

/** `null` for a case that cannot be replayed: its facts are not there, or not all of them, or they contradict each other. */
function replayOne(
  sides: Sides,
  { issueId, issueKey, sequence }: ArchivedCase,
  facts: readonly CaseEvent[] | undefined,
  asOf: number,
  unreadable: string[],
): CountedCase | null {
  const recorded =
    facts === undefined
      ? null
      : recordedCase(
          issueId,
          sequence,
          facts.filter(({ at }) => at <= asOf),
        );
  if (recorded === null) return null;
  try {
    return replayCase(sides, recorded, asOf);
  } catch (error) {
    // One record that nobody can read must not stand in the way of twenty thousand; the report says how many were left out.
    unreadable.push(`${issueKey}: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`);
    return null;
  }
}

function sidesOf(published: Configuration, { draft, groups, requestTypes }: ReplayInput): Sides {
  const side = (configuration: Configuration) => ({ configuration, roster: new Roster(configuration.settings, groups), requestTypes });
  // One version number for both: it decides nothing, and must not make a difference.
  return { before: side(published), after: side({ ...draft, version: published.version }) };
}
