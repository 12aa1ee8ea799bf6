import type { Configuration } from '../profile/configuration';
import type { AxisReason, AxisValues } from './case-event';
import type { FeedbackCase } from './feedback-case';
import { reasonOf } from './fold-case';

/**
 * What people and registration said of a case, as far as a configuration can say it: the values that stand when the case goes on
 * under it. What a change of version put in the place of a value it did not know is none of them: it is worked out anew each time,
 * so that the value given before comes back with the version that knows it again.
 */
export function givenValues({ profile }: Configuration, { events }: FeedbackCase): readonly AxisReason[] {
  const knows = ({ axis, value }: AxisReason): boolean => profile.axes[axis]?.some(({ id }) => id === value) ?? false;
  const given = new Map<string, AxisReason>();
  const entered = new Set<string>();
  let process = '';
  const enter = (event: { readonly profile: string; readonly axes: AxisValues; readonly why: readonly AxisReason[] }): void => {
    process = event.profile;
    const isNew = !entered.has(process);
    entered.add(process);
    if (process !== profile.id) return;
    for (const reason of reasonsOf(event)) if (isNew || (!given.has(reason.axis) && isFound(reason))) given.set(reason.axis, reason);
  };
  for (const event of events) {
    if (event.kind === 'case-opened' || event.kind === 'profile-changed') enter(event);
    if (event.kind !== 'axis-set') continue;
    const reason = reasonOf(event);
    // Of what was decided under another process only the choice of a person counts, and only where this one knows it.
    if (process === profile.id || (reason.rule === 'agent' && knows(reason))) given.set(reason.axis, reason);
  }
  const isLost = (axis: string): boolean => {
    const reason = given.get(axis);
    return reason !== undefined && !knows(reason);
  };
  return [...given.values()].filter((reason) => knows(reason) && !followsFrom(reason).some(isLost));
}

/** A fact from before reasons were kept has its values all the same. */
const reasonsOf = ({ axes, why }: { readonly axes: AxisValues; readonly why: readonly AxisReason[] }): readonly AxisReason[] =>
  Object.entries(axes).map(
    ([axis, value]) => why.find((reason) => reason.axis === axis) ?? { axis, value, rule: UNEXPLAINED, matched: '' },
  );

/** In the place of the rule of a value that has no reason on record. */
export const UNEXPLAINED = '';

/** On an axis that a later version added: not only assumed, nor following from what may itself be a stand-in. */
const isFound = (reason: AxisReason): boolean => reason.assumed !== true && followsFrom(reason).length === 0;

function followsFrom({ rule }: AxisReason): readonly string[] {
  if (rule === 'matrix') return ['impact-scope', 'problem-nature'];
  return rule.startsWith('derived:') ? [rule.slice('derived:'.length)] : [];
}
