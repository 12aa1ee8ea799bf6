import { checkSettings } from '../../../../src/domain/profile/check-settings';
import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { withValueAt } from '../../../../src/domain/profile/draft/at-path';
import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { findFaults } from '../../../../src/domain/profile/draft/find-faults';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { checkReferences } from '../../../../src/domain/profile/references';
import type { Profile } from '../../../../src/domain/profile/schema';
import { lostReferences } from '../../../../src/domain/profile/uses/lost-references';
import { preset } from '../../intake/preset-configuration';

const contentOf = (profile: Profile, changes: Partial<ProjectSettings> = {}): DraftContent => ({
  profile,
  settings: { ...proposeSettings(profile), ...changes },
});
const usesOf = (content: DraftContent, path: string, left?: null): readonly string[] =>
  lostReferences(content, withValueAt(content, path, left));
const gov = preset('gov-it-projects');
const complaint = gov.axes.type.findIndex(({ id }) => id === 'complaint');

describe('where a thing is used', () => {
  it('a type: limits for it, request types, defaults and rules', () => {
    const uses = usesOf(
      contentOf(gov, {
        requestTypes: { '10': 'complaint' },
        classificationRules: [
          {
            ...{ id: 'r', name: '', does: 'decides', axis: 'type', value: 'complaint', weight: 1, stop: false },
            when: { kind: 'words', words: ['refund'], where: 'anywhere', sense: 'affirmed', inflected: true },
          },
        ],
        escalationRules: [
          {
            ...{ id: 'own', label: { en: 'Own', zh: '自定' }, level: 1, enabled: true, when: { type: 'complaint' } },
            ...{ trigger: { kind: 'axis', axis: 'type', value: 'complaint' }, actions: [{ kind: 'raise-urgency' }] },
          },
        ],
      }),
      `profile.axes.type.${complaint}`,
    );
    const limits = gov.limits.flatMap(({ when }, index) =>
      [when['type']].flat().includes('complaint') ? [`profile.limits.${index}.when.type`] : [],
    );
    expect(limits.length).toBeGreaterThan(0);
    expect(uses).toEqual(expect.arrayContaining([...limits, 'settings.requestTypes.10', 'settings.classificationRules.0']));
    expect(uses).toEqual(expect.arrayContaining(['settings.escalationRules.0.when.type', 'settings.escalationRules.0.trigger']));
  });

  it('a role: whoever stands behind it, and the rules that tell it', () => {
    const [role] = gov.roles;
    if (role === undefined) throw new Error('The preset has roles.');
    const content = contentOf(gov, {
      roles: { [role.id]: { kind: 'user', accountId: 'a', name: 'Agent' } },
      escalationOverrides: { overdue: { actions: [{ kind: 'notify', roles: [role.id] }] } },
    });
    const uses = usesOf(content, 'profile.roles.0');
    expect(uses).toEqual(expect.arrayContaining([`settings.roles.${role.id}`, 'settings.escalationOverrides.overdue.actions.0']));
  });

  it('a limit another one replaces', () => {
    const complaints = preset('complaint-handling');
    const index = complaints.limits.findIndex(({ replaces }) => replaces !== undefined);
    const [replaced] = complaints.limits[index]?.replaces ?? [];
    const place = complaints.limits.findIndex(({ id }) => id === replaced);
    const moved = place < index ? index - 1 : index;
    expect(usesOf(contentOf(complaints), `profile.limits.${place}`)).toContain(`profile.limits.${moved}.replaces.0`);
  });

  it('the team of the emergency plan', () => {
    const withTeam = presets.find(({ emergency }) => (emergency?.team ?? []).length > 0);
    if (withTeam === undefined) throw new Error('One of the presets has a team.');
    const when = { emergency: true } as const;
    const content = contentOf({ ...withTeam, form: withTeam.form.map((field, index) => (index === 0 ? { ...field, when } : field)) });
    expect(usesOf(content, 'profile.emergency', null)).toContain('profile.form.0.when.emergency');
  });

  it('what nothing names: no question', () => {
    const channels = [...gov.channels, { id: 'field-visit', label: { en: 'Field visit', zh: '走访' }, src: ['own'] }];
    const content = contentOf({ ...gov, channels });
    expect(usesOf(content, `profile.channels.${channels.length - 1}`)).toEqual([]);
    expect(lostReferences(content, content)).toEqual([]);
  });
});

/** Places from which something can be taken away that others may name. */
const removable = (profile: Profile): readonly string[] => [
  ...Object.entries(profile.axes).flatMap(([axis, values]) => [
    ...(axis === 'type' || axis === 'urgency' ? [] : [`profile.axes.${axis}`]),
    ...values.map((_, index) => `profile.axes.${axis}.${index}`),
  ]),
  ...(['channels', 'roles', 'limits', 'metrics', 'form', 'assignment'] as const).flatMap((list) =>
    profile[list].map((_: unknown, index: number) => `profile.${list}.${index}`),
  ),
];

test.each(presets.map((profile) => [profile.id, profile] as const))(
  'law, %s: whatever a removal breaks was told before it',
  (_, profile) => {
    const roles = Object.fromEntries(profile.roles.map(({ id }) => [id, { kind: 'user', accountId: 'a', name: 'A' } as const]));
    const content = contentOf(profile, { roles, requestTypes: { '1': profile.axes.type[0]?.id ?? '' } });
    const before = new Set(findFaults(content, null).map(({ message }) => message.en));
    for (const path of removable(profile)) {
      const after = withValueAt(content, path, undefined);
      // A change of the first limits moves rules of the process, which are no reference; what stays broken is.
      const broken = [
        ...checkReferences(after.profile).map(({ path: place, text }) => ({ place: ['profile', ...place].join('.'), text })),
        ...checkSettings(after.profile, after.settings).map(({ path: place, message }) => ({ place: `settings.${place}`, text: message })),
      ].filter(({ text, place }) => !before.has(text.en) && place !== 'settings.keywordAlarm.raiseBy');
      const told = lostReferences(content, after);
      const silent = broken.filter(
        ({ place }) => !told.some((use) => place === use || place.startsWith(`${use}.`) || use.startsWith(`${place}.`)),
      );
      expect([path, silent]).toEqual([path, []]);
    }
  },
);
