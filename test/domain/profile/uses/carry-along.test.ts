import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { findFaults } from '../../../../src/domain/profile/draft/find-faults';
import { presets } from '../../../../src/domain/profile/presets';
import type { Profile } from '../../../../src/domain/profile/schema';
import { type ChangedId, carryAlong, placesBy } from '../../../../src/domain/profile/uses/carry-along';
import { leftBehind } from '../../../../src/domain/profile/uses/left-behind';
import { everythingNamed } from '../../../builders/everything-named';

const lists = (profile: Profile): readonly (readonly [list: string, ids: readonly string[]])[] => [
  ...Object.entries(profile.axes).map(([axis, values]) => [`profile.axes.${axis}`, values.map(({ id }) => id)] as const),
  ...(['channels', 'roles', 'limits', 'metrics', 'form'] as const).map(
    (list) => [`profile.${list}`, profile[list].map(({ id }) => id)] as const,
  ),
];
const faultsOf = (content: DraftContent): readonly string[] => findFaults(content, null).map(({ path }) => path);

describe.each(presets.map((preset) => [preset.id, everythingNamed(preset)] as const))('%s', (_, before) => {
  const ids = lists(before.profile).flatMap(([list, all]) => all.map((id): ChangedId => ({ list, from: id, to: `${id}-anew` })));

  test('whichever id is changed, nothing of the old one is left, no fault comes of it, and back it is what it was', () => {
    const [was, left] = [faultsOf(before), leftBehind(before).length];
    for (const changed of ids) {
      const after = carryAlong(before, changed);
      expect([changed, placesBy(after, changed)]).toEqual([changed, []]);
      expect([changed, leftBehind(after).length, faultsOf(after).length]).toEqual([changed, left, was.length]);
      expect([changed, carryAlong(after, { ...changed, from: changed.to, to: changed.from })]).toEqual([changed, before]);
    }
  });
});

test('rules, their triggers and their actions go along, and a word that only reads the same stays', () => {
  const preset = presets.find(({ id }) => id === 'gov-it-projects');
  if (preset === undefined) throw new Error('no preset');
  const { profile, settings } = everythingNamed(preset);
  const content: DraftContent = {
    profile,
    settings: {
      ...settings,
      classificationRules: [
        {
          ...{ id: 'r', name: 'medium', does: 'decides', axis: 'urgency', value: 'medium', weight: 1, stop: false },
          when: { kind: 'all', of: [{ kind: 'words', words: ['medium'], scope: 'all' } as never, { kind: 'channel', ids: ['phone'] }] },
        },
      ],
    },
  };
  const urgency = carryAlong(content, { list: 'profile.axes.urgency', from: 'medium', to: 'normal' });
  expect(urgency.settings.classificationRules[0]).toMatchObject({
    name: 'medium',
    value: 'normal',
    when: { of: [{ words: ['medium'] }, {}] },
  });
  expect(Object.keys(urgency.settings.priorities)).toEqual(['urgent', 'high', 'normal', 'low']);
  expect(JSON.stringify(urgency.settings.urgencyMatrix)).not.toContain('"medium"');
  const channel = carryAlong(content, { list: 'profile.channels', from: 'phone', to: 'hotline' });
  expect(channel.settings.classificationRules[0]?.when).toMatchObject({ of: [{}, { kind: 'channel', ids: ['hotline'] }] });
});
