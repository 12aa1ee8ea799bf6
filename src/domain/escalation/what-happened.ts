import { promiseName } from '../case/names';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import type { Duration } from '../profile/schema';
import type { Deadline } from '../sla/deadlines';
import { lengthOf } from '../sla/duration';
import { limitText } from '../sla/limit-text';
import { wallClockTextToSecond, zonedText } from '../time/zone';

const MINUTE_MS = 60_000;
/** Of a limit this short the seconds matter: "due 14:00", told to somebody who got it at 14:00, would be no time at all. */
const SHORT_MS = 10 * MINUTE_MS;

/** First sentences of escalation comments, in both languages. Times are on the clocks of the project's work calendar. */
function due({ settings }: Configuration, { startAt, dueAt }: Pick<Deadline, 'startAt' | 'dueAt'>): string {
  const { timeZone } = settings.calendar;
  const length = dueAt - startAt;
  const toSecond = length < MINUTE_MS || (length < SHORT_MS && dueAt % MINUTE_MS !== 0);
  return toSecond ? `${wallClockTextToSecond(timeZone, dueAt)} (${timeZone})` : zonedText(timeZone, dueAt);
}

export function aboutToExpire(configuration: Configuration, deadline: Deadline): Label {
  const name = promiseName(deadline);
  const at = due(configuration, deadline);
  return { en: `“${name.en}” is about to expire: due ${at}.`, zh: `“${name.zh}”即将超期，应于 ${at} 前完成。` };
}

export function exceeded(configuration: Configuration, deadline: Deadline): Label {
  const name = promiseName(deadline);
  const at = due(configuration, deadline);
  return { en: `“${name.en}” is overdue: it was due ${at}.`, zh: `“${name.zh}”已超期，应于 ${at} 前完成。` };
}

/** Overdue, and still nothing after so long. */
export function overdueFor(configuration: Configuration, deadline: Deadline, milliseconds: number): Label {
  const name = promiseName(deadline);
  const at = due(configuration, deadline);
  const late = lengthInWords(milliseconds);
  return {
    en: `“${name.en}” is overdue by ${late.en}: it was due ${at}.`,
    zh: `“${name.zh}”已超期 ${late.zh}，应于 ${at} 前完成。`,
  };
}

export function unresolved(label: Label, length: Duration): Label {
  const after = durationInWords(length);
  return { en: `${label.en}: not resolved after ${after.en}.`, zh: `${label.zh}：${after.zh}内未解决。` };
}

/** The rule's name and, where a person gave one, the reason in that person's words. */
export function raisedBecause(label: Label, reason: string | undefined): Label {
  return reason === undefined || reason === ''
    ? { en: `${label.en}.`, zh: `${label.zh}。` }
    : { en: `${label.en}: ${reason}`, zh: `${label.zh}：${reason}` };
}

/** How often, since when nothing was reported, how many reports were due since, and how to answer. */
export function reportProgress({ settings }: Configuration, length: Duration, since: number, due: number): Label {
  const every = durationInWords(length);
  const last = zonedText(settings.calendar.timeZone, since);
  return {
    en: `Please report progress: it is asked for every ${every.en}, and there was no report since ${last}.${due > 1 ? ` ${due} reports have been due since then.` : ''}\nTo answer, choose “Report progress” in the Closed Loop panel of this item.`,
    zh: `请汇报处理进展：每 ${every.zh}一次，自 ${last} 起尚无汇报${due > 1 ? `，其间应汇报 ${due} 次` : ''}。\n请在本反馈的 Closed Loop 面板中点击“汇报进展”。`,
  };
}

/** Which escalation nobody took on, and how long it waited. */
export function nobodyAcknowledged(label: Label, level: number, milliseconds: number): Label {
  const minutes = Math.round(milliseconds / 60_000);
  return {
    en: `Nobody acknowledged “${label.en}” (level ${level}) within ${minutes} min.`,
    zh: `“${label.zh}”（${level} 级）发出后 ${minutes} 分钟内无人确认。`,
  };
}

/** What was acknowledged and told of is still not done, and it became quiet. */
export function nothingSince({ settings }: Configuration, label: Label, level: number, since: number): Label {
  const when = zonedText(settings.calendar.timeZone, since);
  return {
    en: `“${label.en}” (level ${level}) was acknowledged, but nothing has been heard since ${when}, and it is still not done.`,
    zh: `“${label.zh}”（${level} 级）虽已确认，但自 ${when} 起再无消息，且仍未完成。`,
  };
}

export function promiseMissed(configuration: Configuration, at: number): Label {
  const when = zonedText(configuration.settings.calendar.timeZone, at);
  return {
    en: `The update that was promised when the escalation was acknowledged did not come: it was due ${when}.`,
    zh: `确认升级时约定的反馈未按时给出，应于 ${when} 前给出。`,
  };
}

/** A length of the profile in words, with its clock where that is not the calendar's. */
export function durationInWords(length: Duration): Label {
  const counted = lengthOf(length);
  return counted.clock === 'calendar' && length.seconds === undefined ? lengthInWords(counted.milliseconds) : limitText(length);
}

/** The roundest unit that is exact, to the minute: 30 min, 4 h, 3 days. */
export function lengthInWords(milliseconds: number): Label {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes > 1440 && minutes % 1440 === 0) return { en: `${minutes / 1440} days`, zh: `${minutes / 1440} 天` };
  if (minutes >= 60 && minutes % 30 === 0) return { en: `${minutes / 60} h`, zh: `${minutes / 60} 小时` };
  return { en: `${minutes} min`, zh: `${minutes} 分钟` };
}
