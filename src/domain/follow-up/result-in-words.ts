import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';
import { doubtsOf } from '../intake/doubts';
import { lifeOf } from '../sla/case-life';

/** A result that was written down or said, also what ends a case without one of its own. */
const RESULTS: ReadonlySet<CaseEvent['kind']> = new Set(['result-replied', 'reconsideration-decided', 'dissatisfaction-accepted']);

/**
 * Whether the present attempt has a result that somebody can read (S0-05, S2-13): a result reply, or whatever the customer read or was
 * told of us after the work began. That we are at it, said before, is none, and neither is the status in Jira. What is taken up again is
 * worked on from then: nobody has to say so in Jira first.
 */
export function hasResultInWords(feedbackCase: FeedbackCase): boolean {
  const { events } = feedbackCase;
  // Why it cannot be taken up is the result (S4-62).
  if (doubtsOf(feedbackCase).invalid !== null) return true;
  const { attempts } = lifeOf(feedbackCase);
  const start = attempts.at(-1)?.start.index ?? 0;
  const started = attempts.length > 1 ? -1 : events.findIndex(({ kind }, index) => index > start && kind === 'handling-started');
  const begun = Math.max(start, started);
  return events.some((event, index) => index > start && (RESULTS.has(event.kind) || isMet(event) || (index > begun && isSaid(event))));
}

/** Whether who asked has yet to be told what came of it; praise is only thanked for. */
export const isResultOwed = (feedbackCase: FeedbackCase): boolean => !isPraise(feedbackCase) && !hasResultInWords(feedbackCase);

/** Whether it was so at a fact of the case, the fact included. */
export const wasResultOwed = (feedbackCase: FeedbackCase, event: CaseEvent): boolean =>
  isResultOwed({ ...feedbackCase, events: feedbackCase.events.slice(0, feedbackCase.events.indexOf(event) + 1) });

const isMet = (event: CaseEvent): boolean => event.kind === 'milestone-met' && event.milestone === 'result-reply';

const isSaid = (event: CaseEvent): boolean =>
  event.kind === 'first-response-sent' || (event.kind === 'progress-reported' && event.shared === true);
