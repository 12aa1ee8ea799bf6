import { isAskedFor } from '../case/asked-for';
import type { CaseEffect } from '../case/case-effect';
import type { CaseEvent } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import { cannotBeTold } from '../handling/result-reply/reply-methods';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { heldMarkEnd } from '../satisfaction/held-mark';
import { isCallback } from '../sla/callback-deadlines';
import type { Deadline } from '../sla/deadlines';
import { wallClockText } from '../time/zone';
import { whyUnreachable } from './reachable';
import { type FollowUpTask, isOwed, tellsResult } from './task';
import { followUpTasks } from './tasks';

/** A follow-up that cannot be made, and a result that nobody can be told, close by themselves with the reason (spec 3.2 #9); each once. */
export function closedByThemselves(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  deadlines: readonly Deadline[],
  now: Instant,
): readonly { readonly key: string; readonly fact: CaseEvent }[] {
  const because = whyUnreachable(feedbackCase, configuration.profile);
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

const isUntold = ({ milestone, metAt, endedAt }: Deadline): boolean => tellsResult(milestone) && metAt === null && endedAt === null;

/** Reminders to who makes it, when it begins to be owed; that it is overdue escalates by the rule that every promise has. */
export function followUpReminders(
  issueId: string,
  tasks: readonly FollowUpTask[],
  { registration, events }: FeedbackCase,
  { settings }: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  const { language } = registration;
  const zone = settings.calendar.timeZone;
  // Who mis-tapped is not called: as long as it can be put right without a trace, nobody is asked to.
  const isHeld = heldMarkEnd(events, now) !== null;
  return tasks
    .filter((task) => isOwed(task) && isReminded(task) && !(isHeld && isCallback(task)) && isAskedFor(task.startAt, now))
    .map((task): CaseEffect => {
      const due = `${wallClockText(zone, task.dueAt)} (${zone})`;
      const how = task.methods.map(({ label }) => label[language]).join(' / ');
      const text =
        language === 'zh'
          ? `请于 ${due} 前完成回访：${task.purpose.zh}（${how}）。话术和登记见 Closed Loop 面板。`
          : `Follow-up to be made by ${due}: ${task.purpose.en} (${how}). The questions are in the Closed Loop panel, and the answers are recorded there.`;
      return {
        key: `${issueId}:follow-up:${task.id}`,
        kind: 'internal-comment',
        document: plainDocument(text),
        mention: [task.role],
        language,
      };
    });
}

/** What is promised; where the source says nothing of follow-ups the panel offers one after closing, and nobody is reminded of it. */
const isReminded = ({ milestone }: FollowUpTask): boolean => milestone !== null;
