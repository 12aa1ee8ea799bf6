import type { CaseEvent, CaseEventOf } from '../case/case-event';
import { foldCase } from '../case/fold-case';
import { type Instant, toIso } from '../instant';
import { composeAcknowledgement, promisedBy } from '../intake/acknowledgement';
import { customerNameIn } from '../intake/customer-name';
import { computeDeadlines } from '../sla/deadlines';
import { explainDeadline } from '../sla/receipt';
import type { Configuration } from './configuration';
import { type Holds, type Played, playSample } from './play-sample';
import type { TryProfileOutput } from './try-profile';

/** A case that was tried and not kept: as it opened, and as it stands at the end. */
export interface Tried extends Played {
  readonly opened: CaseEventOf<'case-opened'>;
}

export const tryCase = (
  configuration: Configuration,
  opened: CaseEventOf<'case-opened'>,
  events: readonly CaseEvent[],
  until: Instant | null,
  holds?: Holds,
): Tried => ({ opened, ...playSample(configuration, opened, events, until, holds) });

/** What came of it, in the public shape of `tryProfile` (design.md section 5). */
export function triedOutput(configuration: Configuration, { opened, feedbackCase, deadlines, sent }: Tried): TryProfileOutput {
  return {
    number: opened.number,
    axes: feedbackCase.axes,
    why: feedbackCase.why,
    milestones: deadlines.map((deadline) => ({
      milestone: deadline.milestone,
      dueAt: toIso(deadline.dueAt),
      state: deadline.state,
      metAt: deadline.metAt === null ? null : toIso(deadline.metAt),
      receipt: explainDeadline(configuration, feedbackCase, deadline).map(({ from, to, counted, reason }) => ({
        from: toIso(from),
        to: toIso(to),
        counted,
        reason,
      })),
    })),
    escalations: sent.map(({ at, escalation }) => ({
      at: toIso(at),
      rule: escalation.rule,
      level: escalation.level,
      actions: escalation.actions,
    })),
    acknowledgement: acknowledgementOf(configuration, opened),
  };
}

/** Written at the moment of receipt, with the deadlines as they are promised then (S0-43, S0-44). */
function acknowledgementOf(configuration: Configuration, opened: CaseEventOf<'case-opened'>): string {
  const { fields, language } = opened.registration;
  return composeAcknowledgement({
    configuration,
    language,
    number: opened.number,
    customerName: customerNameIn(configuration.profile, fields),
    promised: promisedBy(computeDeadlines(configuration, foldCase([opened]), opened.at), opened),
    receivedAt: opened.at,
    timeZone: configuration.settings.calendar.timeZone,
  });
}
