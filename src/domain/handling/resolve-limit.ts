import type { FeedbackCase } from '../case/feedback-case';
import type { WorkField } from './work-part';

/** The field in which the day is set by when one case is resolved, where the source has no length for it (S1-21, S2-11). */
export const RESOLVE_LIMIT = 'resolve-limit';

/** A second handling owes nothing by the day of the first (`sla/set-days.ts`): it is asked for one of its own. */
export function askedAnew({ events }: FeedbackCase, part: string): Partial<WorkField> {
  const again = events.findLastIndex(({ kind }) => kind === 'reopened');
  const last = events.findLastIndex((event) => event.kind === 'work-recorded' && event.part === part && event.field === RESOLVE_LIMIT);
  return last >= 0 && last < again ? { owedAnew: true, hint: ASKED_ANEW } : {};
}

const ASKED_ANEW = {
  en: 'It was set for the earlier attempt: set one for this attempt',
  zh: '此时限为上一次处理所设，请为本次处理重新设定',
} as const;
