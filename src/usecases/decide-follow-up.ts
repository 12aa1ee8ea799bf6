import type { CaseEvent, CaseEventOf } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { FURTHER_NEEDS } from '../domain/follow-up/further-needs';
import { ADOPTED } from '../domain/follow-up/occasions';
import { whyUnreachable } from '../domain/follow-up/reachable';
import { type FollowUpTask, isOwed, unansweredCalls } from '../domain/follow-up/task';
import { recordOf } from '../domain/follow-up/task-record';
import { followUpTasks, mayAdopt } from '../domain/follow-up/tasks';
import { fromIso, type Instant } from '../domain/instant';
import { handlersEver } from '../domain/satisfaction/attempts';
import { involvedBy } from '../domain/satisfaction/involved';
import { questionsOf } from '../domain/satisfaction/questions';
import { isCallback } from '../domain/sla/callback-deadlines';
import { computeDeadlines } from '../domain/sla/deadlines';
import { type Decision, refuseClosed, type Situation } from './decide-agent-fact';
import { enterRating, type HeardBy, refuseWithoutResult } from './decide-for-customer';
import { confirmationFacts } from './decide-satisfaction';
import type { FollowUpMakers } from './follow-up-makers';
import { Refused } from './refused';

export interface FollowUpInput {
  readonly task: string;
  readonly method: string;
  readonly reached: boolean;
  /** When the customer was called, if that was before now. */
  readonly calledAt?: string | undefined;
  /** To the questions of the profile, in its order (S0-72, S2-33). */
  readonly answers?: readonly boolean[] | undefined;
  readonly rating?: number | string | undefined;
  readonly note?: string | undefined;
}

/** How the customer's answer came, by the way of the follow-up (S4-126, S4-152). */
const SOURCES: Readonly<Record<string, HeardBy>> = {
  email: 'email',
  sms: 'email',
  mail: 'email',
  'on-site': 'on-site',
  personal: 'on-site',
  questionnaire: 'paper',
};

/**
 * A call, answered or not (S2-13, S2-34…S2-36, S3-48). What the customer said counts as said by the customer: not solved, or
 * a low mark where the profile wants it, starts the next handling.
 */
export const recordFollowUp =
  (input: FollowUpInput, makers: FollowUpMakers): Decision =>
  (situation) => {
    const { at, by, configuration } = situation;
    const task = owedTask(situation, input.task, makers);
    if (!task.methods.some(({ id }) => id === input.method)) throw new Refused('invalid-input', 'follow-up-method');
    const note = input.note === undefined ? {} : { note: input.note };
    const calledAt = input.calledAt === undefined ? {} : { calledAt: momentOfCall(input.calledAt, task, at) };
    const attempted: CaseEvent = {
      kind: 'follow-up-attempted',
      at,
      by,
      task: task.id,
      method: input.method,
      reached: input.reached,
      ...calledAt,
      ...note,
    };
    if (!input.reached) return isPressedAgain(attempted, task) ? [] : [attempted];
    const questions = questionsOf(configuration.profile);
    const tellsOnly = task.id.startsWith('adoption/');
    if (input.answers === undefined && input.rating === undefined && input.note === undefined && !tellsOnly)
      throw new Refused('invalid-input', 'follow-up-empty');
    if (input.answers !== undefined && input.answers.length !== questions.length) throw new Refused('invalid-input', 'follow-up-answers');
    // What else is needed, or expected now, is told in words; a yes or no says nothing of it.
    if ((task.id.startsWith(`${FURTHER_NEEDS}/`) || isCallback(task)) && input.note === undefined)
      throw new Refused('invalid-input', isCallback(task) ? 'callback-words' : 'follow-up-words');
    const done: CaseEvent = { kind: 'follow-up-done', at, by, task: task.id, method: input.method, ...note };
    return [attempted, ...saidByTheCustomer(situation, input), done];
  };

/** Not in the future, and not before there was anything to call about. */
function momentOfCall(text: string, { startAt }: FollowUpTask, now: Instant): Instant {
  const called = fromIso(text);
  if (called === null || called > now || called < startAt) throw new Refused('invalid-input', 'called-at');
  return called;
}

/** Within so long somebody has called nobody a second time, and a colleague may still be recording (milliseconds). */
const ONE_MOMENT_MS = 60_000;

/** The same button pressed twice: one person, one way, nothing new said. */
const isPressedAgain = (wanted: CaseEventOf<'follow-up-attempted'>, { attempts }: FollowUpTask): boolean =>
  wanted.note === undefined &&
  attempts.some(
    ({ at, by, reached, method, calledAt }) =>
      !reached && by === wanted.by && method === wanted.method && calledAt === wanted.calledAt && wanted.at - at < ONE_MOMENT_MS,
  );

