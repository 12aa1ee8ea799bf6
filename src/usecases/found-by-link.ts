import type { FeedbackCase } from '../domain/case/feedback-case';
import { foldCase } from '../domain/case/fold-case';
import { type CustomerLink, lifeOfLink, parseToken, signerOf } from '../domain/satisfaction/customer-link';
import type { CaseWorld } from './case-world';
import { givesLinks } from './customer-link';
import { loadCase, type OpenCase } from './load-case';
import { Refused } from './refused';

export interface FoundByLink {
  readonly link: CustomerLink;
  readonly opened: OpenCase;
  readonly feedbackCase: FeedbackCase;
}

/** `received`: registered a moment ago, accepted, and not a case yet. */
export type NotFoundByLink = 'not-valid' | 'expired' | 'received';

/** The case a link is about, or why there is none. Nothing is looked up for what is not signed. */
export async function foundByLink(world: CaseWorld, token: string): Promise<FoundByLink | NotFoundByLink> {
  const parsed = parseToken(token);
  if (parsed === null || !(await world.links.verify(parsed.text, parsed.mac, signerOf(parsed.link)))) return 'not-valid';
  const { link } = parsed;
  const life = lifeOfLink(link, world.clock());
  if (life !== 'good') return life === 'expired' ? 'expired' : 'not-valid';
  try {
    const issueId = await issueOf(world, link);
    if (issueId === null) return 'received';
    const opened = await loadCase(world, issueId);
    if (!(await givesLinks(world, opened.row.projectId))) return 'not-valid';
    return { link, opened, feedbackCase: foldCase(opened.events) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.about === 'opening' && link.purpose === 'retrieve' ? 'received' : 'not-valid';
  }
}

async function issueOf(world: CaseWorld, { subject }: CustomerLink): Promise<string | null> {
  const [project = '', ...registration] = subject.split(':');
  return registration.length === 0 ? subject : world.reader.issueForRegistration(project, registration.join(':'));
}
