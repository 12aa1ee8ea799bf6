import type { FeedbackCase } from '../case/feedback-case';
import type { Configuration } from '../profile/configuration';
import type { Span } from '../time/working-time';
import { lifeOf } from './case-life';
import { travelled } from './course';
import { courseOfDeadline } from './course-of-deadline';
import type { Deadline } from './deadlines';
import { settledReceipt } from './settled';

/** One stretch between start and due: counted seconds or, with 0, why it was skipped. `counted` is in seconds. */
export interface ReceiptSpan extends Span {
  readonly counted: number;
}

/**
 * Why a deadline is when it is: every second from start to due, counted or skipped with its reason. The counted seconds add
 * up to the limit; for working days to the working time of those days (design.md section 5; issue 3).
 */
export function explainDeadline(configuration: Configuration, feedbackCase: FeedbackCase, deadline: Deadline): readonly ReceiptSpan[] {
  const given = settledReceipt(feedbackCase, deadline);
  if (given !== null) return given;
  return travelled(courseOfDeadline(configuration, lifeOf(feedbackCase), deadline), deadline.dueAt).map(
    ({ from, to, reason, because }) => ({
      from,
      to,
      counted: reason === 'counted' ? (to - from) / 1000 : 0,
      reason,
      ...(because === undefined ? {} : { because }),
    }),
  );
}
