import type { BecomesView, MovePreview } from '../contract';
import { foldCase } from '../domain/case/fold-case';
import type { Configuration } from '../domain/profile/configuration';
import type { DraftContent } from '../domain/profile/draft/content';
import { contentToRestore } from '../domain/profile/people-stay';
import { becomesUnder } from '../domain/replay/becomes';
import type { CaseArchive } from '../ports/case-archive';
import type { Stopwatch } from '../ports/stopwatch';
import { type DraftWorld, type OpenDraft, openDraft } from './open-draft';
import { Refused } from './refused';

export type MovePreviewWorld = DraftWorld & { readonly archive: CaseArchive; readonly stopwatch: Stopwatch };

/** Cases asked of the database at a time. */
const PER_PAGE = 200;
/** Somebody waits for the answer (milliseconds). */
const LONGEST_MS = 6_000;
const MOST_NAMED = 20;

/**
 * What open cases would become if they moved to the draft, or to the content of an earlier version: told before it is published, since
 * a value that a version does not have is given up for what the version assumes.
 */
export async function previewMove(world: MovePreviewWorld, projectKey: string, version: number | undefined): Promise<MovePreview> {
  const opened = await openDraft(world, projectKey);
  const { project, published } = opened;
  const target: Configuration = { ...(await contentOf(world, opened, version)), version: published.version + 1 };
  const now = world.clock();
  // Of closed cases only those of this very instant, which are left out below.
  const span = { projectId: project.id, from: now, to: now };
  const [total, requestTypes] = await Promise.all([world.archive.count(span), world.directory.requestTypes(project.key)]);
  const found = new Map<string, BecomesView>();
  const started = world.stopwatch();
  let place = { at: 0, issueId: '' };
  let looked = 0;
  for (;;) {
    const page = await world.archive.page(span, place, PER_PAGE);
    const facts = await world.archive.facts(page.map(({ issueId }) => issueId));
    for (const { issueId, issueKey } of page) {
      const events = facts.get(issueId);
      if (events?.some(({ kind }) => kind === 'case-opened') !== true) continue;
      const feedbackCase = foldCase(events);
      if (feedbackCase.state === 'closed') continue;
      for (const one of becomesUnder(published, target, feedbackCase, requestTypes)) {
        const key = JSON.stringify(one);
        const { cases, items } = found.get(key) ?? { cases: 0, items: [] };
        found.set(key, { ...one, cases: cases + 1, items: items.length < MOST_NAMED ? [...items, issueKey] : items });
      }
    }
    looked += page.length;
    const last = page.at(-1);
    if (last !== undefined) place = { at: last.receivedAt, issueId: last.issueId };
    if (page.length < PER_PAGE || world.stopwatch() - started > LONGEST_MS) break;
  }
  return { becomes: [...found.values()].sort((a, b) => b.cases - a.cases), looked, total: Math.max(total, looked) };
}

async function contentOf(
  world: DraftWorld,
  { project, published, content }: OpenDraft,
  version: number | undefined,
): Promise<DraftContent> {
  if (version === undefined) return content;
  const earlier = await world.configurations.version(project.id, version);
  if (earlier === null) throw new Refused('not-found', 'no-version');
  return contentToRestore(earlier, published.settings);
}
