import type { DeadlineState } from '../../../src/contract';
import { translate } from '../i18n/define-words';
import { durationText } from './duration-text';
import { clockText, dayText, insideSentence, momentText, type Reader } from './moment-text';
import { timeWords } from './time-words';

export interface DeadlineMoment {
  readonly dueAt: string;
  readonly state: DeadlineState;
  readonly metAt: string | null;
  /** Since when it is owed no longer. */
  readonly endedAt?: string | null;
}

/** How a deadline stands, as a word that does not need its colour. */
export type DeadlineTone = 'calm' | 'soon' | 'late' | 'done' | 'late-done' | 'paused' | 'off';

/** "Soon" starts so long before the due instant (milliseconds): the time in which an agent can still act. */
const SOON_MS = 30 * 60_000;

/** Whether the deadline is calm, soon, late, met, met late, paused or off at `now`. */
export function deadlineTone(deadline: DeadlineMoment, now: number): DeadlineTone {
  if (deadline.state === 'cancelled') return 'off';
  if (deadline.state === 'met') return 'done';
  if (deadline.metAt !== null) return 'late-done';
  if (isEnded(deadline)) return 'off';
  if (deadline.state === 'paused') return 'paused';
  const left = Date.parse(deadline.dueAt) - now;
  if (deadline.state === 'breached' || left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'calm';
}

const isEnded = ({ endedAt }: DeadlineMoment): boolean => endedAt !== null && endedAt !== undefined;

/** A deadline is a time first and a distance second (ux.md): "Today 16:40 · in 2 h 10 min", "12 min late, since 16:40". */
export function deadlineText(deadline: DeadlineMoment, now: number, reader: Reader): string {
  const { language } = reader;
  const due = Date.parse(deadline.dueAt);
  const tone = deadlineTone(deadline, now);
  const met = deadline.metAt === null ? now : Date.parse(deadline.metAt);
  const distance = durationText(due - (tone === 'done' || tone === 'late-done' ? met : now), language);
  const sameDay = dayText(due, now, reader) === dayText(now, now, reader);
  const since = sameDay ? clockText(due, reader) : insideSentence(momentText(due, now, reader));
  const inSentence = (at: number): string => insideSentence(momentText(at, now, reader));
  const words = { when: momentText(due, now, reader), distance, since, met: inSentence(met) };
  switch (tone) {
    case 'off':
      return deadline.state === 'breached' && deadline.endedAt
        ? translate(timeWords, language, 'missed', { due: inSentence(due), ended: inSentence(Date.parse(deadline.endedAt)) })
        : translate(timeWords, language, 'off');
    case 'done':
      return translate(timeWords, language, 'met', words);
    case 'late-done':
      return translate(timeWords, language, 'metLate', words);
    case 'paused':
      return translate(timeWords, language, 'paused');
    case 'late':
      return translate(timeWords, language, 'late', words);
    default:
      return translate(timeWords, language, 'running', words);
  }
}

/** Share of the time between start and due that is gone, 0…1. */
export function shareGone(startAt: string, dueAt: string, now: number): number {
  const start = Date.parse(startAt);
  const length = Date.parse(dueAt) - start;
  if (length <= 0) return 1;
  return Math.min(1, Math.max(0, (now - start) / length));
}
