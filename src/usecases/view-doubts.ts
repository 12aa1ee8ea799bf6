import type { DoubtsView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { toIso } from '../domain/instant';
import { abnormalExamples, type Doubts, doubtsOf, INVALID, NATURE } from '../domain/intake/doubts';
import { namedOfNone } from '../domain/intake/similarity/named-earlier';
import { EARLIER_NUMBER_FIELD } from '../domain/intake/similarity/repeats-on-opening';
import type { Configuration } from '../domain/profile/configuration';
import type { Reviewing } from './reviewers';

/** What does not follow from the facts of the case. */
export interface DoubtsBeside {
  /** Who decides on the review that waits. */
  readonly reviewing?: Reviewing | null;
  /** Cases of other projects with the number the customer names. */
  readonly elsewhere?: NonNullable<DoubtsView['claimed']>['elsewhere'];
}

/** Repeat, invalid and abnormal, as the panel shows them (S0-87, S4-39, S3-28). */
export function doubtsView(
  feedbackCase: FeedbackCase,
  { profile }: Configuration,
  { reviewing = null, elsewhere = [] }: DoubtsBeside = {},
): DoubtsView {
  const { repeat, suggested, named, invalid, abnormal } = doubtsOf(feedbackCase);
  const examples = abnormalExamples(profile);
  return {
    repeat:
      repeat === null ? null : { issueKey: repeat.of, number: repeat.number, how: repeat.how, time: repeat.time, at: toIso(repeat.at) },
    // What cannot be taken up is no repeat of anything.
    suggested: (invalid === null ? suggested : [])
      .filter(({ issueKey }) => issueKey !== named?.fact.of)
      .map(({ issueKey, number, score, because, matched }) => ({ issueKey, number, score, because, matched })),
    claimed: invalid === null ? claimedOf(feedbackCase, named, elsewhere) : null,
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
            mayReview: reviewing?.mayReview ?? false,
            reviewers: reviewing?.reviewers ?? null,
          },
    abnormalExamples: examples,
  };
}

function claimedOf(
  feedbackCase: FeedbackCase,
  named: Doubts['named'],
  elsewhere: NonNullable<DoubtsView['claimed']>['elsewhere'],
): DoubtsView['claimed'] {
  if (named !== null) {
    const said = feedbackCase.registration.fields[EARLIER_NUMBER_FIELD];
    const { of, number, differs } = named.fact;
    return said === undefined ? null : { said, found: { issueKey: of, number, differs, state: named.state }, elsewhere: [] };
  }
  const said = namedOfNone(feedbackCase);
  return said === null ? null : { said, found: null, elsewhere };
}
