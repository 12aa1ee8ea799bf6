import { plainDocument } from '../document';
import { actingFor } from '../escalation/absence';
import type { Instant } from '../instant';
import type { Label } from '../label';
import type { Configuration } from '../profile/configuration';
import { supervisingRoles } from '../satisfaction/supervising-roles';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';

export type Addressed = Pick<Extract<CaseEffect, { kind: 'internal-comment' }>, 'mention' | 'to'>;

/**
 * Whom a word about a case is for: the person who has it, or who stands in while that person is away; the first supervising role where
 * nobody has it or stands in.
 */
export function whoeverHasIt(
  { assignee, events, registration }: FeedbackCase,
  { profile, settings }: Configuration,
  now: Instant,
): Addressed {
  const [acting] = assignee === null ? [] : actingFor([assignee], settings.absences, () => true, now);
  if (acting?.present !== true) return { mention: supervisingRoles(profile).slice(0, 1) };
  const { accountId } = acting;
  return { mention: [], to: [{ accountId, name: nameOf(accountId, events) ?? UNNAMED[registration.language] }] };
}

/** A word about a case for whoever has it, in the language of the case. */
export const noteForWhoeverHasIt = (
  key: string,
  text: Label,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  now: Instant,
): CaseEffect => {
  const { language } = feedbackCase.registration;
  return {
    key,
    kind: 'internal-comment',
    document: plainDocument(text[language]),
    ...whoeverHasIt(feedbackCase, configuration, now),
    language,
  };
};

/** Whom Jira assigned without telling the name, or who stands in; Jira shows the person by the account all the same. */
const UNNAMED = { en: 'assignee', zh: '经办人' } as const;

export function nameOf(accountId: string, events: readonly CaseEvent[]): string | undefined {
  const given = events.findLast((event) => event.kind === 'assigned' && event.to === accountId);
  return given?.kind === 'assigned' ? given.name : undefined;
}
