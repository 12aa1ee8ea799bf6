import type { DraftContent } from '../draft/content';
import { same } from '../draft/three-way';

/**
 * Axes on which moving may make something else of an open case: their values differ, or what decides on them does. Values that were
 * given stay, but which of them were only put in the place of a lost one is not said by the class of a case.
 */
export function unsettledAxes(before: DraftContent, after: DraftContent): ReadonlySet<string> {
  const [was, is] = [before.settings, after.settings];
  const names = new Set([...Object.keys(before.profile.axes), ...Object.keys(after.profile.axes)]);
  const idsOf = ({ profile }: DraftContent, axis: string): unknown => profile.axes[axis]?.map(({ id }) => id);
  const fieldsFor = ({ profile }: DraftContent, axis: string): unknown =>
    profile.form.filter(({ kind }) => kind === `axis:${axis}`).map(({ id }) => id);
  const rulesFor = ({ settings }: DraftContent, axis: string): unknown => settings.classificationRules.filter((rule) => rule.axis === axis);
  const differs = (axis: string): boolean =>
    [idsOf, fieldsFor, rulesFor].some((part) => !same(part(before, axis), part(after, axis))) ||
    was.defaults?.[axis] !== is.defaults?.[axis];
  const found = new Set([...names].filter(differs));
  if (was.defaultUrgency !== is.defaultUrgency || !same([was.urgencyMatrix, was.keywordAlarm], [is.urgencyMatrix, is.keywordAlarm]))
    found.add('urgency');
  if (!same(was.routingByType, is.routingByType)) found.add('routing');
  if (!same(was.requestTypes, is.requestTypes)) found.add('type');
  // Everything may follow from the type, and the urgency from the matrix.
  if (found.has('type')) return names;
  if (found.has('impact-scope') || found.has('problem-nature')) found.add('urgency');
  return found;
}
