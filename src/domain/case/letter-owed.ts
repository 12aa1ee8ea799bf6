import { plainDocument } from '../document';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { supervisingRoles } from '../satisfaction/supervising-roles';
import { zonedText } from '../time/zone';
import { isAskedFor } from './asked-for';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';
import { whoeverHasIt } from './whoever-has-it';
import { firstUnansweredLetterAt, letterDueAt } from './wrote-after';

/** Answers overdue by so many times the time they have go up: to who supervises first, then to all who do. */
const STEPS = [1, 3] as const;

/** When a letter after the result that nobody answers goes up. */
function stepsOf(wrote: Instant, configuration: Configuration): readonly { readonly n: number; readonly at: Instant }[] {
  const time = letterDueAt(wrote, configuration) - wrote;
  return STEPS.map((times, index) => ({ n: index + 1, at: wrote + times * time }));
}

/** The next time it goes up. */
export function letterWakeAt(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): Instant | null {
  const wrote = firstUnansweredLetterAt(feedbackCase);
  return wrote === null ? null : (stepsOf(wrote, configuration).find(({ at }) => at > now)?.at ?? null);
}

/** Whoever has the case, and who supervises, read that the answer is overdue: closed or not, nobody else looks there any more (S0-05). */
export function letterOwed(issueId: string, feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): readonly CaseEffect[] {
  const wrote = firstUnansweredLetterAt(feedbackCase);
  if (wrote === null) return [];
  const { number, registration } = feedbackCase;
  const when = zonedText(configuration.settings.calendar.timeZone, wrote);
  const words =
    registration.language === 'zh'
      ? `${number} 的客户于 ${when} 来信，至今未获答复，已超时。请查看并答复；如仍有问题，请重新打开该项。`
      : `The customer of ${number} wrote on ${when} and has no answer; it is overdue. Please read it and answer, or reopen the item if something is still open.`;
  const supervisors = supervisingRoles(configuration.profile);
  return stepsOf(wrote, configuration)
    .filter(({ at }) => isAskedFor(at, now))
    .map(({ n, at }): CaseEffect => {
      const { to } = whoeverHasIt(feedbackCase, configuration, at);
      return {
        key: `${issueId}:letter-owed:${wrote}:${n}`,
        kind: 'internal-comment',
        document: plainDocument(words),
        mention: n === 1 ? supervisors.slice(0, 1) : supervisors,
        ...(to === undefined ? {} : { to }),
        language: registration.language,
      };
    });
}
