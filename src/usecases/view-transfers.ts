import type { TransferView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { transfersOf } from '../domain/handling/transfers';
import { toIso } from '../domain/instant';

/** How often the case changed hands, newest first. */
export const transferView = (feedbackCase: FeedbackCase, mayHandOn: boolean): TransferView => ({
  history: transfersOf(feedbackCase.events)
    .map((transfer) => ({ ...transfer, at: toIso(transfer.at) }))
    .reverse(),
  mayHandOn,
});
