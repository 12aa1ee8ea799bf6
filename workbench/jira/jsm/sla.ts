/** Jira's own two service levels, counted around the clock. The app reads them; it never depends on them. */
import { agentOnly, requestFor } from '../access';
import { type Call, jsmError, ok, type Route } from '../call';
import { hasProjectPermission } from '../model/permissions';
import type { IssueRecord } from '../model/records';
import { byId, PENDING, STATUSES, WAITING_FOR_CUSTOMER } from '../model/statuses';
import { jsmDuration, jsmTime } from '../shape/time';
import { jsmPage } from './page';

const HOUR = 3_600_000;
/** Hours to the first response and to the resolution, by priority id. */
const GOALS: Readonly<Record<string, readonly [number, number]>> = { '1': [1, 4], '2': [2, 8], '3': [4, 24], '4': [8, 48], '5': [24, 120] };

interface Cycle {
  readonly start: number;
  readonly stop: number | null;
  readonly goal: number;
  /** Spans that do not count. */
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
}

function counted(cycle: Cycle, until: number): number {
  const paused = cycle.pauses.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.to ?? until, until) - Math.max(one.from, cycle.start)),
    0,
  );
  return until - cycle.start - paused;
}

/** When the goal is used up if nothing else pauses. */
function breachAt(cycle: Cycle): number {
  let at = cycle.start + cycle.goal;
  for (const pause of cycle.pauses) if (pause.to !== null && pause.from < at) at += pause.to - pause.from;
  return at;
}

function shape(cycle: Cycle, now: number): Record<string, unknown> {
  const elapsed = counted(cycle, cycle.stop ?? now);
  const common = {
    startTime: jsmTime(cycle.start),
    breachTime: jsmTime(breachAt(cycle)),
    breached: elapsed > cycle.goal,
    goalDuration: jsmDuration(cycle.goal),
    elapsedTime: jsmDuration(elapsed),
    remainingTime: jsmDuration(cycle.goal - elapsed),
  };
  if (cycle.stop !== null) return { ...common, stopTime: jsmTime(cycle.stop) };
  return { ...common, paused: cycle.pauses.some((one) => one.to === null), withinCalendarHours: true };
}

/** The first public comment of the team stops the clock; so does resolving without one. */
function firstResponse(call: Call, issue: IssueRecord, goal: number): Cycle[] {
  const { store } = call.site;
  const project = store.projectOf(issue);
  const answer = issue.comments.find(
    (one) =>
      one.public &&
      one.author !== issue.reporter &&
      store.user(one.author)?.accountType === 'atlassian' &&
      hasProjectPermission(store, one.author, project, 'SERVICEDESK_AGENT'),
  );
  const resolved = issue.statusSpans.find((span) => isDone(span.statusId))?.since ?? null;
  const stops = [answer?.created ?? null, resolved].filter((one) => one !== null);
  return [{ start: issue.created, stop: stops.length === 0 ? null : Math.min(...stops), goal, pauses: [] }];
}

const isDone = (statusId: string) => byId(STATUSES, statusId).category.key === 'done';
const isPaused = (statusId: string) => statusId === WAITING_FOR_CUSTOMER.id || statusId === PENDING.id;

/** One cycle from opening to resolving, another for each reopening. */
function resolution(issue: IssueRecord, goal: number): Cycle[] {
  const cycles: Cycle[] = [];
  let start: number | null = null;
  let pauses: { from: number; to: number | null }[] = [];
  for (const [at, span] of issue.statusSpans.entries()) {
    const end = issue.statusSpans[at + 1]?.since ?? null;
    if (isDone(span.statusId)) {
      if (start !== null) cycles.push({ start, stop: span.since, goal, pauses });
      start = null;
      pauses = [];
    } else {
      start ??= span.since;
      if (isPaused(span.statusId)) pauses.push({ from: span.since, to: end });
    }
  }
  if (start !== null) cycles.push({ start, stop: null, goal, pauses });
  return cycles;
}

export function slaValues(call: Call, issue: IssueRecord): Record<string, unknown>[] {
  const now = call.site.now();
  const [first, whole] = GOALS[issue.priorityId] ?? [4, 24];
  const metrics = [
    { id: '1', name: 'Time to first response', cycles: firstResponse(call, issue, first * HOUR) },
    { id: '2', name: 'Time to resolution', cycles: resolution(issue, whole * HOUR) },
  ];
  return metrics.map(({ id, name, cycles }) => {
    const ongoing = cycles.find((one) => one.stop === null);
    return {
      id,
      name,
      _links: { self: call.url(`/rest/servicedeskapi/request/${issue.id}/sla/${id}`) },
      completedCycles: cycles.filter((one) => one.stop !== null).map((one) => shape(one, now)),
      ...(ongoing === undefined ? {} : { ongoingCycle: shape(ongoing, now) }),
    };
  });
}

function values(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  agentOnly(call, call.site.store.projectOf(issue));
  return slaValues(call, issue);
}

function one(call: Call) {
  const found = values(call).find((each) => each.id === call.param('slaMetricId'));
  if (found === undefined) throw jsmError(404, 'The SLA metric does not exist.', 'sd.sla.not.found');
  return ok(found);
}

export const SLA_ROUTES: readonly Route[] = [
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/sla', (call) => jsmPage(call, values(call), (each) => each)],
  ['GET /rest/servicedeskapi/request/{issueIdOrKey}/sla/{slaMetricId}', one],
];
