import type { EscalationView, PanelCase, TimelineEntry } from '../contract';
import type { CaseEvent } from '../domain/case/case-event';
import { type CaseStep, decideStep } from '../domain/case/case-step';
import { ConfigurationHistory } from '../domain/case/configuration-history';
import { customerSees } from '../domain/case/customer-sees';
import { describeEvent } from '../domain/case/describe-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { isSetAside, notInForce, setAside } from '../domain/case/in-force';
import { lastHeard } from '../domain/case/last-heard';
import { axisName } from '../domain/case/names';
import { presentPause, waitsOn } from '../domain/case/pause-reason';
import { registrationBefore, registrationChange } from '../domain/case/registration-change';
import { revisionOf } from '../domain/case/revision';
import { statesReached } from '../domain/case/states-reached';
import { proposedEnd, updateOwed } from '../domain/case/waits';
import { escalationLedger } from '../domain/escalation/ledger';
import { manualRules } from '../domain/escalation/rules/custom-rules';
import { type Instant, toIso } from '../domain/instant';
import { isAnonymous } from '../domain/intake/anonymity';
import { answerChannels } from '../domain/intake/channel';
import { stillAsked } from '../domain/intake/still-asked';
import type { Label } from '../domain/label';
import type { Configuration } from '../domain/profile/configuration';
import { latestAcknowledged, latestPromised } from '../domain/sla/latest-promise';
import { replanned } from '../domain/sla/replanned';
import type { Clocks } from '../domain/time/zone';
import type { CaseRow } from '../ports/case-store';
import type { Signer } from './report-signers';
import type { Supervision } from './supervisors';
import { closingView } from './view-closing';
import { deadlineView } from './view-deadline';
import { type DoubtsBeside, doubtsView } from './view-doubts';
import { followUpsView, type Viewer } from './view-follow-ups';
import { investigationView } from './view-investigation';
import { formFields } from './view-registration';
import { resultView } from './view-result';
import { panelSatisfaction } from './view-satisfaction';
import { transferView } from './view-transfers';
import { condensed, workView } from './view-work';

/** What the panel shows beside what follows from the facts, and for whom. */
export interface Beside {
  /** The version the project works by now. */
  readonly presentVersion?: number | null;
  readonly links?: PanelCase['links'];
  readonly viewer?: Viewer | null;
  /** Whether who looks may assign the issue in Jira. */
  readonly mayHandOn?: boolean;
  readonly linksByColleague?: PanelCase['linksByColleague'];
  readonly linksAlone?: PanelCase['linksAlone'];
  readonly supervision?: Supervision | null;
  readonly doubts?: DoubtsBeside;
  /** Who can sign the report, where one is to be signed. */
  readonly signers?: ReadonlyMap<string, Signer>;
  /** What the case was handled by before, one for each of `earlierPins`. */
  readonly earlier?: readonly (Configuration | null)[];
  /** On whose clocks the texts tell their times, as all of the panel does; without it on those of the calendar, which are named. */
  readonly readerZone?: string | null;
}

/** Everything the issue panel shows, computed from the facts; nothing is written. */
export function panelCase(
  row: CaseRow,
  events: readonly CaseEvent[],
  configuration: Configuration,
  now: Instant,
  {
    presentVersion = null,
    links = [],
    linksByColleague = [],
    linksAlone = false,
    supervision = null,
    doubts = {},
    signers,
    viewer = null,
    mayHandOn = false,
    earlier = [],
    readerZone = null,
  }: Beside = {},
): PanelCase {
  const step = decideStep(row.issueId, events, configuration, now, false);
  const { feedbackCase } = step;
  const { profile } = configuration;
  const pause = presentPause(feedbackCase);
  const clocks: Clocks =
    readerZone === null ? { timeZone: configuration.settings.calendar.timeZone, named: true } : { timeZone: readerZone, named: false };
  const history = new ConfigurationHistory(feedbackCase, configuration, earlier);
  const missing = stillAsked(feedbackCase);
  return {
    audience: 'agent',
    issueKey: row.issueKey,
    number: feedbackCase.number,
    profile: {
      id: profile.id,
      version: feedbackCase.profileVersion,
      name: profile.name,
      present: presentVersion === feedbackCase.profileVersion || feedbackCase.state === 'closed' ? null : presentVersion,
    },
    state: feedbackCase.state,
    reached: statesReached(feedbackCase),
    lastHeard: heardView(feedbackCase, configuration),
    receivedAt: toIso(feedbackCase.receivedAt),
    channel: { id: feedbackCase.registration.channel, label: labelOf(profile.channels, feedbackCase.registration.channel) },
    answerChannels: answerChannels(profile),
    axes: Object.entries(profile.axes).map(([id, values]) => ({
      id,
      label: axisName(profile, id),
      value: feedbackCase.axes[id] ?? null,
      options: values.map((value) => ({ id: value.id, label: value.label })),
      why: feedbackCase.why.find((reason) => reason.axis === id) ?? null,
    })),
    paused: feedbackCase.paused,
    pausedBecause: pause?.because ?? null,
    pausedOn: pause === null ? null : waitsOn(pause),
    pausedUntil: pause?.until === undefined ? null : toIso(pause.until),
    emergency: feedbackCase.emergency,
    emergencyDefinitions: (profile.emergency?.definitions ?? []).map(({ id, label }) => ({ id, label })),
    escalationLevel: feedbackCase.escalationLevel,
    acknowledgedLevel: feedbackCase.acknowledgedLevel,
    deadlines: step.deadlines.map((deadline) => deadlineView(deadline, feedbackCase, history.ofPromise(deadline), configuration)),
    escalations: escalationViews(step, configuration, history, clocks),
    manualTriggers: manualTriggers(configuration),
    pausing: pausingView(feedbackCase, configuration, now),
    promisesUntil: {
      acknowledgement: toIso(latestAcknowledged(configuration, feedbackCase, now)),
      update: toIso(latestPromised(configuration, feedbackCase, now)),
    },
    registration: {
      complete: missing.length === 0,
      missing,
      fields: formFields(feedbackCase.registration, configuration),
      anonymous: isAnonymous(profile, feedbackCase.registration),
    },
    satisfaction: panelSatisfaction(feedbackCase, configuration, now, { viewer: viewer?.accountId ?? null, supervision }),
    doubts: doubtsView(feedbackCase, configuration, doubts),
    followUps: followUpsView(feedbackCase, configuration, step.followUps, viewer),
    work: workView(feedbackCase, configuration),
    closing: closingView(feedbackCase, configuration, step.followUps),
    investigation: investigationView(feedbackCase, configuration, signers),
    result: resultView(feedbackCase, configuration),
    transfers: transferView(feedbackCase, mayHandOn),
    links,
    linksByColleague,
    linksAlone,
    timeline: condensed(
      timeline([...feedbackCase.events, ...notInForce(events)], history, clocks.timeZone, replanned(history, feedbackCase, clocks)),
    ),
    calendarTimeZone: configuration.settings.calendar.timeZone,
    now: toIso(now),
    revision: revisionOf(events),
  };
}

