import type { CaseEffect } from '../case/case-effect';
import type { FeedbackCase } from '../case/feedback-case';
import { isWithdrawn } from '../case/withdrawn';
import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { workRecord } from './work-record';

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
}

/** `null` where the profile knows none, it was not begun, it is accepted, or the case is withdrawn. The closing ends none: it is about more than the case. */
export function runningRectification(feedbackCase: FeedbackCase, { profile }: Configuration, now: Instant): RunningRectification | null {
  if (profile.rectification === null || isWithdrawn(feedbackCase)) return null;
  const fields = workRecord(feedbackCase.events).get('rectification');
  const measure = fields?.get('measure');
  if (measure === undefined || measure.value === null) return null;
  const said = feedbackCase.events.findLast((event) => event.kind === 'approval-given' && event.part === 'rectification');
  if (said?.kind === 'approval-given' && said.decision === 'approved') return null;
  const checkedAt = fields?.get('progress')?.at ?? measure.at;
  const owed = Math.max(0, Math.floor((now - checkedAt) / CHECK_EVERY_MS));
  return {
    checkedAt,
    owed,
    nextCheckAt: checkedAt + (owed + 1) * CHECK_EVERY_MS,
  };
}

/** Asks for a look at its progress at intervals; missed ones of an outage are not made up for. That its day has passed escalates (`sla/set-days.ts`). */
export function rectificationReminders(
  issueId: string,
  running: RunningRectification | null,
  { registration: { language } }: FeedbackCase,
  { profile }: Configuration,
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
  const { checkedAt, owed } = running;
  return owed > 0 ? [remind(`rectification:${checkedAt}:${owed}`, CHECK[language])] : [];
}

const RESPONSIBLE = 'responsible-person';
const CHECK = {
  en: 'Please check the rectification and write down in the Closed Loop panel how far it is.',
  zh: '请检查整改进度，并在 Closed Loop 面板的“整改记录”中填写检查情况。',
} as const;
