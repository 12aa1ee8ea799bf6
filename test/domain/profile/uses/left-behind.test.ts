import { withValueAt } from '../../../../src/domain/profile/draft/at-path';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { findFaults } from '../../../../src/domain/profile/draft/find-faults';
import { presets } from '../../../../src/domain/profile/presets';
import type { Profile } from '../../../../src/domain/profile/schema';
import { goesAlong, leftBehind, withEntries, withoutEntries } from '../../../../src/domain/profile/uses/left-behind';
import { everythingNamed } from '../../../builders/everything-named';

/** Values of every axis, whole axes and roles. */
const removable = ({ axes, roles }: Profile): readonly string[] => [
  ...Object.entries(axes).flatMap(([axis, values]) => [
    ...(axis === 'type' || axis === 'urgency' ? [] : [`profile.axes.${axis}`]),
    ...values.map((_, index) => `profile.axes.${axis}.${index}`),
  ]),
  ...roles.map((_, index) => `profile.roles.${index}`),
];

/** Where an entry goes by a key that only its process can name: there is no row to change it in once the key is gone. */
const KEYED = /^(settings\.(defaults|priorities|routingByType|roles|urgencyMatrix)|profile\.axisNames)\./;
const placesOf = (content: DraftContent): readonly string[] => findFaults(content, null).map(({ path }) => path);

describe.each(presets.map((preset) => [preset.id, everythingNamed(preset)] as const))('%s', (_, before) => {
  test('law: nothing that is removed leaves a fault where there is no row to put it right', () => {
    for (const path of removable(before.profile)) {
      const removed = withValueAt(before, path, undefined);
      const after = withoutEntries(removed, goesAlong(before, removed));
      const { axes } = after.profile;
      // A row stands for every value the process has: what its select holds can be chosen anew.
      const unseen = placesOf(after).filter((place) => {
        if (!KEYED.test(place)) return false;
        const [, record = '', key = '', cell] = place.split('.');
        if (record === 'defaults') return axes[key] === undefined;
        const isValue = (axis: string, id: string): boolean => axes[axis]?.some((value) => value.id === id) ?? false;
        if (record === 'priorities') return !isValue('urgency', key);
        if (record === 'routingByType') return !isValue('type', key) || axes['routing'] === undefined;
        if (record === 'urgencyMatrix') return !isValue('impact-scope', key) || (cell !== undefined && !isValue('problem-nature', cell));
        return true;
      });
      expect([path, unseen]).toEqual([path, []]);
    }
  });

  test('law: put back with what went along, everything is as it was', () => {
    for (const path of removable(before.profile)) {
      const removed = withValueAt(before, path, undefined);
      const along = goesAlong(before, removed);
      const { settings, profile } = withEntries(withoutEntries(removed, along), along);
      expect([path, settings]).toEqual([path, before.settings]);
      expect(profile.axisNames).toEqual(before.profile.axisNames);
    }
  });

  test('law: what an older version or a file left behind is told, and without it no such fault is left', () => {
    for (const path of removable(before.profile)) {
      const stuck = withValueAt(before, path, undefined);
      const left = leftBehind(stuck);
      expect(left).toEqual(goesAlong(before, stuck));
      const without = placesOf(withoutEntries(stuck, left)).filter((place) => left.some((entry) => place.startsWith(entry.path)));
      expect([path, without]).toEqual([path, []]);
      expect(leftBehind(withoutEntries(stuck, left))).toEqual([]);
    }
  });
});

test('what somebody put there meanwhile stays when the rest is put back', () => {
  const [preset] = presets;
  if (preset === undefined) throw new Error('There are presets.');
  const before = everythingNamed(preset);
  const [level] = preset.axes.urgency;
  const along = [{ path: `settings.priorities.${level?.id}`, value: 'Highest' }];
  expect(withEntries(before, along).settings.priorities).toEqual(before.settings.priorities);
});
