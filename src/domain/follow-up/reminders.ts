import { ASKED_FOR_MS } from '../case/asked-for';
import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import { cannotBeTold } from '../handling/result-reply/reply-methods';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import { CALLBACK } from '../sla/callback-deadlines';
import type { Deadline } from '../sla/deadlines';
import { localText } from '../time/zone';
import { FURTHER_NEEDS } from './further-needs';
import { whyUnreachable } from './reachable';
import { type FollowUpTask, isOwed, RESULT_REPLY } from './task';
import { followUpTasks } from './tasks';

/** A follow-up that cannot be made, and a result that nobody can be told, close by themselves with the reason (spec 3.2 #9); each once. */
export function closedByThemselves(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly { readonly key: string; readonly fact: CaseEvent }[] {
  const because = whyUnreachable(feedbackCase);
  if (because === null) return [];
  const untold = cannotBeTold(configuration.profile, feedbackCase) ? deadlines.filter(isUntold) : [];
  const owed = [
    ...followUpTasks(configuration, feedbackCase, deadlines, now).filter(isOwed),
    ...untold.map(({ milestone, cycle, startAt }) => ({ id: `${milestone}/${cycle}`, startAt })),
  ];
  return owed.map(({ id, startAt }) => ({
    key: `follow-up-closed:${id}`,
    fact: { kind: 'follow-up-closed', at: startAt, by: null, task: id, because },
  }));
}

const isUntold = ({ milestone, metAt, endedAt }: Deadline): boolean => milestone === RESULT_REPLY && metAt === null && endedAt === null;

/**
 * Reminders to who makes it: when it begins to be owed, and, where no limit does that, when its window is over. Level 0:
 * overdue limits escalate by the rule that every limit has.
 */
export function followUpReminders(
  issueId: string,
  tasks: readonly FollowUpTask[],
  { registration }: FeedbackCase,
  { profile, settings }: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const { language } = registration;
  const zone = settings.calendar.timeZone;
  return tasks
    .filter((task) => isOwed(task) && isReminded(task, profile))
    .flatMap((task): CaseEffect[] => {
      const due = `${localText(zone, task.dueAt)} (${zone})`;
      const how = task.methods.map(({ label }) => label[language]).join(' / ');
      const remind = (suffix: string, text: string): CaseEffect => ({
        key: `${issueId}:follow-up${suffix}:${task.id}`,
        kind: 'internal-comment',
        document: plainDocument(text),
        mention: [task.role],
        language,
      });
      const begun =
        language === 'zh'
          ? `请于 ${due} 前完成回访：${task.purpose.zh}（${how}）。话术和登记见 Closed Loop 面板。`
          : `Follow-up to be made by ${due}: ${task.purpose.en} (${how}). The questions are in the Closed Loop panel, and the answers are recorded there.`;
      const late =
        language === 'zh'
          ? `回访已超过时限 ${due}：${task.purpose.zh}（${how}）。`
          : `The follow-up was due ${due}: ${task.purpose.en} (${how}).`;
      return [
        ...(task.startAt <= now && task.startAt > now - ASKED_FOR_MS ? [remind('', begun)] : []),
        ...(task.milestone === null && task.dueAt <= now && task.dueAt > now - ASKED_FOR_MS ? [remind('-due', late)] : []),
      ];
    });
}

/** Where the source says nothing of follow-ups the panel offers one after closing, and nobody is reminded of it; of what the customer said somebody always is. */
const isReminded = ({ id, milestone }: FollowUpTask, { followUp }: Profile): boolean =>
  followUp !== null || id.startsWith(`${FURTHER_NEEDS}/`) || milestone === CALLBACK;

/** When the window of a follow-up without a limit is over: somebody must look then. */
export function nextFollowUpAt(tasks: readonly FollowUpTask[], { profile }: Configuration, now: Instant): Instant | null {
  const coming = tasks
    .filter((task) => isOwed(task) && isReminded(task, profile) && task.milestone === null && task.dueAt > now)
    .map(({ dueAt }) => dueAt);
  return coming.length === 0 ? null : Math.min(...coming);
}
