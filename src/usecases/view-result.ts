import type { ResultView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { EXCELLENT_CASE, maySharePraise } from '../domain/handling/excellent-case';
import { isPraise } from '../domain/handling/parts/is-praise';
import { proposeTexts } from '../domain/handling/result-reply/propose-texts';
import { cannotBeTold, PREFERENCE_FIELD, preferredMethod, replyMethods } from '../domain/handling/result-reply/reply-methods';
import { asksSatisfaction, replyParts } from '../domain/handling/result-reply/reply-parts';
import { toIso } from '../domain/instant';
import { isAnonymous } from '../domain/intake/anonymity';
import { customerNameIn } from '../domain/intake/customer-name';
import type { Configuration } from '../domain/profile/configuration';
import { attemptAt } from '../domain/satisfaction/attempts';

/** What the customer is and was told at the end; `null` where the profile says nothing about it. */
export function resultView(feedbackCase: FeedbackCase, { profile }: Configuration): ResultView | null {
  const praise = isPraise(feedbackCase);
  const parts = replyParts(profile, praise);
  if (parts.length === 0) return null;
  const methods = replyMethods(profile, feedbackCase);
  const told = feedbackCase.events.flatMap((event, index) =>
    event.kind === 'result-replied' ? [{ ...event, present: attemptAt(feedbackCase, index) === feedbackCase.attempt }] : [],
  );
  return {
    language: feedbackCase.registration.language,
    customerName: customerNameIn(profile, feedbackCase.registration.fields),
    parts,
    asksSatisfaction: asksSatisfaction(profile),
    proposals: proposeTexts(parts, feedbackCase),
    cannotBeTold: cannotBeTold(profile, feedbackCase),
    methods,
    preference:
      profile.resultReply?.preferred === true && !isAnonymous(profile, feedbackCase.registration)
        ? { field: PREFERENCE_FIELD, method: preferredMethod(feedbackCase) }
        : null,
    praise,
    mayShare: maySharePraise(feedbackCase),
    shared: feedbackCase.flags.includes(EXCELLENT_CASE),
    told: told
      .map(({ at, by, method, outcome, text, asComment, present }) => ({
        at: toIso(at),
        by: by ?? null,
        method: methods.find(({ id }) => id === method)?.label ?? { en: method, zh: method },
        methodId: method,
        asComment: asComment === true,
        present,
        outcome,
        text,
      }))
      .reverse(),
  };
}
