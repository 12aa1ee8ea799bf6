import { foldCase } from '../domain/case/fold-case';
import { type CustomerLink, LINK_LIFE_MS, type LinkPurpose, linkText, tokenOf } from '../domain/satisfaction/customer-link';
import { customerMay } from '../domain/satisfaction/customer-may';
import { formOf } from '../domain/satisfaction/link-page';
import { questionsOf } from '../domain/satisfaction/questions';
import type { Access } from '../ports/access';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { LinkSigner } from '../ports/link-signer';
import type { OpenCase } from './load-case';

export interface LinkWorld {
  readonly links: LinkSigner;
  readonly configurations: Pick<ConfigurationStore, 'current'>;
  readonly clock: Clock;
  readonly personIsAgent: Access['personIsAgent'];
}

/** Whether the project gives links to people without an account: the present settings decide, whatever version a case is pinned to. */
export const givesLinks = async (world: Pick<LinkWorld, 'configurations'>, projectId: string): Promise<boolean> =>
  (await world.configurations.current(projectId))?.configuration.settings.linksWithoutAccount === true;

/**
 * A link by which somebody without an account rates, confirms or looks at the case, good for 28 days and for the present
 * attempt; `null` when the project gives none, or when no fixed page fits the profile's scale or questions.
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
  const expiresAt = Math.floor((world.clock() + LINK_LIFE_MS) / 1000) * 1000;
  const link: CustomerLink = {
    purpose,
    subject: row.issueId,
    attempt: feedbackCase.attempt,
    expiresAt,
    language: feedbackCase.registration.language,
    form,
  };
  const text = linkText(link);
  const [mac, url] = await Promise.all([world.links.sign(text), world.links.url()]);
  return { url: `${url}?t=${tokenOf(text, mac)}`, expiresAt };
}

/** For what the customer of this case can be given a link now: nothing for who has an account, the state of the case at any time. */
export async function linksOffered(
  world: Omit<LinkWorld, 'links'>,
  { row, events, configuration }: OpenCase,
): Promise<readonly LinkPurpose[]> {
  const feedbackCase = foldCase(events);
  if (!(await givesLinks(world, row.projectId)) || (await hasAccount(world, row.projectId, feedbackCase.reporter))) return [];
  const may = customerMay(feedbackCase, configuration, world.clock());
  return [
    ...(may.rate === null && formOf(configuration.profile) !== 'none' ? (['rate'] as const) : []),
    ...(may.confirm === null ? (['confirm'] as const) : []),
    'retrieve',
  ];
}

/** For the comment that asks the customer to rate: the link, when the project gives links and the customer has no account. */
export async function surveyLink(world: LinkWorld, opened: OpenCase): Promise<string | null> {
  const link = await customerLink(world, opened, 'rate');
  if (link === null || (await hasAccount(world, opened.row.projectId, foldCase(opened.events).reporter))) return null;
  return link.url;
}

/** A reporter who is an agent wrote the case down for somebody who called or wrote. */
const hasAccount = async (world: Pick<LinkWorld, 'personIsAgent'>, projectId: string, reporter: string | null): Promise<boolean> =>
  reporter !== null && !(await world.personIsAgent(reporter, projectId));
