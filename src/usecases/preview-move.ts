import type { ItemsView, MovePreview } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { foldCase } from '../domain/case/fold-case';
import type { Configuration } from '../domain/profile/configuration';
import { withAffectedOpen } from '../domain/profile/diff/affected-open';
import type { OpenCount } from '../domain/profile/diff/open-count';
import type { DraftContent } from '../domain/profile/draft/content';
import { contentToRestore } from '../domain/profile/people-stay';
import { roleNames } from '../domain/profile/roles';
import type { Becomes } from '../domain/replay/becomes';
import { type MovedCase, movedCase } from '../domain/replay/moved-case';
import type { CaseArchive } from '../ports/case-archive';
import type { Stopwatch } from '../ports/stopwatch';
import { changesBetween } from './changes-between';
import { type DraftWorld, type OpenDraft, openDraft } from './open-draft';
import { Refused } from './refused';

export type MovePreviewWorld = DraftWorld & { readonly archive: CaseArchive; readonly stopwatch: Stopwatch };

/** Cases asked of the database at a time. */
const PER_PAGE = 200;
/** Somebody waits for the answer (milliseconds). */
const LONGEST_MS = 6_000;
const MOST_NAMED = 20;

/**
 * What open cases would become if they moved to the draft, or to the content of an earlier version, and what follows from that: told
 * before it is published, since a value that a version does not have is given up for what the version assumes.
 */
export async function previewMove(world: MovePreviewWorld, projectKey: string, version: number | undefined): Promise<MovePreview> {
  const opened = await openDraft(world, projectKey);
  const { project, published } = opened;
  const target: Configuration = { ...(await contentOf(world, opened, version)), version: published.version + 1 };
  const now = world.clock();
  // Of closed cases only those of this very instant, which are left out below.
  const span = { projectId: project.id, from: now, to: now };
  const [total, requestTypes] = await Promise.all([world.archive.count(span), world.directory.requestTypes(project.key)]);
  const pinned = pinnedIn(world, project.id, published);
  const found = new Findings();
  const started = world.stopwatch();
  let place = { at: 0, issueId: '' };
  let [looked, unread] = [0, 0];
  for (;;) {
    const page = await world.archive.page(span, place, PER_PAGE);
    const facts = await world.archive.facts(page.map(({ issueId }) => issueId));
    for (const { issueId, issueKey } of page) {
      const events = facts.get(issueId);
      if (events === undefined) unread += 1;
      if (events?.some(({ kind }) => kind === 'case-opened') !== true) continue;
      const feedbackCase = foldCase(events);
      if (feedbackCase.state === 'closed') continue;
      found.add(issueKey, movedCase(await pinned(feedbackCase), target, feedbackCase, requestTypes, now));
    }
    looked += page.length;
    const last = page.at(-1);
    if (last !== undefined) place = { at: last.receivedAt, issueId: last.issueId };
    if (page.length < PER_PAGE || world.stopwatch() - started > LONGEST_MS) break;
  }
  const isWhole = looked >= total && unread === 0;
  const changes = isWhole ? withAffectedOpen(await changesBetween(world, published, target), published, target, found.counts) : null;
  return { ...found.told(target), changes, looked, total: Math.max(total, looked) };
}

/** Findings that are alike, with the items they are about. */
class Alike<T extends object> {
  private readonly found = new Map<string, T & ItemsView>();

  add(one: T, issueKey: string): void {
    const key = JSON.stringify(one);
    const { cases, items } = this.found.get(key) ?? { cases: 0, items: [] };
    this.found.set(key, { ...one, cases: cases + 1, items: items.length < MOST_NAMED ? [...items, issueKey] : items });
  }

  /** The most frequent first. */
  all(): readonly (T & ItemsView)[] {
    return [...this.found.values()].sort((a, b) => b.cases - a.cases);
  }
}

/** What was found so far of all that would move. */
class Findings {
  readonly counts: OpenCount[] = [];
  private readonly becomes = new Alike<Becomes>();
  private readonly roles = new Alike<{ readonly role: string }>();
  private readonly priorities = new Alike<{ readonly priority: string }>();
  private readonly due = new Alike<object>();

  add(issueKey: string, { becomes, role, priority, isDueOtherwise, count }: MovedCase): void {
    this.counts.push(count);
    for (const one of becomes) this.becomes.add(one, issueKey);
    if (role !== null) this.roles.add({ role }, issueKey);
    if (priority !== null) this.priorities.add({ priority }, issueKey);
    if (isDueOtherwise) this.due.add({}, issueKey);
  }

  told({ profile, settings }: Configuration): Pick<MovePreview, 'becomes' | 'owners' | 'deadlines' | 'priorities'> {
    const nameOf = roleNames(profile);
    return {
      becomes: this.becomes.all(),
      owners: this.roles.all().map(({ role, ...items }) => ({ role: nameOf(role), name: settings.roles[role]?.name ?? null, ...items })),
      deadlines: this.due.all()[0] ?? { cases: 0, items: [] },
      priorities: this.priorities.all(),
    };
  }
}

/** What a case goes by now: not every open one moved to what is published. What is not stored any more counts as published. */
function pinnedIn(
  { configurations }: DraftWorld,
  ownProject: string,
  published: Configuration,
): (feedbackCase: FeedbackCase) => Promise<Configuration> {
  const known = new Map<string, Configuration | null>();
  return async ({ events, profileVersion }) => {
    const changed = events.findLast((event): event is Extract<CaseEvent, { kind: 'profile-changed' }> => event.kind === 'profile-changed');
    const projectId = changed?.projectId ?? ownProject;
    if (projectId === ownProject && profileVersion === published.version) return published;
    const key = `${projectId} ${profileVersion}`;
    const found = known.get(key) ?? (await configurations.version(projectId, profileVersion));
    known.set(key, found);
    return found ?? published;
  };
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
