import type { AxisReason, AxisValues } from '../case/case-event';
import type { ProjectSettings } from '../profile/configuration';
import type { Profile } from '../profile/schema';
import type { WordHit } from './words/find-word';

/** Urgency by the admin's matrix of impact scope and problem nature (spec part 5); `null` where a cell is not filled. */
export function urgencyByMatrix(profile: Profile, settings: ProjectSettings, axes: AxisValues): AxisReason | null {
  const impact = axes['impact-scope'];
  const nature = axes['problem-nature'];
  if (impact === undefined || nature === undefined) return null;
  const value = settings.urgencyMatrix[impact]?.[nature];
  if (value === undefined || !profile.axes.urgency.some((level) => level.id === value)) return null;
  return { axis: 'urgency', value, rule: 'matrix', matched: `${impact} × ${nature}` };
}

/** Urgency raised so many ranks by an alarm word, never above the first (S3-23); unchanged at the first rank. */
export function raiseUrgency(profile: Profile, reason: AxisReason, alarm: WordHit, raiseBy: number): AxisReason {
  const levels = [...profile.axes.urgency].sort((a, b) => a.rank - b.rank);
  const at = levels.findIndex((level) => level.id === reason.value);
  const raised = levels[Math.max(0, at - raiseBy)];
  if (at <= 0 || raised === undefined || raised.id === reason.value) return reason;
  return { axis: 'urgency', value: raised.id, rule: `keyword:${alarm.word}`, matched: alarm.matched };
}
