import type { FollowUpsView, FollowUpView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { callScript } from '../domain/follow-up/call-script';
import { FURTHER_NEEDS } from '../domain/follow-up/further-needs';
import { calledAt, type FollowUpTask, unansweredCalls } from '../domain/follow-up/task';
import { mayAdopt } from '../domain/follow-up/tasks';
import { toIso } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';
import { questionsOf } from '../domain/satisfaction/questions';
import { mainScale, type Scale } from '../domain/satisfaction/scale';
import { isCallback } from '../domain/sla/callback-deadlines';
import { involvedIn, mayMakeTask } from './decide-follow-up';
import type { FollowUpMakers } from './follow-up-makers';

/** Who looks, and who makes the callbacks of the process. */
export interface Viewer {
  readonly accountId: string;
  readonly makers: FollowUpMakers;
}

/** The follow-ups of a case as the panel shows them, with what to say (spec 1.17). */
export function followUpsView(
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  tasks: readonly FollowUpTask[],
  viewer: Viewer | null,
): FollowUpsView {
  const { profile, settings } = configuration;
  return {
    tasks: tasks.map((task) => ({
      id: task.id,
      purpose: task.purpose,
      by: task.by,
      methods: task.methods,
      startAt: toIso(task.startAt),
      dueAt: toIso(task.dueAt),
      state: task.state,
      attempts: task.attempts.map((attempt) => ({
        at: toIso(calledAt(attempt)),
        method: attempt.method,
        reached: attempt.reached,
        note: attempt.note ?? null,
      })),
      doneAt: task.doneAt === null ? null : toIso(task.doneAt),
      closedBecause: task.closed?.because ?? null,
      mayGiveUp: unansweredCalls(task) >= settings.followUp.attempts,
      script: callScript(
        configuration,
        feedbackCase,
        task,
        isCallback(task) && viewer !== null && involvedIn(task, feedbackCase).has(viewer.accountId),
      ),
      mayMake: viewer === null || mayMakeTask(task, viewer.accountId, viewer.makers, feedbackCase),
      asks: asksFor(task),
    })),
    questions: questionsOf(profile).map(({ label }) => label),
    ratings: marksOf(mainScale(profile)),
    mayAdopt: feedbackCase.state !== 'closed' && mayAdopt(configuration, feedbackCase),
  };
}

function asksFor(task: FollowUpTask): FollowUpView['asks'] {
  if (isCallback(task)) return 'expectation';
  if (task.id.startsWith('adoption/')) return 'nothing';
  return task.id.startsWith(`${FURTHER_NEEDS}/`) ? 'needs' : 'answers';
}

/** From best to worst. */
function marksOf(scale: Scale): FollowUpsView['ratings'] {
  if (scale.kind === 'levels') return scale.levels.map(({ id, label }) => ({ value: id, label }));
  const steps = Math.round((scale.max - scale.min) / scale.step);
  return Array.from({ length: steps + 1 }, (_, n) => scale.max - n * scale.step).map((value) => ({
    value,
    label: { en: String(value), zh: String(value) },
  }));
}
