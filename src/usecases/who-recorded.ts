import { foldCase } from '../domain/case/fold-case';
import { recordOf } from '../domain/follow-up/task-record';
import type { Label } from '../domain/label';
import { wallClockText } from '../domain/time/zone';
import type { CaseWorld } from './case-world';
import { RECORDED_ALREADY } from './decide-follow-up';
import { loadCase } from './load-case';
import { Refused } from './refused';

/** Whoever records a follow-up that a colleague recorded a moment before reads whose record stands, and since when. */
export async function orWhoRecorded<T>(
  world: CaseWorld,
  reader: { readonly issueId: string; readonly timeZone: string | null },
  task: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'conflict') throw error;
    throw new Refused('conflict', RECORDED_ALREADY, { path: 'task', text: await whoRecorded(world, reader, task) });
  }
}

async function whoRecorded(
  world: CaseWorld,
  { issueId, timeZone }: { readonly issueId: string; readonly timeZone: string | null },
  task: string,
): Promise<Label> {
  const { events, configuration } = await loadCase(world, issueId);
  const { done, closed, attempts } = recordOf(foldCase(events), task);
  const recorded = done ?? closed ?? attempts.findLast(({ reached }) => reached);
  const name = recorded?.by == null ? null : ((await world.directory.person(recorded.by))?.name ?? null);
  const when = recorded === undefined ? null : wallClockText(timeZone ?? configuration.settings.calendar.timeZone, recorded.at);
  return {
    en: `${name ?? 'A colleague'} recorded this already${when === null ? '' : `, at ${when}`}. Nothing of yours was recorded; what you typed still stands here.`,
    zh: `${name ?? '同事'}已${when === null ? '' : `于${when}`}登记此次回访。您的内容未登记，仍保留在此处。`,
  };
}
