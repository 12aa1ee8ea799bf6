import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { confirmationVerdict } from '../case/facts/satisfaction-facts';
import type { FeedbackCase } from '../case/feedback-case';
import { isPraise } from '../handling/parts/is-praise';
import { LESSONS, LESSONS_FIELD, lessonsStep } from '../handling/parts/lessons';
import { standingIn, workRecord } from '../handling/work-record';
import type { Instant } from '../instant';
import { isAnonymous } from '../intake/anonymity';
import { doubtsOf } from '../intake/doubts';
import { stillAsked } from '../intake/still-asked';
import type { Label } from '../label';
import { type ClosingCheck, closingCheckOf } from '../profile/closing-checks';
import type { Configuration } from '../profile/configuration';
import { idFromLabel } from '../profile/id-from-label';
import { attemptAt, judgedAttempt } from '../satisfaction/attempts';
import { loopOf } from '../satisfaction/loop';
import { ratingOf, ratingsOf } from '../satisfaction/ratings';
import { openRisk } from './open-risk';
import { standingConditions } from './standing-conditions';

/** What a condition of the profile's closing list is about. */
export type ClosingAbout = ClosingCheck | 'lessons' | 'needs';

/** One condition that has to hold before a case may be closed (S0-74, S0-75, S4-63, S4-122). */
export interface ClosingCondition {
  readonly id: string;
  readonly label: Label;
  readonly about: ClosingAbout;
  readonly met: boolean;
  /** Why it counts as met without the customer, or what is to be done for it. */
  readonly note: Label;
  /** Of one that people confirm: who did, and when; `null` while nobody has. */
  readonly confirmed?: { readonly by: string | null; readonly at: Instant } | null;
}

/** The profile's list with what holds now, the lessons its steps ask for (S0-75), and what no process may leave open; empty where nothing is (spec 3.2 #22). */
export function closingConditions(feedbackCase: FeedbackCase, configuration: Configuration): readonly ClosingCondition[] {
  const { profile } = configuration;
  const facts = factsFor(feedbackCase, configuration);
  const listed = (profile.closing?.conditions ?? []).map((condition, index): ClosingCondition => {
    const about = closingCheckOf(condition);
    const { en, zh } = condition;
    const id = idFromLabel(en) || `condition-${index + 1}`;
    return { id, label: { en, zh }, about, ...(about === 'by-hand' ? judgeOwn(id, feedbackCase) : judge(about, facts)) };
  });
  const learning = lessonsStep(profile, feedbackCase);
  const taught: readonly ClosingCondition[] =
    learning === null ? [] : [{ id: idFromLabel(learning.en) || 'lessons', label: learning, about: 'lessons', ...judge('lessons', facts) }];
  const known = [...listed, ...taught];
  return [...known, ...standingConditions(feedbackCase, configuration, new Set(known.map(({ about }) => about)))];
}

/** Nothing is closed without a result (S0-05), which of an invalid complaint is the explanation (S4-62); what was withdrawn or ended by the app is over already. */
export function isClosable(feedbackCase: FeedbackCase, conditions: readonly ClosingCondition[]): boolean {
  if (feedbackCase.state === 'closed') return true;
  return hasResult(feedbackCase) && conditions.every(({ met }) => met);
}

const hasResult = (feedbackCase: FeedbackCase): boolean => judgedAttempt(feedbackCase) !== null || doubtsOf(feedbackCase).invalid !== null;

/** For who tries to close too early, in both languages, because a workflow does not know the reader's. */
export function closingNote(feedbackCase: FeedbackCase, conditions: readonly ClosingCondition[]): string {
  if (isClosable(feedbackCase, conditions)) return '';
  const open = conditions.filter(({ met }) => !met).map(({ label }) => label);
  if (open.length === 0) return 'Not closed: there is no result yet. 尚无处理结果，不能关闭。';
  return `Not closed. Still open: ${open.map(({ en }) => en).join('; ')}. 尚不能关闭，未满足：${open.map(({ zh }) => zh).join('；')}。`;
}

/** True when nothing but the customer's answer is missing, or nothing at all. */
export const atMostCustomerMissing = (conditions: readonly ClosingCondition[]): boolean =>
  conditions.every(({ met, about }) => met || about === 'confirmed' || about === 'solved');

