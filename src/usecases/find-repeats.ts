import type { CaseEvent, CaseEventOf } from '../domain/case/case-event';
import { foldCase } from '../domain/case/fold-case';
import type { Instant } from '../domain/instant';
import { portalOf } from '../domain/intake/channel';
import { repeatCount } from '../domain/intake/doubts';
import { contactsOf, customerOf } from '../domain/intake/similarity/identity';
import { askedUnder, keptUnder, MOST_COMPARED, WINDOW_MS } from '../domain/intake/similarity/index-keys';
import { likelyRepeats, textOf } from '../domain/intake/similarity/likely-repeats';
import { differencesFrom } from '../domain/intake/similarity/named-earlier';
import { EARLIER_NUMBER_FIELD, type Named, repeatedAtOnce, repeatFacts } from '../domain/intake/similarity/repeats-on-opening';
import { termsOf } from '../domain/intake/similarity/terms';
import type { Profile } from '../domain/profile/schema';
import type { CaseRow } from '../ports/case-store';
import type { RepeatIndex } from '../ports/repeat-index';
import type { CaseWorld } from './case-world';

type Opened = CaseEventOf<'case-opened'>;
type World = Pick<CaseWorld, 'repeats' | 'store'>;

/**
 * Looks for earlier cases of the same matter and keeps the new one for later searches: two reads and one write, whatever is
 * stored (S0-87). Returns the facts to record. Praise is thanked for, not compared.
 */
export async function findRepeats(
  world: World,
  row: CaseRow,
  opened: Opened,
  profile: Profile,
  at: Instant,
): Promise<readonly CaseEvent[]> {
  if (opened.axes['type'] === 'praise') return [];
  const { repeats } = world;
  const portal = portalOf(profile);
  const terms = [...termsOf(textOf(opened)).keys()];
  const who = await repeats.identities(identityTexts(opened, portal));
  const counts = await repeats.counts(row.projectId, terms);
  const earlier = await repeats.find({
    projectId: row.projectId,
    exceptIssueId: row.issueId,
    terms: askedUnder(terms, counts),
    identities: who,
    since: row.receivedAt - WINDOW_MS,
    limit: MOST_COMPARED,
  });
  const likely = likelyRepeats(opened, earlier, portal);
  const named = await namedByCustomer(repeats, row, opened, profile);
  const marked = repeatedAtOnce(profile, likely, named);
  await repeats.keep({
    projectId: row.projectId,
    issueId: row.issueId,
    receivedAt: row.receivedAt,
    names: [...new Set([opened.number, row.issueKey])],
    counted: terms,
    under: [...who, ...keptUnder(terms, counts)],
  });
  const { how } = marked ?? {};
  const mark =
    marked === null || how === undefined
      ? null
      : {
          of: marked.of.issueKey,
          issueId: marked.of.issueId,
          number: marked.of.number,
          how,
          time: await timeOf(world, marked.of.issueId, row.issueId),
        };
  return repeatFacts(likely, named, mark, opened, profile, at);
}

const identityTexts = (opened: Opened, portal: string | null): readonly string[] => {
  const customer = customerOf(opened, portal);
  return [...(customer === null ? [] : [`account:${customer}`]), ...contactsOf(opened).map((contact) => `contact:${contact}`)];
};

async function namedByCustomer(repeats: RepeatIndex, row: CaseRow, opened: Opened, profile: Profile): Promise<Named | null> {
  const number = opened.registration.fields[EARLIER_NUMBER_FIELD]?.trim() ?? '';
  const earlier = number === '' ? null : await repeats.byNumber(row.projectId, number);
  if (earlier === null || earlier.issueId === row.issueId) return null;
  return { earlier, differs: differencesFrom(opened, earlier, portalOf(profile)) };
}

/** Which return of the matter a repeat of this case is: after its own, and after those marked before. */
export async function timeOf(world: World, ofIssueId: string, exceptIssueId: string): Promise<number> {
  const facts = await world.store.facts(ofIssueId);
  const own = facts.some(({ kind }) => kind === 'case-opened') ? repeatCount(foldCase(facts)) : 0;
  return own + (await world.repeats.repeatsOf(ofIssueId, exceptIssueId)) + 1;
}
