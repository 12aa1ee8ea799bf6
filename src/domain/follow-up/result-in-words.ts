import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';
import { doubtsOf } from '../intake/doubts';
import { type Attempt, lifeOf, type Mark } from '../sla/case-life';
import { explainedIn } from '../sla/explained';

/** A result that was written down or said, also what ends a case without one of its own. */
const RESULTS: ReadonlySet<CaseEvent['kind']> = new Set(['result-replied', 'reconsideration-decided', 'dissatisfaction-accepted']);

/**
 * Whether the present attempt has a result that somebody can read (S0-05, S2-13): a result reply, or whatever the customer read or was
 * told of us after the work began. That we are at it, said before, is none, and neither is the status in Jira. What is taken up again is
 * worked on from then: nobody has to say so in Jira first.
 */
export function hasResultInWords(feedbackCase: FeedbackCase): boolean {
  // Why it cannot be taken up is the result (S4-62).
  if (doubtsOf(feedbackCase).invalid !== null) return true;
  return saidIn(feedbackCase, lifeOf(feedbackCase).attempts.at(-1) ?? null) !== null;
}

/** When an attempt had its first such result, or the customer heard why it cannot be taken up; `null` where neither was. */
export function resultInWordsAt(feedbackCase: FeedbackCase, attempt: Attempt): Mark | null {
  const marks = [saidIn(feedbackCase, attempt), explainedIn(feedbackCase, attempt.number)].filter((mark) => mark !== null);
  return marks.toSorted((a, b) => a.index - b.index)[0] ?? null;
}

function saidIn({ events }: FeedbackCase, attempt: Attempt | null): Mark | null {
  const start = attempt?.start.index ?? 0;
  const present = events.slice(start + 1, attempt?.reopened?.index);
  const isAgain = attempt !== null && attempt.number > 1;
  // What is finished was begun, whoever says so afterwards.
  const worked = isAgain ? -1 : present.findIndex(({ kind }) => kind === 'handling-started' || kind === 'resolved');
  const begun = present[worked]?.kind === 'handling-started' ? worked : -1;
  const place = present.findIndex((event, index) => RESULTS.has(event.kind) || isMet(event) || (index > begun && isSaid(event)));
  const said = present[place];
  return said === undefined ? null : { at: said.at, index: start + 1 + place };
}

/** Whether who asked has yet to be told what came of it; praise is only thanked for. */
export const isResultOwed = (feedbackCase: FeedbackCase): boolean => !isPraise(feedbackCase) && !hasResultInWords(feedbackCase);

/** Whether it was so at a fact of the case, the fact included. */
export const wasResultOwed = (feedbackCase: FeedbackCase, event: CaseEvent): boolean =>
  isResultOwed({ ...feedbackCase, events: feedbackCase.events.slice(0, feedbackCase.events.indexOf(event) + 1) });

const isMet = (event: CaseEvent): boolean => event.kind === 'milestone-met' && event.milestone === 'result-reply';

const isSaid = (event: CaseEvent): boolean =>
  event.kind === 'first-response-sent' || (event.kind === 'progress-reported' && event.shared === true);
