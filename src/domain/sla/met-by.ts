import type { CaseEvent, CaseEventKind } from '../case/case-event';
import { isHeardInWords } from './heard';
import { isAnswer, LETTER } from './letter-deadlines';

/**
 * Which facts meet a milestone, beside `milestone-met` naming it, which always does. A later step of the work implies the
 * earlier ones: who has resolved has started, assessed and planned. An automatic acknowledgement is no first response: only
 * a person's answer is (S0-03, S0-08…S0-16). Nothing implies a first response, because the customer must be told.
 */
const MET_BY: Readonly<Record<string, readonly CaseEventKind[]>> = {
  acknowledge: ['acknowledged', 'first-response-sent'],
  'first-response': ['first-response-sent'],
  'start-handling': ['handling-started', 'first-response-sent', 'progress-reported', 'resolved', 'invalid-marked'],
  'first-assessment': ['resolved', 'invalid-marked'],
  // Whoever judges a result was told of it.
  'first-feedback': ['confirmed', 'rated', 'result-replied', 'invalid-marked'],
  plan: ['resolved'],
  'progress-or-solution': ['resolved', 'result-replied', 'invalid-marked'],
  // That it cannot be taken up, with the reason, completes it and is the result (S4-62).
  resolve: ['resolved', 'invalid-marked'],
  'result-reply': ['result-replied', 'invalid-marked'],
  'follow-up': ['confirmed'],
  'satisfaction-follow-up': ['rated'],
  // Whoever was promised it has to hear it: `promised-updates.ts` asks whom it was for.
  'next-update': ['progress-reported', 'first-response-sent', 'resolved', 'result-replied', 'reconsideration-decided', 'invalid-marked'],
  reconsideration: ['reconsideration-decided'],
};

/** Escalation rules whose sending is the milestone: department heads told (S1-11), team formed (S3-29). */
const MET_BY_ESCALATION: Readonly<Record<string, readonly string[]>> = {
  'notify-department-heads': ['urgent-mark'],
  'form-team': ['emergency', 'emergency-level'],
};

/** Owed to the customer once more after the first word: what the team alone can read is none of it (S2-31, S3-30, S4-28). */
const NEWS_FOR_THE_CUSTOMER: ReadonlySet<string> = new Set(['first-feedback', 'progress-or-solution']);

/**
 * True when this fact meets the milestone.
 * @param answeredBefore whether somebody had written to the customer before: the first word says that we are there, the next ones say more
 */
export function meets(milestone: string, event: CaseEvent, answeredBefore = true): boolean {
  if (event.kind === 'milestone-met') return event.milestone === milestone;
  if (event.kind === 'escalated') return event.outcome === 'sent' && (MET_BY_ESCALATION[milestone]?.includes(event.rule) ?? false);
  // Registered is what has every required field (S0-32…S0-41, S1-03, S4-65).
  if (event.kind === 'case-opened' || event.kind === 'registration-completed')
    return milestone === 'register' && event.registration.missing.length === 0;
  // Done, or impossible for a reason that stands there: either way nothing is owed any more (spec 3.2 #9, #19).
  if (event.kind === 'follow-up-done' || event.kind === 'follow-up-closed') return event.task.startsWith(`${milestone}/`);
  if (milestone === LETTER) return isAnswer(event);
  // Asked in a call already, by whoever entered the mark: nobody is called for it again (S2-34).
  if (milestone === 'follow-up' && event.kind === 'rated') return isHeardInWords(event);
  if (NEWS_FOR_THE_CUSTOMER.has(milestone)) {
    if (event.kind === 'progress-reported') return event.shared === true;
    if (event.kind === 'first-response-sent') return answeredBefore;
    if (isToldOfResult(event)) return true;
  }
  return MET_BY[milestone]?.includes(event.kind) ?? false;
}

/**
 * True for a fact that meets the milestone although its clock had not started yet: who told the customer the solution before
 * the status in Jira said "resolved" need not tell it again (S1-26).
 */
export const meetsEarly = (milestone: string, event: CaseEvent | undefined): boolean =>
  milestone === 'result-reply' && event?.kind === 'result-replied' && event.outcome === 'solved';

/**
 * Which facts meet what an emergency owes once more, after the first response: whatever the customer reads of us or is told from
 * then on (S0-79, S0-81), also that there is a result. That it is solved implies no answer here either.
 */
export const meetsAgain = (milestone: string, event: CaseEvent): boolean =>
  meets(milestone, event) || (milestone === 'first-response' && isTold(event));

/** Kept by what the customer hears, also where it is taken back later. */
export const KEPT_BY_WORD: ReadonlySet<string> = new Set(['next-update']);

const isTold = (event: CaseEvent): boolean =>
  (event.kind === 'progress-reported' && event.shared === true) ||
  event.kind === 'result-replied' ||
  event.kind === 'invalid-marked' ||
  isToldOfResult(event);

/** With a result goes a public word that there is one, with or without the wish to have it rated. */
const isToldOfResult = (event: CaseEvent): boolean =>
  (event.kind === 'survey-asked' && event.via === 'comment') || (event.kind === 'survey-not-asked' && event.because === 'cool-down');
