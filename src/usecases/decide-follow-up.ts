import type { CaseEvent } from '../domain/case/case-event';
import type { AnswerSource } from '../domain/case/facts/satisfaction-facts';
import { ADOPTED } from '../domain/follow-up/occasions';
import { type FollowUpTask, isOwed } from '../domain/follow-up/task';
import { followUpTasks, mayAdopt } from '../domain/follow-up/tasks';
import { handlerOf, judgedAttempt } from '../domain/satisfaction/attempts';
import { bandOf } from '../domain/satisfaction/band';
import { questionsOf, verdictOf } from '../domain/satisfaction/questions';
import { type Discontent, whatFollows } from '../domain/satisfaction/what-follows';
import { computeDeadlines } from '../domain/sla/deadlines';
import { type Decision, refuseClosed, type Situation } from './decide-agent-fact';
import { checkRating } from './decide-satisfaction';
import { Refused } from './refused';

export interface FollowUpInput {
  readonly task: string;
  readonly method: string;
  readonly reached: boolean;
  /** To the questions of the profile, in its order (S0-72, S2-33). */
  readonly answers?: readonly boolean[] | undefined;
  readonly rating?: number | string | undefined;
  readonly note?: string | undefined;
}

/** How the customer's answer came, by the way of the follow-up (S4-126, S4-152). */
const SOURCES: Readonly<Record<string, AnswerSource>> = {
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
  (input: FollowUpInput): Decision =>
  (situation) => {
    const { at, by, configuration } = situation;
    const task = owedTask(situation, input.task);
    if (!task.methods.some(({ id }) => id === input.method)) throw new Refused('invalid-input', 'follow-up-method');
    const note = input.note === undefined ? {} : { note: input.note };
    const attempted: CaseEvent = {
      kind: 'follow-up-attempted',
      at,
      by,
      task: task.id,
      method: input.method,
      reached: input.reached,
      ...note,
    };
    if (!input.reached) return [attempted];
    const questions = questionsOf(configuration.profile);
    const tellsOnly = task.id.startsWith('adoption/');
    if (input.answers === undefined && input.rating === undefined && input.note === undefined && !tellsOnly)
      throw new Refused('invalid-input', 'follow-up-empty');
    if (input.answers !== undefined && input.answers.length !== questions.length) throw new Refused('invalid-input', 'follow-up-answers');
    return [
      attempted,
      ...saidByTheCustomer(situation, input),
      { kind: 'follow-up-done', at, by, task: task.id, method: input.method, ...note },
      ...nextHandling(situation, input),
    ];
  };

function saidByTheCustomer({ feedbackCase, configuration, at, by }: Situation, input: FollowUpInput): readonly CaseEvent[] {
  const result = judgedAttempt(feedbackCase);
  const { answers, rating } = input;
  if (rating !== undefined) checkRating(configuration, { rating });
  // Until there is a result nothing about it can be confirmed or rated: the note of the call keeps what was said.
  if (result === null) return [];
  const attempt = result.attempt.number;
  const comment = input.note === undefined ? {} : { comment: input.note };
  const verdict = answers === undefined ? null : verdictOf(questionsOf(configuration.profile), answers);
  return [
    ...(answers === undefined || verdict === null
      ? []
      : [{ kind: 'confirmed', at, by, answers, verdict, method: input.method, attempt, ...comment } as const]),
    ...(rating === undefined
      ? []
      : [
          {
            kind: 'rated',
            at,
            by,
            rating,
            ...comment,
            source: SOURCES[input.method] ?? 'phone',
            attempt,
            handler: handlerOf(feedbackCase, result.attempt),
          } as const,
        ]),
  ];
}

function nextHandling({ feedbackCase, configuration, at }: Situation, { answers, rating }: FollowUpInput): readonly CaseEvent[] {
  if (judgedAttempt(feedbackCase) === null) return [];
  const { profile } = configuration;
  const verdict = answers === undefined ? 'confirmed' : verdictOf(questionsOf(profile), answers);
  const discontent: Discontent | null =
    verdict !== 'confirmed' ? verdict : rating !== undefined && bandOf(profile, rating) === 'negative' ? 'dissatisfied' : null;
  return discontent !== null && whatFollows(profile, discontent) === 'second-handling'
    ? [{ kind: 'reopened', at, by: null, because: discontent }]
    : [];
}

/** Given up with a reason; "not reached" only after the calls the settings ask for. */
export const closeFollowUp =
  (input: { readonly task: string; readonly because: 'no-contact' | 'not-reached' | 'refused' }): Decision =>
  (situation) => {
    const { at, by, configuration } = situation;
    const task = owedTask(situation, input.task);
    const calls = task.attempts.filter(({ reached }) => !reached).length;
    if (input.because === 'not-reached' && calls < configuration.settings.followUp.attempts)
      throw new Refused('not-possible-now', 'follow-up-calls');
    return [{ kind: 'follow-up-closed', at, by, task: task.id, because: input.because }];
  };

/** The suggestion is adopted: the customer is told (S2-36). */
export const adoptSuggestion: Decision = ({ feedbackCase, configuration, at, by }) => {
  refuseClosed(feedbackCase);
  if (!mayAdopt(configuration, feedbackCase)) throw new Refused('not-possible-now', 'adopt');
  return [{ kind: 'flag-set', at, by, flag: ADOPTED }];
};

function owedTask({ feedbackCase, configuration, at }: Situation, id: string): FollowUpTask {
  const task = followUpTasks(configuration, feedbackCase, computeDeadlines(configuration, feedbackCase, at), at).find(
    (one) => one.id === id,
  );
  if (task === undefined || !isOwed(task)) throw new Refused('not-possible-now', 'follow-up');
  return task;
}
