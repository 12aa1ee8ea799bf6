import { ASKED_FOR_MS } from '../case/asked-for';
import type { CaseEffect } from '../case/case-effect';
import type { FeedbackCase } from '../case/feedback-case';
import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { type CalendarInput, calendarOf } from '../time/work-calendar';
import { startOfNextDay } from '../time/working-time';
import { offsetAt } from '../time/zone';
import { standingIn, workRecord } from './work-record';

const DAY_MS = 86_400_000;
/** The source asks for checks at intervals and gives none (S4-117); a week is this app's proposal. */
const CHECK_EVERY_MS = 7 * DAY_MS;
/** A rectification that was begun and is not accepted yet (S4-113…S4-119). */
export interface RunningRectification {
  /** When its progress was last written down; before that, when its measure was. */
  readonly checkedAt: Instant;
  /** How many checks have been owed since, and when the next one is. */
  readonly owed: number;
  readonly nextCheckAt: Instant;
  /** End of the day that was set (S4-115); `null` while none is. */
  readonly dueAt: Instant | null;
}

/** `null` where the profile knows none, it was not begun, it is accepted, or the case is closed. */
export function runningRectification(
  feedbackCase: FeedbackCase,
  { profile, settings }: Configuration,
  now: Instant,
): RunningRectification | null {
  if (profile.rectification === null || feedbackCase.state === 'closed') return null;
  const record = workRecord(feedbackCase.events);
  const fields = record.get('rectification');
  const measure = fields?.get('measure');
  if (measure === undefined || measure.value === null) return null;
  const said = feedbackCase.events.findLast((event) => event.kind === 'approval-given' && event.part === 'rectification');
  if (said?.kind === 'approval-given' && said.decision === 'approved') return null;
  const checkedAt = fields?.get('progress')?.at ?? measure.at;
  const owed = Math.max(0, Math.floor((now - checkedAt) / CHECK_EVERY_MS));
  const day = standingIn(record, 'rectification', 'deadline');
  return {
    checkedAt,
    owed,
    nextCheckAt: checkedAt + (owed + 1) * CHECK_EVERY_MS,
    dueAt: typeof day === 'string' ? endOfDay(settings.calendar, day) : null,
  };
}

/** When a local day (`2026-03-20`) is over; `null` when the text names none. */
function endOfDay(calendar: CalendarInput, day: string): Instant | null {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  if (Number.isNaN(noon)) return null;
  return startOfNextDay(calendarOf(calendar), noon - offsetAt(calendar.timeZone, noon));
}

/** Asks for a look at its progress at intervals, and once when its day has passed; missed ones of an outage are not made up for. */
export function rectificationReminders(
  issueId: string,
  running: RunningRectification | null,
  { registration: { language } }: FeedbackCase,
  { profile }: Configuration,
  now: Instant,
): readonly CaseEffect[] {
  if (running === null) return [];
  const role = profile.roles.some(({ id }) => id === RESPONSIBLE) ? RESPONSIBLE : 'department-manager';
  const remind = (key: string, text: string): CaseEffect => ({
    key: `${issueId}:${key}`,
    kind: 'internal-comment',
    document: plainDocument(text),
    mention: [role],
    language,
  });
  const { checkedAt, owed, dueAt } = running;
  const isOverdue = dueAt !== null && dueAt <= now && dueAt > now - ASKED_FOR_MS;
  return [
    ...(owed > 0 ? [remind(`rectification:${checkedAt}:${owed}`, CHECK[language])] : []),
    ...(isOverdue ? [remind(`rectification-due:${dueAt}`, OVERDUE[language])] : []),
  ];
}

/** When somebody must look next; `null`: never. */
export function nextRectificationAt(running: RunningRectification | null, now: Instant): Instant | null {
  if (running === null) return null;
  const { nextCheckAt, dueAt } = running;
  return dueAt !== null && dueAt > now ? Math.min(nextCheckAt, dueAt) : nextCheckAt;
}

const RESPONSIBLE = 'responsible-person';
const CHECK = {
  en: 'Please check the rectification and write down in the Closed Loop panel how far it is.',
  zh: '请检查整改进度，并在 Closed Loop 面板的“整改记录”中填写检查情况。',
} as const;
const OVERDUE = {
  en: 'The rectification was to be finished by now, and its acceptance report is not accepted yet.',
  zh: '整改期限已过，验收报告尚未审核通过。',
} as const;