interface Facts {
  readonly resolved: boolean;
  readonly told: boolean;
  readonly confirmed: boolean;
  /** Not asked to rate the result, because they were asked lately. */
  readonly askedLately: boolean;
  /** The customer cannot be asked. */
  readonly anonymous: boolean;
  /** There is no problem: nothing is to be solved, confirmed or filled in. */
  readonly praise: boolean;
  /** It cannot be taken up, and the customer was told why. */
  readonly invalid: boolean;
  /** Dissatisfied, and it ended all the same: reconsidered, or accepted with a reason. */
  readonly answeredFor: boolean;
  readonly risk: Label | null;
  readonly complete: boolean;
  /** What the case taught is written down. */
  readonly learnt: boolean;
}

function factsFor(feedbackCase: FeedbackCase, configuration: Configuration): Facts {
  const judged = judgedAttempt(feedbackCase);
  const loop = loopOf(feedbackCase, configuration);
  const attempt = feedbackCase.attempt;
  const since = judged?.attempt.start.index ?? 0;
  const inAttempt = (is: (event: CaseEvent) => boolean): boolean => feedbackCase.events.some((event, index) => index > since && is(event));
  const answer = feedbackCase.events.findLast((event, index) => event.kind === 'confirmed' && attemptAt(feedbackCase, index) === attempt);
  const band = ratingOf(ratingsOf(feedbackCase, configuration), attempt)?.band ?? null;
  const present = loop.find((one) => one.attempt === attempt);
  // Who was told why it cannot be taken up was told the result (S4-62).
  const { invalid } = doubtsOf(feedbackCase);
  return {
    resolved: judged !== null,
    told:
      invalid !== null ||
      (judged !== null &&
        inAttempt(
          // What the customer answers tells nobody the result (S4-63, S4-121).
          (event) => event.kind === 'result-replied' || (event.kind === 'milestone-met' && event.milestone === 'result-reply'),
        )),
    confirmed: band !== 'negative' && answer?.kind === 'confirmed' && confirmationVerdict(answer) === 'confirmed',
    askedLately: feedbackCase.events.some(
      (event) => event.kind === 'survey-not-asked' && event.attempt === attempt && event.because === 'cool-down',
    ),
    anonymous: isAnonymous(configuration.profile, feedbackCase.registration),
    answeredFor: present !== undefined && present.outcome !== 'open',
    praise: isPraise(feedbackCase),
    invalid: invalid !== null,
    risk: openRisk(feedbackCase, loop),
    complete: stillAsked(feedbackCase).length === 0,
    learnt: standingIn(workRecord(feedbackCase.events), LESSONS.id, LESSONS_FIELD) !== null,
  };
}

/** Asked because there was a problem; who praises is thanked, and owes no form (S0-11, S1-29). */
const FOR_PROBLEMS: ReadonlySet<ClosingAbout> = new Set(['solved', 'confirmed', 'records', 'archived']);

/** Nothing was handled that could be solved, confirmed or learnt from, and what is unclear can often not be filled in (S4-39, S4-62). */
const ENDED_BY_INVALID: ReadonlySet<ClosingAbout> = new Set([...FOR_PROBLEMS, 'lessons']);

type Confirmation = CaseEventOf<'closing-condition-confirmed'>;

/** The app knows nothing of it: somebody confirms it, of each attempt anew. */
function judgeOwn(id: string, feedbackCase: FeedbackCase): Pick<ClosingCondition, 'met' | 'note' | 'confirmed'> {
  const said = feedbackCase.events.findLast(
    (event, index): event is Confirmation =>
      event.kind === 'closing-condition-confirmed' && event.condition === id && attemptAt(feedbackCase, index) === feedbackCase.attempt,
  );
  return said?.holds === true
    ? { met: true, note: CONFIRMED_HERE, confirmed: { by: said.by ?? null, at: said.at } }
    : { met: false, note: CONFIRM_HERE, confirmed: null };
}

