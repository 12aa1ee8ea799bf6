import type { DoubtsView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { toIso } from '../domain/instant';
import { abnormalExamples, doubtsOf, INVALID, NATURE } from '../domain/intake/doubts';
import { EARLIER_NUMBER_FIELD } from '../domain/intake/similarity/repeats-on-opening';
import type { Configuration } from '../domain/profile/configuration';

/** Repeat, invalid and abnormal, as the panel shows them (S0-87, S4-39, S3-28). */
export function doubtsView(feedbackCase: FeedbackCase, { profile }: Configuration): DoubtsView {
  const { repeat, suggested, invalid, abnormal } = doubtsOf(feedbackCase);
  const examples = abnormalExamples(profile);
  const claimed = feedbackCase.registration.fields[EARLIER_NUMBER_FIELD] ?? null;
  return {
    repeat:
      repeat === null ? null : { issueKey: repeat.of, number: repeat.number, how: repeat.how, time: repeat.time, at: toIso(repeat.at) },
    suggested: suggested.map(({ issueKey, number, score, because, matched }) => ({ issueKey, number, score, because, matched })),
    claimed: repeat === null && !feedbackCase.events.some((event) => event.kind === 'repeat-marked') ? claimed : null,
    invalid: invalid === null ? null : { explanation: invalid.explanation, at: toIso(invalid.at) },
    mayBeInvalid: profile.invalid !== null || (profile.axes[NATURE]?.some(({ id }) => id === INVALID) ?? false),
    abnormal:
      abnormal === null
        ? null
        : {
            state: abnormal.reviewed?.verdict ?? 'pending',
            example: examples.find(({ id }) => id === abnormal.marked.example)?.label ?? {
              en: abnormal.marked.example,
              zh: abnormal.marked.example,
            },
            note: abnormal.marked.note ?? null,
            markedBy: abnormal.marked.by ?? null,
            at: toIso(abnormal.marked.at),
            reviewNote: abnormal.reviewed?.note ?? null,
          },
    abnormalExamples: examples,
  };
}
