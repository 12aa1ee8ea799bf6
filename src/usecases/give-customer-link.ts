import { foldCase } from '../domain/case/fold-case';
import { isJudging, type LinkPurpose } from '../domain/satisfaction/customer-link';
import { linkMay } from '../domain/satisfaction/link-may';
import { linkMessage } from '../domain/satisfaction/link-message';
import { questionsOf } from '../domain/satisfaction/questions';
import { codeForReading } from '../domain/satisfaction/retrieval-code';
import { WHY_NOT } from '../domain/satisfaction/why-not';
import type { LinkSigner } from '../ports/link-signer';
import type { CaseWorld } from './case-world';
import { customerLink, giverOf } from './customer-link';
import { loadCase } from './load-case';
import { retrievalOf } from './look-up-case';
import { recordAgentFact } from './record-agent-fact';
import { Refused } from './refused';

/**
 * An agent hands a customer without an account a link; who gave it is kept, because whoever holds it can answer. That is why
 * nobody who handled the case takes one by which it is judged while somebody else is there (decisions 0015, 0018).
 */
export async function giveCustomerLink(
  world: CaseWorld & { readonly links: LinkSigner },
  issueId: string,
  purpose: LinkPurpose,
  by: string,
): Promise<{ readonly url: string; readonly expiresAt: number; readonly message: string; readonly code: string | null }> {
  const opened = await loadCase(world, issueId);
  const feedbackCase = foldCase(opened.events);
  if (isJudging(purpose) && (await giverOf(world, opened.row, feedbackCase, by)) === 'colleague')
    throw new Refused('not-permitted', 'own-case-link');
  if (isJudging(purpose)) {
    const why = linkMay(feedbackCase, opened.configuration, world.clock())[purpose];
    if (why !== null) throw new Refused('not-possible-now', why, { path: '', text: WHY_NOT[why] });
  }
  const link = await customerLink(world, opened, purpose);
  if (link === null) throw new Refused('not-possible-now', 'links');
  const { attempt } = feedbackCase;
  const { expiresAt } = link;
  await recordAgentFact(world, issueId, () => [{ kind: 'link-given', at: world.clock(), by, purpose, attempt, expiresAt }]);
  const { timeZone } = opened.configuration.settings.calendar;
  const retrieval = purpose === 'retrieve' ? await retrievalOf(world, issueId) : null;
  const asked = questionsOf(opened.configuration.profile).map((question) => question.asked);
  return {
    ...link,
    message: linkMessage(feedbackCase, purpose, link, timeZone, { asked, retrieval }),
    code: retrieval === null ? null : codeForReading(retrieval.code),
  };
}