function pausingView(feedbackCase: FeedbackCase, configuration: Configuration, now: Instant): PanelCase['pausing'] {
  const owed = updateOwed(feedbackCase, now);
  const others = toIso(proposedEnd(configuration, feedbackCase, 'other', now));
  return {
    proposed: { customer: toIso(proposedEnd(configuration, feedbackCase, 'customer', now)), 'third-party': others, other: others },
    promised: owed === null ? null : toIso(owed),
    language: feedbackCase.registration.language,
  };
}

function heardView({ events }: FeedbackCase, { profile }: Configuration): PanelCase['lastHeard'] {
  const heard = lastHeard(events, profile);
  return heard === null ? null : { at: toIso(heard.at), text: heard.text };
}

/** Planned, sent, suppressed, acknowledged, cancelled: the ledger with instants as the contract wants them. */
const escalationViews = (
  step: CaseStep,
  configuration: Configuration,
  history: ConfigurationHistory,
  clocks: Clocks,
): readonly EscalationView[] =>
  escalationLedger(configuration, step.feedbackCase, step.escalations, history, clocks).map((entry) => ({ ...entry, at: toIso(entry.at) }));

/** Triggers that only a person can pull: by the escalation list, the assignment table and the admin's own rules (S0-52…S0-55, S0-83, S0-84). */
function manualTriggers(configuration: Configuration): readonly { id: string; label: Label }[] {
  const { escalation, assignment } = configuration.profile;
  const listed = (escalation?.triggers ?? []).filter((trigger) => trigger.auto === 'manual').map(({ id, label }) => ({ id, label }));
  const flags = (assignment ?? []).flatMap((rule) =>
    rule.escalateWhen?.flag && rule.escalateWhen.label ? [{ id: rule.escalateWhen.flag, label: rule.escalateWhen.label }] : [],
  );
  const written = manualRules(configuration.settings).map(({ id, label }) => ({ id, label }));
  return [...new Map([...listed, ...flags, ...written].map((trigger) => [trigger.id, trigger])).values()];
}

/** Newest first, `inWords` for whom it is. `notes`: what a fact did to the promises, by its index. What a repair set aside stays readable and says so. */
export function timeline(
  events: readonly CaseEvent[],
  history: ConfigurationHistory,
  timeZone: string,
  notes: ReadonlyMap<number, Label> = new Map(),
  inWords: typeof describeEvent = describeEvent,
): readonly TimelineEntry[] {
  const aside = setAside(events);
  const kept = keptBy(events);
  return events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => !kept.has(event))
    .map(({ event, index }): TimelineEntry => {
      const { profile } = history.of(event);
      const text =
        event.kind === 'registration-completed'
          ? registrationChange(registrationBefore(events, index), event.registration, profile)
          : inWords(event, profile, timeZone);
      return {
        at: toIso(event.at),
        kind: event.kind,
        by: event.by ?? null,
        text: withNote(isSetAside(event, aside) ? setAsideText(text) : text, notes.get(index)),
        audience: customerSees(event) ? 'customer' : 'team',
      };
    })
    .reverse()
    .sort((a, b) => (aside.size === 0 || a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** Hand-overs to whoever had it already: the app writes down each, and the reader learns nothing by it. */
function keptBy(events: readonly CaseEvent[]): ReadonlySet<CaseEvent> {
  const kept = new Set<CaseEvent>();
  let owner: string | null = null;
  for (const event of events) {
    if (event.kind !== 'assigned') continue;
    if (event.effect !== undefined && event.to === owner) kept.add(event);
    owner = event.to;
  }
  return kept;
}

const withNote = (text: Label, note: Label | undefined): Label =>
  note === undefined ? text : { en: `${sentence(text.en, '.')} ${note.en}`, zh: `${sentence(text.zh, '。')}${note.zh}` };

/** What people wrote often ends as a sentence already. */
const sentence = (text: string, stop: string): string => (/[.!?。！？]$/.test(text) ? text : text + stop);

const setAsideText = ({ en, zh }: Label): Label => ({ en: `${en} (set aside by a repair)`, zh: `${zh}（修复后不再计入）` });

const labelOf = (values: readonly { readonly id: string; readonly label: Label }[], id: string | null): Label =>
  values.find((value) => value.id === id)?.label ?? { en: id ?? '–', zh: id ?? '–' };
