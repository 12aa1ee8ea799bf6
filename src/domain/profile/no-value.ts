import { type AxisNames, axisName } from '../case/names';
import type { Label } from '../label';

const CHANNEL: Label = { en: 'Channel', zh: '渠道' };

/** That an axis, called as its process calls it, has no value of this id. */
export function noValue(profile: AxisNames, axis: string, value: string): Label {
  // Conditions ask for the channel like for an axis, which it is not.
  const name = axis === 'channel' ? CHANNEL : axisName(profile, axis);
  return { en: `${name.en} has no value '${value}'.`, zh: `${name.zh}没有取值“${value}”。` };
}
