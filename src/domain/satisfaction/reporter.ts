import type { FeedbackCase } from '../case/feedback-case';

/**
 * Whether the reporter is the customer, or an agent who wrote down what a caller said, as far as the facts tell: who was asked in
 * the portal or answered there is one; who was asked by a link, or had no way to be asked, is none. `null`: not known yet.
 */
export function reporterIsCustomer({ events, reporter }: FeedbackCase): boolean | null {
  if (reporter === null) return false;
  for (const event of events) {
    if (event.kind === 'survey-asked') return event.via === 'comment';
    if (event.kind === 'survey-not-asked' && event.because === 'no-contact') return false;
    // Nobody is left alone for having been asked lately who was not found to be a customer before.
    if (event.kind === 'survey-not-asked' && event.because === 'cool-down') return true;
    if (event.kind === 'customer-replied' && event.by === reporter) return true;
    if (event.kind === 'rated' && event.source === 'portal' && event.by === reporter) return true;
    // Given the case, or answering the customer: an agent at work.
    if (event.kind === 'first-response-sent' && event.by === reporter) return false;
  }
  return null;
}
