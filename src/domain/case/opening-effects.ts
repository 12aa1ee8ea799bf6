import { plainDocument } from '../document';
import { composeAcknowledgement, promisedBy } from '../intake/acknowledgement';
import { ownerRole } from '../intake/assignment';
import { customerNameIn } from '../intake/customer-name';
import { stillAsked } from '../intake/still-asked';
import type { Configuration } from '../profile/configuration';
import type { Deadline } from '../sla/deadlines';
import type { CaseEffect } from './case-effect';
import type { FeedbackCase } from './feedback-case';
import { foldCase } from './fold-case';

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
    promised: promisedBy(deadlines, feedbackCase),
    receivedAt: feedbackCase.receivedAt,
    timeZone: configuration.settings.calendar.timeZone,
  });
  const owner = ownerRole(configuration, axes);
  const priority = configuration.settings.priorities[axes['urgency'] ?? ''] ?? null;
  const effects: CaseEffect[] = [{ key: `${issueId}:acknowledge`, kind: 'public-comment', document: plainDocument(acknowledgement) }];
  if (owner !== null || priority !== null)
    effects.push({ key: `${issueId}:place`, kind: 'place', role: owner, priority, language: registration.language });
  const missing = stillAsked(feedbackCase);
  if (missing.length > 0) effects.push(missingNote(issueId, missing, registration.language, configuration));
  return effects;
}

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

/** Jira's priority follows an urgency that was corrected, or that a change of version made another: one effect for each, told apart by its instant. */
export function urgencyEffects(issueId: string, feedbackCase: FeedbackCase, configuration: Configuration): readonly CaseEffect[] {
  const changed = feedbackCase.events.findLast(
    (event, index) =>
      (event.kind === 'axis-set' && event.axis === 'urgency') ||
      (event.kind === 'profile-changed' && event.axes['urgency'] !== foldCase(feedbackCase.events.slice(0, index)).axes['urgency']),
  );
  const priority = configuration.settings.priorities[feedbackCase.axes['urgency'] ?? ''] ?? null;
  if (changed === undefined || priority === null || feedbackCase.state === 'closed') return [];
  return [{ key: `${issueId}:urgency:${changed.at}`, kind: 'place', role: null, priority }];
}
