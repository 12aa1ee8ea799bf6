import type { TryDraftView } from '../../../src/contract';
import { translate } from '../../shared/i18n/define-words';
import { deadlineText } from '../../shared/time/deadline-text';
import { fullText, type Reader } from '../../shared/time/moment-text';
import { tryWords } from './try-words';

/**
 * By when something is due, and how late it is only where that is so at the moment tried: the draft is played to its end, where all of it is
 * missed. Days are told as the reader sees them now: what is tried may be of another day.
 */
export function dueText(
  milestone: TryDraftView['milestones'][number],
  { now, askedAt }: Pick<TryDraftView, 'now' | 'askedAt'>,
  reader: Reader,
): string {
  const due = Date.parse(milestone.dueAt);
  const isJudged = milestone.metAt !== null || (milestone.state === 'breached' && due < Date.parse(now));
  if (isJudged) return deadlineText(milestone, Date.parse(askedAt), reader);
  return translate(tryWords, reader.language, 'dueBy', { when: fullText(due, reader) });
}
