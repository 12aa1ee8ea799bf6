import { axisName } from '../case/names';
import type { Label } from '../label';
import type { Condition, Profile } from '../profile/schema';

const EMERGENCY: Label = { en: 'Emergency', zh: '应急' };

/** What a condition asks for by name, a part for each of its axes: "Complaint", "Phone or Mail"; none for one that fits every case. */
export const conditionParts = (when: Condition, profile: Profile): readonly Label[] =>
  Object.entries(when).map(([axis, wanted]): Label => {
    if (typeof wanted === 'boolean') return axis === 'emergency' ? EMERGENCY : axisName(profile, axis);
    const values = axis === 'channel' ? profile.channels : (profile.axes[axis] ?? []);
    const names = [wanted].flat().map((id) => values.find((value) => value.id === id)?.label ?? { en: id, zh: id });
    return { en: names.map(({ en }) => en).join(' or '), zh: names.map(({ zh }) => zh).join('或') };
  });

/** For which cases a limit holds: "Complaint", "Phone · VIP"; "every item" without a condition. */
export function whomInWords(when: Condition, profile: Profile): Label {
  const parts = conditionParts(when, profile);
  if (parts.length === 0) return EVERY;
  return { en: parts.map(({ en }) => en).join(' · '), zh: parts.map(({ zh }) => zh).join(' · ') };
}

const EVERY: Label = { en: 'Every item', zh: '全部反馈' };
