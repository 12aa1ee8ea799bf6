import type { FeedbackCase } from '../../../src/domain/case/feedback-case';
import { foldCase } from '../../../src/domain/case/fold-case';
import { hasResultInWords } from '../../../src/domain/follow-up/result-in-words';
import { isPraise } from '../../../src/domain/handling/parts/is-praise';
import type { Instant } from '../../../src/domain/instant';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { lifeOf } from '../../../src/domain/sla/case-life';
import { type Deadline, stateOf } from '../../../src/domain/sla/deadline';

/**
 * Who is told that it is finished, and not what came of it, hears that within the time of a callback: asked of the case as it stood at
 * each of its facts, from the resolution on, until there are words, or the attempt is over.
 */
export function plainAnnounced(
  configuration: Configuration,
  feedbackCase: FeedbackCase,
  promised: readonly Deadline[],
  now: Instant,
): readonly Deadline[] {
  const { events } = feedbackCase;
  if (isPraise(feedbackCase)) return [];
  const upTo = (place: number): FeedbackCase => foldCase(events.slice(0, place + 1));
  return events.flatMap((event, place): readonly Deadline[] => {
    if (event.kind !== 'resolved') return [];
    const then = upTo(place);
    const { number: cycle, resolved } = lifeOf(then).attempts.at(-1) ?? { number: 1, resolved: null };
    // A second one of the same attempt announces nothing.
    if (resolved?.index !== place || hasResultInWords(then)) return [];
    const own = ({ milestone, metAt, endedAt, cycle: of }: Deadline): boolean =>
      milestone === 'result-reply' && of === cycle && (metAt ?? endedAt ?? Infinity) >= event.at;
    if (promised.some(own)) return [];
    const end = events.findIndex(
      (later, at) =>
        at > place &&
        (['closed', 'cancelled', 'reopened'].includes(later.kind) ||
          (later.kind === 'follow-up-closed' && later.task === `announced-result/${cycle}`) ||
          hasResultInWords(upTo(at))),
    );
    const ended = events[end];
    const isTold = ended !== undefined && !['closed', 'cancelled', 'reopened', 'follow-up-closed'].includes(ended.kind);
    const metAt = isTold ? ended.at : null;
    const endedAt = isTold ? null : (ended?.at ?? null);
    const dueAt = event.at + configuration.settings.followUp.callbackMinutes * 60_000;
    return [
      {
        milestone: 'announced-result',
        cycle,
        limit: 'announced-result',
        src: ['S0-05'],
        startAt: event.at,
        dueAt,
        breachesAt: dueAt,
        state: stateOf({ breachesAt: dueAt, metAt, endedAt, paused: false, now }),
        metAt,
        endedAt,
        others: [],
        asOf: metAt ?? endedAt ?? now,
      },
    ];
  });
}
