import type { FeedbackCase } from '../domain/case/feedback-case';
import { foldCase } from '../domain/case/fold-case';
import type { Instant } from '../domain/instant';
import { handlersEver, judgedAttempt } from '../domain/satisfaction/attempts';
import { type CustomerLink, isJudging, LINK_LIFE_MS, type LinkPurpose, linkText, tokenOf } from '../domain/satisfaction/customer-link';
import { type LinkGiver, linkGiver } from '../domain/satisfaction/link-givers';
import { linkMay } from '../domain/satisfaction/link-may';
import { formOf } from '../domain/satisfaction/link-page';
import { questionsOf } from '../domain/satisfaction/questions';
import { reporterIsCustomer } from '../domain/satisfaction/reporter';
import type { Access } from '../ports/access';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import type { LinkSigner } from '../ports/link-signer';
import type { OpenCase } from './load-case';

export interface LinkWorld {
  readonly links: LinkSigner;
  readonly configurations: Pick<ConfigurationStore, 'current'>;
  readonly clock: Clock;
  readonly personIsAgent: Access['personIsAgent'];
  readonly directory: Pick<Directory, 'assignableUsers'>;
}

/** Whether the project gives links to people without an account: the present settings decide, whatever version a case is pinned to. */
export const givesLinks = async (world: Pick<LinkWorld, 'configurations'>, projectId: string): Promise<boolean> =>
  (await world.configurations.current(projectId))?.configuration.settings.linksWithoutAccount === true;

/**
 * A link by which somebody without an account rates, confirms or looks at the case, good for 28 days from now, or from the
 * result that is judged, and for the present attempt; `null` when the project gives none, or when no fixed page fits the profile's scale or questions.
 */
export async function customerLink(
  world: LinkWorld,
  { row, events, configuration }: OpenCase,
  purpose: LinkPurpose,
): Promise<{ readonly url: string; readonly expiresAt: number } | null> {
  if (!(await givesLinks(world, row.projectId))) return null;
  const form = purpose === 'rate' ? formOf(configuration.profile) : 'none';
  if (purpose === 'rate' && form === 'none') return null;
  if (purpose === 'confirm' && questionsOf(configuration.profile).length === 0) return null;
  const feedbackCase = foldCase(events);
  const expiresAt = Math.floor(endOfLink(feedbackCase, purpose, world.clock()) / 1000) * 1000;
  const link: CustomerLink = {
    purpose,
    subject: row.issueId,
    attempt: feedbackCase.attempt,
    expiresAt,
    language: feedbackCase.registration.language,
    form,
  };
  const text = linkText(link);
  const [mac, url] = await Promise.all([world.links.sign(text), world.links.url(purpose === 'retrieve' ? 'state' : 'rate')]);
  return { url: `${url}?t=${tokenOf(text, mac)}`, expiresAt };
}

/** A link by which a result is judged works no longer than the result can be judged. */
function endOfLink(feedbackCase: FeedbackCase, purpose: LinkPurpose, now: Instant): Instant {
  const judged = isJudging(purpose) ? judgedAttempt(feedbackCase) : null;
  return Math.min(now, judged?.endedAt ?? now) + LINK_LIFE_MS;
}

/** Links for the customer of a case, as one agent may take them. */
export interface LinksOffered {
  readonly links: readonly LinkPurpose[];
  /** Taken by somebody who did not handle the case, because the handling is judged by them. */
  readonly byColleague: readonly LinkPurpose[];
  /** Who looks handled the case, and takes them because nobody else is there (decision 0018). */
  readonly alone: boolean;
}

/** Who of the project may take a link by which the handling is judged. Jira is asked only where the person handled the case. */
export async function giverOf(
  world: Pick<LinkWorld, 'directory'>,
  { projectKey }: Pick<OpenCase['row'], 'projectKey'>,
  feedbackCase: FeedbackCase,
  by: string,
): Promise<LinkGiver> {
  if (!handlersEver(feedbackCase).has(by)) return 'free';
  const team = await world.directory.assignableUsers(projectKey);
  return linkGiver(
    feedbackCase,
    by,
    team.map(({ accountId }) => accountId),
  );
}

/** For what the customer of this case can be given a link now: nothing for who has an account, the state of the case at any time. */
export async function linksOffered(
  world: Omit<LinkWorld, 'links'>,
  { row, events, configuration }: OpenCase,
  by: string,
): Promise<LinksOffered> {
  const feedbackCase = foldCase(events);
  if (!(await givesLinks(world, row.projectId)) || (await hasAccount(world, row.projectId, feedbackCase))) return NONE;
  const may = linkMay(feedbackCase, configuration, world.clock());
  const judging = [
    ...(may.rate === null && formOf(configuration.profile) !== 'none' ? (['rate'] as const) : []),
    ...(may.confirm === null ? (['confirm'] as const) : []),
  ];
  const giver = judging.length === 0 ? 'free' : await giverOf(world, row, feedbackCase, by);
  return giver === 'colleague'
    ? { links: ['retrieve'], byColleague: judging, alone: false }
    : { links: [...judging, 'retrieve'], byColleague: [], alone: giver === 'alone' };
}

const NONE: LinksOffered = { links: [], byColleague: [], alone: false };

/** Whether the customer of a case is to be asked by a link: the project gives links, and the customer has no account. */
export async function isAskedByLink(
  world: Omit<LinkWorld, 'links' | 'directory'>,
  { row, events, configuration }: OpenCase,
): Promise<boolean> {
  if (!(await givesLinks(world, row.projectId)) || formOf(configuration.profile) === 'none') return false;
  return !(await hasAccount(world, row.projectId, foldCase(events)));
}

/** A reporter who is an agent wrote the case down for somebody who called or wrote. Jira is asked only while the facts do not tell. */
async function hasAccount(world: Pick<LinkWorld, 'personIsAgent'>, projectId: string, feedbackCase: FeedbackCase): Promise<boolean> {
  const { reporter } = feedbackCase;
  if (reporter === null) return false;
  return reporterIsCustomer(feedbackCase) ?? !(await world.personIsAgent(reporter, projectId));
}
