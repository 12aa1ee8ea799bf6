import type { CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import type { CustomerLink } from '../domain/satisfaction/customer-link';
import { linkMay } from '../domain/satisfaction/link-may';
import { type LinkPage, ratingFromForm, statePage } from '../domain/satisfaction/link-page';
import { questionsOf } from '../domain/satisfaction/questions';
import { ratingOf, ratingsOf } from '../domain/satisfaction/ratings';
import { Unavailable } from '../ports/failures';
import type { CaseWorld } from './case-world';
import { confirmResolution, rateCase } from './decide-satisfaction';
import { type FoundByLink, foundByLink, type NotFoundByLink } from './found-by-link';
import type { OpenCase } from './load-case';
import { saidKey } from './record-customer-fact';

/** What the form of a page sends; a missing field is `null`. */
export interface LinkAnswer {
  /** Choice on the scale. */
  readonly rating: string | null;
  readonly comment: string | null;
  /** `yes` or `no` to "all is well". */
  readonly confirmed: string | null;
}

/** Shows the page of a link. Whoever looks, prefetches or scans leaves nothing behind. */
export async function openLink(world: CaseWorld, token: string): Promise<LinkPage> {
  const found = await foundByLink(world, token);
  return typeof found === 'string' ? notFoundPage(found) : pageNow(found, world.clock());
}

/**
 * Takes the answer of somebody without an account. Nobody is thanked before the answer is stored; what follows from it is
 * then done by the queue or, if that fails, by the next sweep. The same answer twice is one; another one is a new version.
 */
export async function answerByLink(world: CaseWorld, token: string, answer: LinkAnswer): Promise<LinkPage> {
  const found = await foundByLink(world, token);
  if (typeof found === 'string') return notFoundPage(found);
  const { link, opened, feedbackCase } = found;
  const { configuration, row } = opened;
  if (link.purpose === 'retrieve') return pageNow(found, world.clock());
  const rating = link.purpose === 'rate' ? ratingFromForm(configuration.profile, link.form, answer.rating) : null;
  const comment = answer.comment?.trim() || undefined;
  if (rating !== null && isSaid(found, rating, comment)) return thanks(link, feedbackCase.attempt > link.attempt);
  const present = pageNow(found, world.clock());
  if (present !== formPage(link)) return present;
  const choice = answer.confirmed === 'yes' || answer.confirmed === 'no' ? answer.confirmed === 'yes' : null;
  // A form sent without a choice comes back as it was.
  if (rating === null && choice === null) return present;
  const situation = { feedbackCase, configuration, at: world.clock(), by: '', isAgent: false };
  const decided =
    rating !== null
      ? rateCase({ rating, comment })(situation)
      : confirmResolution({ answers: answersFor(configuration.profile, choice === true), comment })(situation);
  await store(
    world,
    row.issueId,
    feedbackCase,
    decided.map((fact) => saidByLink(fact, feedbackCase, link)),
  );
  return thanks(
    link,
    decided.some((fact) => fact.kind === 'reopened'),
  );
}

const notFoundPage = (why: NotFoundByLink): LinkPage => (why === 'received' ? 'state-received' : why);

/** What the link shows now: its form while an answer is possible, else why not. */
function pageNow({ link, opened, feedbackCase }: FoundByLink, now: number): LinkPage {
  if (link.purpose === 'retrieve') return statePage(feedbackCase);
  if (link.attempt !== feedbackCase.attempt) return 'replaced';
  const why = linkMay(feedbackCase, opened.configuration, now)[link.purpose];
  if (why === 'not-resolved' || why === 'result-untold') return 'state-in-progress';
  return why === null ? formPage(link) : 'ended';
}

const formPage = ({ purpose, form, language }: CustomerLink): LinkPage =>
  purpose === 'confirm' ? `confirm-${language}` : form === 'none' ? 'not-valid' : `${form}-${language}`;

/** True when this very answer stands already: a double submit, also of a low rating that has opened the case again meanwhile. */
function isSaid({ link, opened, feedbackCase }: FoundByLink, rating: number | string, comment: string | undefined): boolean {
  const before = ratingOf(ratingsOf(feedbackCase, opened.configuration), link.attempt);
  return before !== null && before.source === 'link' && before.value === rating && before.comment === (comment ?? null);
}

/** Nobody is promised a second look that the process does not give. */
const thanks = ({ language }: CustomerLink, takenUpAgain: boolean): LinkPage => `${takenUpAgain ? 'again' : 'thanks'}-${language}`;

/** The page asks for all of them at once, and the message lists them: yes means each is as it should be, and nothing more is needed (S0-72). */
const answersFor = (profile: OpenCase['configuration']['profile'], allWell: boolean): readonly boolean[] =>
  questionsOf(profile).map(({ about }) => (about === 'needs' ? false : allWell));

/** Who holds a link has no account: the fact names nobody, and says how the answer came (S0-73) and who had taken the link. */
function saidByLink(fact: CaseEvent, { events }: FeedbackCase, { purpose, expiresAt }: CustomerLink): CaseEvent {
  if (fact.kind === 'rated') {
    const given = events.findLast((event) => event.kind === 'link-given' && event.purpose === purpose && event.expiresAt === expiresAt);
    return { ...fact, by: null, source: 'link', ...(given?.by == null ? {} : { linkBy: given.by }) };
  }
  return fact.kind === 'confirmed' ? { ...fact, by: null, method: 'link' } : fact;
}

async function store(world: CaseWorld, issueId: string, feedbackCase: FeedbackCase, facts: readonly CaseEvent[]): Promise<void> {
  if (facts.length === 0) return;
  await world.store.wakeBy(issueId, world.clock());
  await world.store.append(
    issueId,
    facts.map((fact, index) => ({ key: saidKey(feedbackCase, fact, index), fact })),
  );
  // Who was at work on the case meanwhile may not have read it, and have set the next wake-up for later.
  await world.store.wakeBy(issueId, world.clock());
  try {
    await world.queue.pushCaseWork([{ kind: 'wake', issueId }]);
  } catch (error) {
    // It is stored, and the next sweep finds the case due.
    if (!(error instanceof Unavailable)) throw error;
  }
}
