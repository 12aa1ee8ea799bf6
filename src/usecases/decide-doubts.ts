import type { CaseEvent } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { abnormalExamples, doubtsOf, INVALID, NATURE, REPEAT, reviewOf } from '../domain/intake/doubts';
import type { EarlierCase } from '../domain/intake/similarity/likely-repeats';
import { natureFact } from '../domain/intake/similarity/repeats-on-opening';
import type { Profile } from '../domain/profile/schema';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * The agent says that it is an earlier matter come again (S0-87). A repeat is always of what came before it, so that marks can
 * never go round in a circle. A mark of another case is taken back by it.
 * @param earlier a case the agent may see; `time`: which return of it this is
 */
export const markRepeat =
  (issueId: string, earlier: EarlierCase | null, time: number): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    if (earlier === null) throw new Refused('not-found', 'repeat');
    if (earlier.issueId === issueId) throw new Refused('invalid-input', 'repeat-itself');
    if (!isBefore(earlier, feedbackCase, issueId)) throw new Refused('invalid-input', 'repeat-later');
    const { repeat } = doubtsOf(feedbackCase);
    if (repeat?.of === earlier.issueKey) return [];
    const { issueKey: of, opened } = earlier;
    return [
      ...(repeat === null ? [] : [{ kind: 'repeat-dismissed', at, by, of: repeat.of } as const]),
      { kind: 'repeat-marked', at, by, of, issueId: earlier.issueId, number: opened.number, how: 'agent', time },
      ...(feedbackCase.axes[NATURE] === INVALID || feedbackCase.axes[NATURE] === REPEAT
        ? []
        : natureFact(configuration.profile, opened.number, at, by)),
    ];
  };

/** Received before; of two in one instant the one with the smaller id. */
const isBefore = (earlier: EarlierCase, { receivedAt }: FeedbackCase, issueId: string): boolean =>
  earlier.opened.at < receivedAt || (earlier.opened.at === receivedAt && Number(earlier.issueId) < Number(issueId));

/** A suggestion is put aside, or a mark taken back, whoever set it; the nature it brought goes with it. */
export const dismissRepeat =
  (input: { readonly of: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const { repeat, suggested, named } = doubtsOf(feedbackCase);
    const isMarked = repeat?.of === input.of;
    const isOpen = suggested.some(({ issueKey }) => issueKey === input.of) || (named?.state === 'open' && named.fact.of === input.of);
    if (!isMarked && !isOpen) throw new Refused('not-possible-now', 'repeat');
    const dismissed: CaseEvent = { kind: 'repeat-dismissed', at, by, of: input.of };
    const before = isMarked ? natureBefore(feedbackCase, configuration.profile) : null;
    return before === null ? [dismissed] : [dismissed, { kind: 'axis-set', at, by, axis: NATURE, value: before, rule: 'agent' }];
  };

/** The nature a case had before a mark made it a repeat; `null` when no mark did. */
function natureBefore(feedbackCase: FeedbackCase, profile: Profile): string | null {
  if (feedbackCase.why.find(({ axis }) => axis === NATURE)?.rule !== REPEAT) return null;
  const values = feedbackCase.events.flatMap((event) =>
    event.kind === 'case-opened' ? [event.axes[NATURE]] : event.kind === 'axis-set' && event.axis === NATURE ? [event.value] : [],
  );
  return (
    values.findLast((value) => value !== undefined && value !== REPEAT) ??
    profile.axes[NATURE]?.find(({ id }) => id === 'general')?.id ??
    null
  );
}

/** Cannot be taken up (S4-39): the customer is told why, by a public comment, and other limits hold (S4-62). */
export const markInvalid =
  (input: { readonly explanation: string }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    if (doubtsOf(feedbackCase).invalid !== null) throw new Refused('not-possible-now', 'invalid');
    const { invalid, axes } = configuration.profile;
    const hasNature = axes[NATURE]?.some(({ id }) => id === INVALID) ?? false;
    if (invalid === null && !hasNature) throw new Refused('not-possible-now', 'no-invalid');
    const answered = feedbackCase.events.some((event) => event.kind === 'first-response-sent');
    return [
      ...(answered ? [] : [{ kind: 'first-response-sent', at, by, channel: 'comment' } as const]),
      ...(hasNature ? [{ kind: 'axis-set', at, by, axis: NATURE, value: INVALID, rule: 'agent' } as const] : []),
      { kind: 'invalid-marked', at, by, explanation: input.explanation },
    ];
  };

/** Doubts that it is honest feedback: another person looks at it before it counts (S3-28, spec 3.2 #34). */
export const markAbnormal =
  (input: { readonly example: string; readonly note?: string | undefined }): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    if (reviewOf(feedbackCase) !== null) throw new Refused('not-possible-now', 'review');
    if (!abnormalExamples(configuration.profile).some(({ id }) => id === input.example))
      throw new Refused('invalid-input', 'abnormal-example');
    return [{ kind: 'abnormal-marked', at, by, example: input.example, ...(input.note === undefined ? {} : { note: input.note }) }];
  };

/** Genuine: it counts again. Abnormal: it ends, with the reason, and never counts. `mayReview`: stands behind the reviewing role. */
export const reviewAbnormal =
  (input: { readonly verdict: 'genuine' | 'abnormal'; readonly note: string; readonly mayReview: boolean }): Decision =>
  ({ feedbackCase, at, by }) => {
    const { abnormal } = doubtsOf(feedbackCase);
    if (abnormal === null || abnormal.reviewed !== null) throw new Refused('not-possible-now', 'no-review');
    if (abnormal.marked.by === by) throw new Refused('not-permitted', 'own-review');
    if (!input.mayReview) throw new Refused('not-permitted', 'reviewer');
    const reviewed: CaseEvent = { kind: 'abnormal-reviewed', at, by, verdict: input.verdict, note: input.note };
    return input.verdict === 'abnormal' && feedbackCase.state !== 'closed'
      ? [reviewed, { kind: 'cancelled', at, by, because: 'abnormal' }]
      : [reviewed];
  };
