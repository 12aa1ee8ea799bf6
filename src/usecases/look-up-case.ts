import { decideStep } from '../domain/case/case-step';
import { promisesTold } from '../domain/case/promises-told';
import { notTakenUp } from '../domain/intake/not-taken-up';
import { type CasePage, casePage, type LookUpPage, type StatePage } from '../domain/satisfaction/look-up-page';
import { codeFrom, codeText, isSameCode, typedCode } from '../domain/satisfaction/retrieval-code';
import type { CaseWorld } from './case-world';
import { givesLinks } from './customer-link';
import { foundByLink } from './found-by-link';
import { loadCase, type OpenCase } from './load-case';
import { Refused } from './refused';
import { typedNumber } from './typed-number';

/** Projects may number alike; the code tells their cases apart. */
const MOST_WITH_ONE_NUMBER = 20;

/**
 * How far the case with this feedback number and retrieval code is, for somebody without an account (decision 0024). Nothing is
 * recorded; a wrong code and a number nobody has are answered alike; without a code that can be one nothing is looked up.
 */
export async function lookUpCase(world: CaseWorld, number: string, typed: string): Promise<LookUpPage> {
  const code = typedCode(typed);
  const wanted = typedNumber(number);
  if (code === null || wanted === null) return 'not-found';
  const issueIds = await world.store.issuesNumbered(wanted, MOST_WITH_ONE_NUMBER);
  const macs = await world.links.signAll(issueIds.map(codeText));
  const issueId = issueIds.find((_, index) => isSameCode(codeFrom(macs[index] ?? ''), code));
  if (issueId === undefined) return 'not-found';
  try {
    const opened = await loadCase(world, issueId);
    return (await givesLinks(world, opened.row.projectId)) ? pageNow(opened, world.clock()) : 'not-found';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.about === 'opening' ? 'received' : 'not-found';
  }
}

/** The same by a link to see the state. */
export async function stateByLink(world: CaseWorld, token: string): Promise<StatePage> {
  const found = await foundByLink(world, token);
  if (typeof found === 'string') return found;
  return found.link.purpose === 'retrieve' ? pageNow(found.opened, world.clock()) : 'not-valid';
}

function pageNow({ row, events, configuration }: OpenCase, now: number): CasePage {
  const { feedbackCase, deadlines } = decideStep(row.issueId, events, configuration, now, false);
  const promises = promisesTold(deadlines, feedbackCase, notTakenUp(feedbackCase) === null);
  return casePage(feedbackCase, promises, now, configuration.settings.calendar.timeZone);
}

/** What an agent of a project that gives links tells a customer without an account, so that the case is found again. */
export async function retrievalOf(
  { links }: Pick<CaseWorld, 'links'>,
  issueId: string,
): Promise<{ readonly code: string; readonly url: string }> {
  const [mac, url] = await Promise.all([links.sign(codeText(issueId)), links.url('look-up')]);
  return { code: codeFrom(mac), url };
}