function judge(about: Exclude<ClosingAbout, 'by-hand'>, facts: Facts): { readonly met: boolean; readonly note: Label } {
  const skipped = facts.anonymous && facts.resolved;
  if (facts.praise && FOR_PROBLEMS.has(about)) return { met: true, note: PRAISE };
  if (facts.invalid && ENDED_BY_INVALID.has(about)) return { met: true, note: INVALID };
  switch (about) {
    case 'solved':
    case 'confirmed':
      if (facts.confirmed) return { met: true, note: CONFIRMED };
      if (facts.answeredFor) return { met: true, note: ANSWERED_FOR };
      return skipped
        ? { met: true, note: ANONYMOUS }
        : { met: false, note: facts.resolved ? (facts.askedLately ? ASK_BY_PHONE : ASK) : RESOLVE_FIRST };
    case 'no-risk':
      return facts.risk === null
        ? { met: facts.resolved || facts.invalid, note: facts.resolved || facts.invalid ? NO_RISK : RESOLVE_FIRST }
        : { met: false, note: facts.risk };
    case 'records':
      return facts.complete ? { met: true, note: COMPLETE } : { met: false, note: FILL_IN };
    case 'needs':
      // Named by nothing of a process's own list, and while it stands it is open.
      return { met: false, note: ASK };
    case 'lessons':
      return facts.learnt ? { met: true, note: LEARNT } : { met: false, note: facts.resolved ? LEARN : RESOLVE_FIRST };
    case 'result-told':
      if (facts.told) return { met: true, note: TOLD };
      return skipped ? { met: true, note: ANONYMOUS } : { met: false, note: facts.resolved ? TELL : RESOLVE_FIRST };
    case 'archived':
      // The facts of the case are the archive: they are kept from registration to closing, so it is whole when nothing is missing.
      return facts.complete && facts.resolved
        ? { met: true, note: COMPLETE }
        : { met: false, note: facts.resolved ? FILL_IN : RESOLVE_FIRST };
  }
}

const CONFIRMED: Label = { en: 'The customer confirmed it.', zh: '客户已确认。' };
const ANSWERED_FOR: Label = { en: 'Not confirmed, but reconsidered or ended with a reason.', zh: '客户未确认，已复议或说明理由后结束。' };
const PRAISE: Label = { en: 'Not asked for: this is praise.', zh: '表扬类反馈，此项不适用。' };
const INVALID: Label = {
  en: 'Not asked for: it is invalid, and the customer was told why.',
  zh: '投诉无效且已向客户说明，此项不适用。',
};
const ANONYMOUS: Label = { en: 'Skipped: the customer is anonymous.', zh: '匿名反馈，此项跳过。' };
const ASK: Label = {
  en: "Waits for the customer's confirmation; enter it when it comes by phone.",
  zh: '等待客户确认；如客户口头答复，请代为录入。',
};
const ASK_BY_PHONE: Label = {
  en: "Waits for the customer's confirmation. No rating was asked for, as the customer was asked lately: ask by phone and enter the answer.",
  zh: '等待客户确认。近期已邀请过该客户评价，本次未再邀请：请电话询问并代为录入。',
};
const RESOLVE_FIRST: Label = { en: 'Resolve it first.', zh: '请先解决。' };
const NO_RISK: Label = {
  en: 'No emergency, no open dissatisfaction, no open reconsideration.',
  zh: '无应急、无未了结的不满、无待决复议。',
};
const CONFIRMED_HERE: Label = { en: 'Confirmed by a person.', zh: '已由人员确认。' };
const CONFIRM_HERE: Label = { en: 'Somebody confirms it here.', zh: '须由人员在此确认。' };
const COMPLETE: Label = { en: 'The registration is complete.', zh: '登记信息完整。' };
const FILL_IN: Label = { en: 'Fill in the missing fields of the registration.', zh: '请补全登记信息。' };
const LEARNT: Label = { en: 'What the case taught is written down.', zh: '经验总结已填写。' };
const LEARN: Label = { en: 'Write down under Handling what this case taught.', zh: '请在“处理”中填写经验总结。' };
const TOLD: Label = { en: 'The customer was told the result.', zh: '已向客户反馈结果。' };
const TELL: Label = { en: 'Tell the customer the result.', zh: '请向客户反馈处理结果。' };
