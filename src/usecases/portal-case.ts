import type { PortalCase } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { decideStep } from '../domain/case/case-step';
import { ConfigurationHistory } from '../domain/case/configuration-history';
import { customerSees } from '../domain/case/customer-sees';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { promiseName } from '../domain/case/names';
import { isToldWait, presentPause, toldReason, waitsOn } from '../domain/case/pause-reason';
import { promisesTold } from '../domain/case/promises-told';
import { tellCustomer } from '../domain/case/tell-customer';
import { promisedBefore } from '../domain/case/waits';
import { newsBy } from '../domain/case/waits-on';
import { isWithdrawn } from '../domain/case/withdrawn';
import { unansweredTries } from '../domain/follow-up/task';
import { recordOf } from '../domain/follow-up/task-record';
import { investigationSteps } from '../domain/handling/investigation-steps';
import { type Instant, toIso } from '../domain/instant';
import { notTakenUp } from '../domain/intake/not-taken-up';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import { closesUnansweredAt } from '../domain/satisfaction/unanswered';
import { lifeOf } from '../domain/sla/case-life';
import type { CaseRow } from '../ports/case-store';
import { timeline } from './view-case';
import { portalSatisfaction } from './view-satisfaction';
import { milestoneNews, newestFirst } from './view-shared-milestones';

/** What a customer may see of the own case (S3-09, S4-87): no internal step, no name, no escalation. */
export function portalCase(
  row: CaseRow,
  events: readonly CaseEvent[],
  configuration: Configuration,
  now: Instant,
  /** What the case was handled by before, one for each of `earlierPins`. */
  earlier: readonly (Configuration | null)[] = [],
): PortalCase {
  const step = decideStep(row.issueId, events, configuration, now, false);
  const { feedbackCase } = step;
  const stopped = notTakenUp(feedbackCase);
  const closesAt = closesUnansweredAt(feedbackCase, configuration, step.followUps);
  // As folded: what a repair set aside or what was overtaken is no news.
  const shown = feedbackCase.events.filter(
    (event) =>
      customerSees(event) &&
      !isSaidBetter(event, feedbackCase.events) &&
      !isSameTry(event, feedbackCase) &&
      !isNoEndOfWait(event, feedbackCase),
  );
  return {
    audience: 'customer',
    issueKey: row.issueKey,
    number: feedbackCase.number,
    state: feedbackCase.state,
    stateLabel: stateLabel(feedbackCase, configuration),
    typeLabel: configuration.profile.axes['type']?.find((value) => value.id === feedbackCase.axes['type'])?.label ?? null,
    receivedAt: toIso(feedbackCase.receivedAt),
    promises: promisesTold(step.deadlines, feedbackCase, stopped === null).map((deadline) => ({
      milestone: deadline.milestone,
      label: promiseName(deadline),
      dueAt: toIso(deadline.dueAt),
      state: deadline.state,
      metAt: deadline.metAt === null ? null : toIso(deadline.metAt),
      endedAt: deadline.endedAt === null ? null : toIso(deadline.endedAt),
    })),
    waiting: waitView(feedbackCase),
    closesUnansweredAt: closesAt === null ? null : toIso(closesAt),
    notTakenUp: stopped,
    withoutResult: stopped !== null || isWithdrawn(feedbackCase),
    investigation: stopped === null ? investigationStep(feedbackCase, configuration) : null,
    satisfaction: portalSatisfaction(feedbackCase, configuration, now),
    news: newestFirst([
      ...timeline(
        shown,
        new ConfigurationHistory(feedbackCase, configuration, earlier),
        configuration.settings.calendar.timeZone,
        new Map(),
        tellCustomer,
      ).map((entry) => ({ ...entry, by: null })),
      ...milestoneNews(feedbackCase.events),
    ]),
    now: toIso(now),
  };
}

/** The explanation why it is not taken up is the reply: one line of news tells both. */
const isSaidBetter = ({ kind, at }: CaseEvent, events: readonly CaseEvent[]): boolean =>
  kind === 'first-response-sent' && events.some((other) => other.kind === 'invalid-marked' && other.at === at);

function waitView(feedbackCase: FeedbackCase): PortalCase['waiting'] {
  const pause = presentPause(feedbackCase);
  if (pause === null) return null;
  const on = waitsOn(pause);
  const { from, until = null } = pause;
  const day = until === null || on === 'customer' ? until : newsBy(until, promisedBefore(feedbackCase, from));
  return { on, why: toldReason(pause), until: day === null ? null : toIso(day) };
}

/** Clocks that go on where the customer knew of no wait, or are held anew in the same moment. */
const isNoEndOfWait = ({ kind, at }: CaseEvent, feedbackCase: FeedbackCase): boolean => {
  if (kind !== 'resumed') return false;
  const { pauses } = lifeOf(feedbackCase);
  return !pauses.some(({ to, on, because }) => to === at && isToldWait(on, because)) || pauses.some(({ from }) => from === at);
};

/** Calls without an answer that count as one are told as one. */
const isSameTry = (event: CaseEvent, feedbackCase: FeedbackCase): boolean =>
  event.kind === 'follow-up-attempted' && !event.reached && !unansweredTries(recordOf(feedbackCase, event.task).attempts).includes(event);

function investigationStep(feedbackCase: FeedbackCase, { profile }: Configuration): PortalCase['investigation'] {
  // Once there is a result, it tells more than the steps on the way to it.
  if (['resolved', 'confirmed', 'closed'].includes(feedbackCase.state)) return null;
  const steps = investigationSteps(profile, feedbackCase);
  const index = steps.findIndex(({ state }) => state === 'present');
  const step = steps[index];
  return step === undefined ? null : { label: step.label, number: index + 1, of: steps.length };
}

const THREE_WORDS: readonly (readonly [states: readonly FeedbackCase['state'][], id: string, label: Label])[] = [
  [['received'], 'received', { en: 'Received', zh: '已收到' }],
  [['responded', 'in-progress'], 'in-progress', { en: 'In progress', zh: '处理中' }],
  [['resolved', 'confirmed', 'closed'], 'resolved', { en: 'Resolved', zh: '已解决' }],
];

/** The profile's own words where it has them. */
function stateLabel(feedbackCase: FeedbackCase, configuration: Configuration): Label {
  if (notTakenUp(feedbackCase) !== null) return { en: 'Not taken up', zh: '未予受理' };
  if (isWithdrawn(feedbackCase)) return { en: 'Cancelled', zh: '已取消' };
  const word = THREE_WORDS.find(([states]) => states.includes(feedbackCase.state)) ?? THREE_WORDS[0];
  if (word === undefined) return { en: feedbackCase.state, zh: feedbackCase.state };
  return configuration.profile.statuses?.customerVisible?.find((state) => state.id === word[1])?.label ?? word[2];
}
