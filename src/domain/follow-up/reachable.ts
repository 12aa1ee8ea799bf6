import type { CaseEventOf } from '../case/case-event';
import type { FeedbackCase } from '../case/feedback-case';
import { portalOf } from '../intake/channel';
import { isYes } from '../intake/match-value';
import { contactsOf, customerOf } from '../intake/similarity/identity';
import type { Profile } from '../profile/schema';

/** Words by which a form field says that nobody is to be called back (S1-04, S2-42, S3-08). */
const ANONYMOUS = /^\s*(anonymous|匿名)/i;

/** Why the customer cannot be asked; `null` when there is an account, a phone or an address (spec 3.2 #9). */
export function whyUnreachable(feedbackCase: FeedbackCase, profile: Profile): CaseEventOf<'follow-up-closed'>['because'] | null {
  const opened = feedbackCase.events.find((event): event is CaseEventOf<'case-opened'> => event.kind === 'case-opened');
  if (opened === undefined) return null;
  const present = { ...opened, registration: feedbackCase.registration };
  const { fields } = present.registration;
  if (contactsOf(present).length > 0) return null;
  if (isYes(fields['anonymous']) || ['customer', 'customer-name', 'name', 'contact-person'].some((id) => ANONYMOUS.test(fields[id] ?? '')))
    return 'anonymous';
  // A contact that is neither a number nor an address is still one: "window 3", a user name of a chat.
  const written = fields['contact']?.trim() || fields['phone']?.trim();
  return customerOf(opened, portalOf(profile)) === null && !written ? 'no-contact' : null;
}
