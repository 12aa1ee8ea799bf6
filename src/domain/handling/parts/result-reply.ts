import { replyParts } from '../result-reply/reply-parts';
import type { WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/** Draft of what the customer is told: saved while it is written, sent when somebody sends it. */
export const RESULT_REPLY: WorkPart = {
  id: 'result-reply',
  label: { en: 'Result reply', zh: '结果反馈' },
  fields: ({ profile, feedbackCase }) =>
    replyParts(profile, isPraise(feedbackCase)).map(({ id, label }) => ({
      id,
      label,
      kind: 'long-text',
      // Demanded when it is sent, not before.
      required: false,
      src: profile.resultReply?.src ?? [],
    })),
};
