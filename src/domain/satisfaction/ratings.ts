import type { AnswerSource } from '../case/facts/satisfaction-facts';
import type { FeedbackCase } from '../case/feedback-case';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { lifeOf } from '../sla/case-life';
import { attemptAt, handlerOf } from './attempts';
import { type BandRole, bandOf, scaleIdOf } from './band';

/** One rating as it was given. All versions are kept; of one attempt the latest counts (S1-31, S1-32, S3-14, S4-150). */
export interface Rating {
  readonly attempt: number;
  /** 1, 2, … within the attempt. */
  readonly version: number;
  readonly value: number | string;
  readonly scale: string;
  readonly band: BandRole | null;
  readonly dimensions: Readonly<Record<string, number | string>>;
  readonly comment: string | null;
  readonly source: AnswerSource;
  /** By a link: who of the team had taken it for the customer. */
  readonly linkBy: string | null;
  readonly at: Instant;
  readonly by: string | null;
  /** Who handled the attempt when it was resolved. */
  readonly handler: string | null;
}

/** Every version of every rating, in the order given. */
export function ratingsOf(feedbackCase: FeedbackCase, { profile }: Configuration): readonly Rating[] {
  const versions = new Map<number, number>();
  const { attempts } = lifeOf(feedbackCase);
  const explained = new Map(
    feedbackCase.events.flatMap((event) => (event.kind === 'rating-explained' ? [[event.attempt, event.comment]] : [])),
  );
  return feedbackCase.events.flatMap((event, index): Rating[] => {
    if (event.kind !== 'rated') return [];
    const attempt = attemptAt(feedbackCase, index);
    const version = (versions.get(attempt) ?? 0) + 1;
    versions.set(attempt, version);
    const handled = attempts[attempt - 1];
    return [
      {
        attempt,
        version,
        value: event.rating,
        scale: scaleIdOf(profile, event.rating),
        band: bandOf(profile, event.rating),
        dimensions: event.dimensions ?? {},
        comment: event.comment ?? explained.get(attempt) ?? null,
        source: event.source ?? 'portal',
        linkBy: event.linkBy ?? null,
        at: event.at,
        by: event.by ?? null,
        handler: event.handler ?? (handled === undefined ? null : handlerOf(feedbackCase, handled)),
      },
    ];
  });
}

/** The rating of an attempt that counts, if there is one. */
export const ratingOf = (ratings: readonly Rating[], attempt: number): Rating | null =>
  ratings.findLast((rating) => rating.attempt === attempt) ?? null;
