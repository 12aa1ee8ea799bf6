import type { PortalCase } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { decideStep } from '../domain/case/case-step';
import { ConfigurationHistory } from '../domain/case/configuration-history';
import { CUSTOMER_SEES } from '../domain/case/describe-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { inForce } from '../domain/case/in-force';
import { milestoneName } from '../domain/case/names';
import { presentPause, WAITING_FOR_CUSTOMER } from '../domain/case/pause-reason';
import { presentDeadlines } from '../domain/case/present-deadlines';
import { investigationSteps } from '../domain/handling/investigation-steps';
import { type Instant, toIso } from '../domain/instant';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import { timeline } from './view-case';
import { portalSatisfaction } from './view-satisfaction';
import { milestoneNews, newestFirst } from './view-shared-milestones';

/** Promises made to the customer; the others are the team's own. */
const PROMISED: ReadonlySet<string> = new Set([
  'first-response',
  'first-feedback',
  'plan',
  'progress-or-solution',
  'resolve',
  'result-reply',
  'next-update',
  'reconsideration',
]);

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
  const shown = inForce(events).filter(
    (event) => CUSTOMER_SEES.has(event.kind) || (event.kind === 'progress-reported' && event.shared === true),
  );
  return {
    audience: 'customer',
    issueKey: row.issueKey,
    number: feedbackCase.number,
    state: feedbackCase.state,
    stateLabel: stateLabel(feedbackCase, configuration),
    typeLabel: configuration.profile.axes['type']?.find((value) => value.id === feedbackCase.axes['type'])?.label ?? null,
    receivedAt: toIso(feedbackCase.receivedAt),
    promises: presentDeadlines(step.deadlines)
      .filter((deadline) => PROMISED.has(deadline.milestone) && deadline.state !== 'cancelled')
      .map((deadline) => ({
        milestone: deadline.milestone,
        label: milestoneName(deadline.milestone),
        dueAt: toIso(deadline.dueAt),
        state: deadline.state,
        metAt: deadline.metAt === null ? null : toIso(deadline.metAt),
      })),
    waitingForYou: presentPause(feedbackCase) === WAITING_FOR_CUSTOMER,
    investigation: investigationStep(feedbackCase, configuration),
    satisfaction: portalSatisfaction(feedbackCase, configuration, now),
    news: newestFirst([
      ...timeline(shown, new ConfigurationHistory(feedbackCase, configuration, earlier), configuration.settings.calendar.timeZone).map(
        (entry) => ({ ...entry, by: null }),
      ),
      ...milestoneNews(feedbackCase.events),
    ]),
    now: toIso(now),
  };
}

function investigationStep(feedbackCase: FeedbackCase, { profile }: Configuration): PortalCase['investigation'] {
  if (feedbackCase.state === 'closed') return null;
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
  if (feedbackCase.events.some((event) => event.kind === 'cancelled')) return { en: 'Cancelled', zh: '已取消' };
  const word = THREE_WORDS.find(([states]) => states.includes(feedbackCase.state)) ?? THREE_WORDS[0];
  if (word === undefined) return { en: feedbackCase.state, zh: feedbackCase.state };
  return configuration.profile.statuses?.customerVisible?.find((state) => state.id === word[1])?.label ?? word[2];
}
