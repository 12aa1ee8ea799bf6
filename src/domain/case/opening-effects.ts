import { plainDocument } from '../document';
import { composeAcknowledgement, promisedBy } from '../intake/acknowledgement';
import { assignmentFor } from '../intake/assignment';
import { customerNameIn } from '../intake/customer-name';
import type { Configuration } from '../profile/configuration';
import type { Deadline } from '../sla/deadlines';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';

/**
 * What the world sees when a case opens: the acknowledgement as a public comment (S0-43, S0-44), the owner by the
 * assignment table (S0-51…S0-55) and the priority of its urgency in one edit, so that whoever handles it starts on receipt and by priority (S2-28), and a note to the team when fields of the
 * registration are missing (S0-32…S0-41).
 */
export function openingEffects(
  issueId: string,
  feedbackCase: FeedbackCase,
  configuration: Configuration,
  deadlines: readonly Deadline[],
): readonly CaseEffect[] {
  const { registration, axes } = feedbackCase;
  const acknowledgement = composeAcknowledgement({
    configuration,
    language: registration.language,
    number: feedbackCase.number,
    customerName: customerNameIn(configuration.profile, registration.fields),
    promised: promisedBy(deadlines),
    receivedAt: feedbackCase.receivedAt,
    timeZone: configuration.settings.calendar.timeZone,
  });
  const owner = assignmentFor(configuration, axes)?.role ?? receiverOf(configuration);
  const priority = configuration.settings.priorities[axes['urgency'] ?? ''] ?? null;
  const effects: CaseEffect[] = [{ key: `${issueId}:acknowledge`, kind: 'public-comment', document: plainDocument(acknowledgement) }];
  if (owner !== null || priority !== null)
    effects.push({ key: `${issueId}:place`, kind: 'place', role: owner, priority, language: registration.language });
  if (registration.missing.length > 0) effects.push(missingNote(issueId, registration.missing, registration.language, configuration));
  return effects;
}

/** Who received an item the table gives to nobody owns it until somebody is chosen: nothing is left without an owner. */
const receiverOf = (configuration: Configuration): string | null =>
  configuration.profile.roles.some((role) => role.id === 'receiver') ? 'receiver' : null;

function missingNote(issueId: string, missing: readonly string[], language: 'en' | 'zh', configuration: Configuration): CaseEffect {
  const labels = missing.map((id) => configuration.profile.form.find((field) => field.id === id)?.label[language] ?? id);
  const text =
    language === 'zh'
      ? '登记信息不完整，请在 Closed Loop 面板中补充：'
      : 'The registration is incomplete. Please fill in, in the Closed Loop panel:';
  return {
    key: `${issueId}:incomplete`,
    kind: 'internal-comment',
    document: [
      { kind: 'paragraph', parts: [{ text }] },
      { kind: 'list', items: labels.map((label) => [{ text: label }]) },
    ],
    mention: [],
  };
}

/** Jira's priority follows a corrected urgency: one effect for each correction, told apart by its instant. */
export function urgencyEffects(issueId: string, feedbackCase: FeedbackCase, configuration: Configuration): readonly CaseEffect[] {
  const corrected = feedbackCase.events.findLast((event) => event.kind === 'axis-set' && event.axis === 'urgency');
  const priority = configuration.settings.priorities[feedbackCase.axes['urgency'] ?? ''] ?? null;
  if (corrected === undefined || priority === null || feedbackCase.state === 'closed') return [];
  return [{ key: `${issueId}:urgency:${corrected.at}`, kind: 'place', role: null, priority }];
}