/**
 * By the decisions of every other way the customer answers: nobody enters the mark of the own work (S4-152), and what is not
 * solved is handled again (S2-13, S0-05). Of two reasons to open the case again one is enough.
 */
function saidByTheCustomer(situation: Situation, { answers, rating, note, method }: FollowUpInput): readonly CaseEvent[] {
  if (answers !== undefined || rating !== undefined) refuseWithoutResult(situation);
  const comment = note === undefined ? {} : { comment: note };
  const confirmed = answers === undefined ? [] : confirmationFacts(situation, answers, method, note);
  const rated = rating === undefined ? [] : enterRating({ rating, ...comment, source: SOURCES[method] ?? 'phone' })(situation);
  const facts = [...confirmed, ...rated];
  const again = facts.find(({ kind }) => kind === 'reopened');
  return facts.filter((fact) => fact.kind !== 'reopened' || fact === again);
}

/** Given up with a reason that is true: no way to the customer, a refusal on record, as many calls as the settings ask for. */
export const closeFollowUp =
  (input: { readonly task: string; readonly because: 'no-contact' | 'not-reached' | 'refused' }, makers: FollowUpMakers): Decision =>
  (situation) => {
    const { at, by, feedbackCase, configuration } = situation;
    const task = owedTask(situation, input.task, makers);
    if (input.because === 'no-contact' && whyUnreachable(feedbackCase, configuration.profile) === null)
      throw new Refused('not-possible-now', 'follow-up-reachable');
    if (input.because === 'refused' && task.attempts.length === 0) throw new Refused('not-possible-now', 'follow-up-not-tried');
    if (input.because === 'not-reached' && unansweredCalls(task) < configuration.settings.followUp.attempts)
      throw new Refused('not-possible-now', 'follow-up-calls');
    return [{ kind: 'follow-up-closed', at, by, task: task.id, because: input.because }];
  };

/** The suggestion is adopted: the customer is told (S2-36). */
export const adoptSuggestion: Decision = ({ feedbackCase, configuration, at, by }) => {
  refuseClosed(feedbackCase);
  if (!mayAdopt(configuration, feedbackCase)) throw new Refused('not-possible-now', 'adopt');
  return [{ kind: 'flag-set', at, by, flag: ADOPTED }];
};

/** Somebody else was quicker; who, is looked up where it is told. */
export const RECORDED_ALREADY = 'follow-up-recorded';

function owedTask({ feedbackCase, configuration, at, by }: Situation, id: string, makers: FollowUpMakers): FollowUpTask {
  const task = followUpTasks(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at).find(
    (one) => one.id === id,
  );
  const { attempts, done, closed } = recordOf(feedbackCase, id);
  const isBeingRecorded = attempts.some((one) => one.reached && one.by !== by && at - one.at < ONE_MOMENT_MS);
  const isClosedByOther = closed?.by != null;
  if (done !== null || isClosedByOther || isBeingRecorded) throw new Refused('conflict', RECORDED_ALREADY);
  if (task === undefined || !isOwed(task)) throw new Refused('not-possible-now', 'follow-up');
  if (!mayMakeTask(task, by, makers, feedbackCase))
    throw new Refused('not-permitted', isCallback(task) ? 'callback-maker' : 'follow-up-maker');
  return task;
}

/**
 * Whether somebody makes a follow-up. Who is not satisfied is called by somebody who did not handle it, unless nobody else is there
 * (decision 0021). That a suggestion was adopted is told by who adopted it: nobody is asked what the work was worth. */
export const mayMakeTask = (task: FollowUpTask, by: string, makers: FollowUpMakers, feedbackCase: FeedbackCase): boolean =>
  isCallback(task)
    ? mayMake(by, makers.team, involvedIn(task, feedbackCase))
    : task.by === null || task.id.startsWith('adoption/') || mayMake(by, makers.byRole.get(task.role) ?? [], handlersEver(feedbackCase));

/** Whose work the callback is about: its cycle is the attempt. */
export const involvedIn = ({ id, startAt }: FollowUpTask, feedbackCase: FeedbackCase): ReadonlySet<string> =>
  involvedBy(feedbackCase, Number(id.split('/')[1]), startAt);

/** Whom the source names makes it, but not on the own work, unless they are all there is (S2-34); nobody named in the settings: anybody. */
function mayMake(person: string, behind: readonly string[], handlers: ReadonlySet<string>): boolean {
  const others = behind.filter((one) => !handlers.has(one));
  return behind.length === 0 || (others.length > 0 ? others : behind).includes(person);
}
