import type { Instant } from '../../domain/instant';
import type { QualityFigures } from '../../ports/quality-figures';
import { COUNTED } from './case-states';
import { select, toNumber, toText } from './database';

const TWO_HOURS_MS = 2 * 60 * 60_000;
const MINUTE_MS = 60_000;
/** A solution after which the matter comes back within so many days was none (spec part 5). */
const COMES_BACK_WITHIN_MS = 30 * 86_400_000;

/** What customers said, counted over the few cases that have a row there. */
async function voices(projectId: string, from: Instant, to: Instant) {
  const rows = await select(
    'SELECT band, dissatisfaction, COUNT(*) AS items FROM case_voice WHERE project_id = ? AND received_at >= ? AND received_at < ? GROUP BY band, dissatisfaction',
    ...[projectId, from, to],
  );
  const count = (column: string, value: string): number =>
    rows.reduce((sum, row) => (row[column] === value ? sum + toNumber(row['items'] ?? 0) : sum), 0);
  return {
    ratedPositive: count('band', 'positive'),
    ratedMiddle: count('band', 'middle'),
    ratedNegative: count('band', 'negative'),
    recovered: count('dissatisfaction', 'recovered'),
    reconsidered: count('dissatisfaction', 'reconsidered'),
    accepted: count('dissatisfaction', 'accepted'),
    withdrawn: count('dissatisfaction', 'withdrawn'),
    dissatisfiedOpen: count('dissatisfaction', 'open'),
  };
}

/** Figures of the gadget straight from the case rows: one indexed range of one project each. */
export const sqlQualityFigures: QualityFigures = {
  async totals(projectId, from, to, now) {
    const [row = {}] = await select(
      `SELECT COUNT(*) AS total,
        COALESCE(SUM(CASE WHEN response_due_at IS NOT NULL AND (response_met_at IS NOT NULL OR state = 'closed' OR response_due_at <= ?) THEN 1 ELSE 0 END), 0) AS response_judged,
        COALESCE(SUM(CASE WHEN response_met_at IS NOT NULL AND response_met_at <= response_due_at THEN 1 ELSE 0 END), 0) AS response_on_time,
        COALESCE(SUM(CASE WHEN resolve_due_at IS NOT NULL AND (resolve_met_at IS NOT NULL OR state = 'closed' OR resolve_due_at <= ?) THEN 1 ELSE 0 END), 0) AS resolution_judged,
        COALESCE(SUM(CASE WHEN resolve_met_at IS NOT NULL AND resolve_met_at <= resolve_due_at THEN 1 ELSE 0 END), 0) AS resolution_on_time,
        COALESCE(SUM(CASE WHEN resolved_at IS NOT NULL THEN 1 ELSE 0 END), 0) AS resolved,
        COALESCE(SUM(CASE WHEN resolved_at IS NOT NULL AND attempt = 1 AND (again.came_back_at IS NULL OR again.came_back_at > resolved_at + ?) THEN 1 ELSE 0 END), 0) AS resolved_first_time,
        COALESCE(SUM(CASE WHEN repeat_of IS NOT NULL THEN 1 ELSE 0 END), 0) AS repeats,
        COALESCE(SUM(CASE WHEN escalation_level > 0 THEN 1 ELSE 0 END), 0) AS escalated,
        COUNT(rating) AS ratings, COALESCE(SUM(rating), 0) AS rating_sum, COALESCE(SUM(rating * rating), 0) AS rating_squares
       FROM feedback_case LEFT JOIN (
         SELECT repeat_of AS of_issue, MIN(received_at) AS came_back_at FROM feedback_case
         WHERE project_id = ? AND received_at >= ? AND repeat_of IS NOT NULL AND ${COUNTED} GROUP BY repeat_of) AS again ON again.of_issue = issue_id
       WHERE project_id = ? AND received_at >= ? AND received_at < ? AND ${COUNTED}`,
      ...[now, now, COMES_BACK_WITHIN_MS, projectId, from, projectId, from, to],
    );
    return {
      total: toNumber(row['total'] ?? 0),
      responseJudged: toNumber(row['response_judged'] ?? 0),
      responseOnTime: toNumber(row['response_on_time'] ?? 0),
      resolutionJudged: toNumber(row['resolution_judged'] ?? 0),
      resolutionOnTime: toNumber(row['resolution_on_time'] ?? 0),
      resolved: toNumber(row['resolved'] ?? 0),
      resolvedFirstTime: toNumber(row['resolved_first_time'] ?? 0),
      repeats: toNumber(row['repeats'] ?? 0),
      escalated: toNumber(row['escalated'] ?? 0),
      ratings: toNumber(row['ratings'] ?? 0),
      ratingSum: toNumber(row['rating_sum'] ?? 0),
      ratingSquareSum: toNumber(row['rating_squares'] ?? 0),
      ...(await voices(projectId, from, to)),
    };
  },

  async present(projectId, now) {
    const [[open = {}], [due = {}]] = await Promise.all([
      select(
        `SELECT COUNT(*) AS open_now, COALESCE(SUM(paused), 0) AS waiting
         FROM feedback_case WHERE project_id = ? AND state IN ('received', 'responded', 'in-progress') AND ${COUNTED}`,
        projectId,
      ),
      // Whatever its state: a case with a result, or closed, can still owe a callback or the decision of a reconsideration.
      select(
        `SELECT COALESCE(SUM(CASE WHEN next_due_at <= ? THEN 1 ELSE 0 END), 0) AS overdue,
          COALESCE(SUM(CASE WHEN next_due_at > ? AND next_due_at <= ? THEN 1 ELSE 0 END), 0) AS soon,
          COALESCE(SUM(CASE WHEN state NOT IN ('received', 'responded', 'in-progress') THEN 1 ELSE 0 END), 0) AS owed_after
         FROM feedback_case WHERE project_id = ? AND next_due_at IS NOT NULL AND ${COUNTED}`,
        ...[now, now, now + TWO_HOURS_MS, projectId],
      ),
    ]);
    return {
      open: toNumber(open['open_now'] ?? 0),
      waitingForCustomer: toNumber(open['waiting'] ?? 0),
      overdue: toNumber(due['overdue'] ?? 0),
      dueInTwoHours: toNumber(due['soon'] ?? 0),
      owedAfterResult: toNumber(due['owed_after'] ?? 0),
    };
  },

  async byDayAndType(projectId, from, to, offsetMinutes) {
    const rows = await select(
      `SELECT day_number, type, COUNT(*) AS items
       FROM (SELECT FLOOR((received_at + ?) / 86400000) AS day_number, COALESCE(type, '') AS type
             FROM feedback_case WHERE project_id = ? AND received_at >= ? AND received_at < ? AND ${COUNTED}) AS received
       GROUP BY day_number, type`,
      ...[offsetMinutes * MINUTE_MS, projectId, from, to],
    );
    return rows.map((row) => ({
      day: new Date(toNumber(row['day_number']) * 86_400_000).toISOString().slice(0, 10),
      type: toText(row['type']),
      count: toNumber(row['items']),
    }));
  },
};
