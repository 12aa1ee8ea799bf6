import type { CaseEvent } from '../../../src/domain/case/case-event';
import type { FeedbackCase } from '../../../src/domain/case/feedback-case';
import type { Instant } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { type Deadline, stateOf } from '../../../src/domain/sla/deadline';

/**
 * What the customer writes once there is a result, an end or an explanation is owed an answer: the first message begins it, the first word
 * of ours meets it, and it ends when it is taken up. No pause moves it, and nothing that is done to the item by hand.
 */
export function plainLetters(configuration: Configuration, { events }: FeedbackCase, now: Instant): readonly Deadline[] {
  const found: Deadline[] = [];
  let until = -1;
  events.forEach((event, index) => {
    if (event.kind !== 'customer-replied' || event.onlyThanks === true || index < until || !isOverAt(events, index)) return;
    const isRequest = events.some(
      (other) => other.kind === 'reconsideration-requested' && other.byLetter === true && other.at === event.at,
    );
    if (isRequest) return;
    const end = events.findIndex((later, place) => place > index && (isWord(later) || takesUp(later)));
    until = end === -1 ? Infinity : end;
    const ended = events[end];
    const metAt = ended !== undefined && isWord(ended) ? ended.at : null;
    const endedAt = metAt === null ? (ended?.at ?? null) : null;
    const dueAt = event.at + configuration.settings.followUp.callbackMinutes * 60_000;
    found.push({
      milestone: 'letter-answer',
      cycle: found.length + 1,
      limit: 'letter-answer',
      src: ['S0-05'],
      startAt: event.at,
      dueAt,
      breachesAt: dueAt,
      state: stateOf({ breachesAt: dueAt, metAt, endedAt, paused: false, now }),
      metAt,
      endedAt,
      others: [],
      asOf: metAt ?? endedAt ?? now,
    });
  });
  return found;
}

const isWord = (event: CaseEvent): boolean =>
  [
    'first-response-sent',
    'result-replied',
    'reconsideration-decided',
    'reconsideration-ended',
    'follow-up-done',
    'invalid-marked',
  ].includes(event.kind) ||
  (event.kind === 'progress-reported' && event.shared === true);

const takesUp = (event: CaseEvent): boolean =>
  ['objected', 'confirmed', 'reconsideration-requested', 'dissatisfaction-accepted'].includes(event.kind) ||
  (event.kind === 'reopened' && event.because !== undefined) ||
  (event.kind === 'cancelled' && !event.because.startsWith('status '));

/** Before the fact at this place the customer had a result, an end, or an explanation that stood. */
function isOverAt(events: readonly CaseEvent[], place: number): boolean {
  const since = events.slice(events.slice(0, place).findLastIndex(({ kind }) => kind === 'reopened') + 1, place);
  const valid = since.findLastIndex((event) => event.kind === 'axis-set' && event.axis === 'nature' && event.value !== 'invalid');
  return since.some(
    ({ kind }, index) => ['resolved', 'closed', 'cancelled'].includes(kind) || (kind === 'invalid-marked' && index > valid),
  );
}
