import type { FeedbackCase } from '../../case/feedback-case';
import { isAnonymous } from '../../intake/anonymity';
import type { Label } from '../../label';
import type { Profile } from '../../profile/schema';
import { reporterIsCustomer } from '../../satisfaction/reporter';

/** A way the result reaches the customer. */
export interface ReplyMethod {
  readonly id: string;
  readonly label: Label;
  /** The app writes it as a public comment, of which Jira tells the customer; otherwise somebody said or sent it and records that. */
  readonly asComment: boolean;
}

/** Written ways that a public comment is: Jira sends it by email and shows it on the portal (S4-120). */
const BY_COMMENT: ReadonlySet<string> = new Set(['comment', 'email', 'written', 'online']);

/** Where the profile names no ways (S2-33), or says nothing of results and somebody is thanked. */
const COMMENT = { id: 'comment', label: { en: 'Comment on the request', zh: '在请求中回复' } } as const;
const COMMON: readonly { readonly id: string; readonly label: Label }[] = [
  COMMENT,
  { id: 'phone', label: { en: 'Phone', zh: '电话' } },
  { id: 'on-site', label: { en: 'On site', zh: '现场' } },
];

/** Field of the registration form that holds what the customer prefers (S1-27). */
export const PREFERENCE_FIELD = 'preferred-reply';

/** True for who stays unnamed and has no request in the portal: nobody can tell them anything (spec 3.2 #9). */
export const cannotBeTold = (profile: Profile, feedbackCase: FeedbackCase): boolean =>
  isAnonymous(profile, feedbackCase.registration) && reporterIsCustomer(feedbackCase) === false;

/**
 * The ways of the profile, the one the customer prefers first (S1-27, S4-120). Who stays anonymous has neither number nor address,
 * and is told on the request.
 */
export function replyMethods(profile: Profile, feedbackCase: FeedbackCase): readonly ReplyMethod[] {
  const { resultReply } = profile;
  if (cannotBeTold(profile, feedbackCase)) return [];
  if (isAnonymous(profile, feedbackCase.registration)) return [{ ...COMMENT, asComment: true }];
  const preferred = preferredMethod(feedbackCase);
  return (resultReply?.methods ?? COMMON)
    .map(({ id, label }) => ({ id, label, asComment: BY_COMMENT.has(id) }))
    .sort((a, b) => Number(b.id === preferred) - Number(a.id === preferred));
}

export const preferredMethod = ({ registration }: FeedbackCase): string | null => registration.fields[PREFERENCE_FIELD] ?? null;
