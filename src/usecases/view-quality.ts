import type { MetricView, ProjectSummary, QualityPeriod, QualityView } from '../contract';
import { type Instant, toIso } from '../domain/instant';
import type { CaseTotals } from '../domain/metrics/case-totals';
import { isMet, type Metric, metrics } from '../domain/metrics/registry';
import type { Configuration } from '../domain/profile/configuration';
import { offsetMinutesAt } from '../domain/time/zone';
import type { QualityFigures } from '../ports/quality-figures';

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<QualityPeriod, number>> = { 'last-7-days': 7, 'last-30-days': 30, 'last-90-days': 90, 'last-365-days': 365 };
/** The five targets of the source (S0-89…S0-93), in its order. */
const SHOWN = [
  'on-time-response-rate',
  'on-time-resolution-rate',
  'customer-satisfaction',
  'first-time-resolution-rate',
  'repeat-rate',
] as const;

/** Quality of one project over a period, against its targets (S0-89…S0-93, S0-104). */
export async function viewQuality(
  figures: QualityFigures,
  project: ProjectSummary,
  configuration: Configuration,
  period: QualityPeriod,
  now: Instant,
): Promise<QualityView> {
  const from = now - DAYS[period] * DAY_MS;
  const offset = offsetMinutesAt(configuration.settings.calendar.timeZone, now);
  const [totals, present, days] = await Promise.all([
    figures.totals(project.id, from, now, now),
    figures.present(project.id, now),
    figures.byDayAndType(project.id, from, now, offset),
  ]);
  const inPeriod = `project = "${project.key}" AND feedbackReceived >= "-${DAYS[period]}d"${NOT_DOUBTED}`;
  const open = `project = "${project.key}" AND feedbackState in ("received", "responded", "in-progress")${NOT_DOUBTED}`;
  // Also of what has its result or is closed: a callback or a reconsideration may still be owed.
  const due = (when: string): string => `project = "${project.key}" AND ${when}${NOT_DOUBTED} ORDER BY feedbackDue ASC`;
  const types = configuration.profile.axes['type'] ?? [];
  return {
    project,
    period,
    from: toIso(from),
    to: toIso(now),
    dissatisfaction: dissatisfactionView(totals, inPeriod),
    metrics: shownFor(configuration)
      .flatMap((id) => metrics.filter((metric) => metric.id === id))
      .map((metric) => metricView(metric, totals, configuration, inPeriod)),
    now: {
      ...present,
      openJql: open,
      owedAfterResultJql: due('feedbackState in ("resolved", "confirmed", "closed") AND feedbackDue IS NOT EMPTY'),
      overdueJql: due('feedbackDue <= now()'),
      dueInTwoHoursJql: due('feedbackDue > now() AND feedbackDue <= "2h"'),
    },
    volume: types.map(({ id, label }) => ({
      type: id,
      label,
      count: days.reduce((sum, entry) => (entry.type === id ? sum + entry.count : sum), 0),
      jql: `${inPeriod} AND feedbackType = "${id}"`,
    })),
    trend: trend(days, from + offset * 60_000, now + offset * 60_000),
    asOf: toIso(now),
  };
}

/** A scale of levels has no mean; the share of the satisfied says the same (S1-31, S3-49). A target in percent asks for the share too. */
function shownFor({ profile }: Configuration): readonly string[] {
  const { scale, target } = profile.satisfaction;
  const inShare = scale === null || scale.kind === 'levels' || target?.percentSatisfied !== undefined;
  return SHOWN.map((id) => (id === 'customer-satisfaction' && inShare ? 'satisfied-share' : id));
}

/** What became of dissatisfaction: each item once, by the worst of its attempts. */
function dissatisfactionView(totals: CaseTotals, inPeriod: string): QualityView['dissatisfaction'] {
  const jql = (outcome: string): string => `${inPeriod} AND feedbackDissatisfaction = "${outcome}"`;
  return [
    { outcome: 'recovered', count: totals.recovered, jql: jql('recovered') },
    { outcome: 'reconsidered', count: totals.reconsidered, jql: jql('reconsidered') },
    { outcome: 'accepted', count: totals.accepted, jql: jql('accepted') },
    { outcome: 'withdrawn', count: totals.withdrawn, jql: jql('withdrawn') },
    { outcome: 'open', count: totals.dissatisfiedOpen, jql: jql('open') },
  ];
}

function metricView(metric: Metric, totals: CaseTotals, configuration: Configuration, inPeriod: string): MetricView {
  // The profile's target of satisfaction is in points or in percent; the share carries the one in percent (S4-139).
  const named = metric.id === 'satisfied-share' ? 'customer-satisfaction' : metric.id;
  const target = configuration.profile.metrics.find((candidate) => candidate.id === named)?.target ?? null;
  const bounds =
    target === null ? null : { ...(target.min == null ? {} : { min: target.min }), ...(target.max == null ? {} : { max: target.max }) };
  const { scale } = configuration.profile.satisfaction;
  const result: MetricView['result'] = metric.compute(totals, scale !== null && scale.kind !== 'levels' ? scale : undefined);
  return {
    id: metric.id,
    label: metric.label,
    unit: metric.unit,
    result,
    target: bounds,
    met: bounds === null ? null : isMet(result, bounds),
    src: metric.src,
    definition: metric.definition,
    jql: `${inPeriod}${JQL_OF[metric.id] ?? ''}`,
  };
}

/** What waits for review, or was found to be no feedback, counts in no figure (spec 3.2 #34). */
const NOT_DOUBTED = ' AND feedbackReview IS EMPTY';

/** What each number counted, as a condition on the indexed property. */
const JQL_OF: Readonly<Record<string, string>> = {
  'on-time-response-rate': ' AND feedbackResponse in ("on-time", "late")',
  'on-time-resolution-rate': ' AND feedbackResolution in ("on-time", "late")',
  'customer-satisfaction': ' AND feedbackRating >= 0',
  'first-time-resolution-rate': ' AND feedbackResolved IS NOT EMPTY',
  'repeat-rate': '',
  'satisfied-share': ' AND feedbackBand in ("positive", "middle", "negative")',
};

function trend(
  days: readonly { readonly day: string; readonly type: string; readonly count: number }[],
  from: number,
  to: number,
): QualityView['trend'] {
  const result: { day: string; counts: Record<string, number> }[] = [];
  for (let at = from; at <= to; at += DAY_MS) {
    const day = toIso(at).slice(0, 10);
    result.push({ day, counts: Object.fromEntries(days.filter((entry) => entry.day === day).map((entry) => [entry.type, entry.count])) });
  }
  return result;
}
