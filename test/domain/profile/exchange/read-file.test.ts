import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { faultsOfFile } from '../../../../src/domain/profile/exchange/faults-of-file';
import { mapFile } from '../../../../src/domain/profile/exchange/map-file';
import { readFile } from '../../../../src/domain/profile/exchange/read-file';
import { fileText, toFile } from '../../../../src/domain/profile/exchange/write-file';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import type { Profile } from '../../../../src/domain/profile/schema';

const TYPES = new Map([
  ['10', 'Complaint 投诉'],
  ['11', 'Praise'],
]);
const [any] = presets;
if (any === undefined) throw new Error('no presets');
const proposed = proposeSettings(any);
const SITE = {
  statuses: Object.values(proposed.statuses).flat(),
  priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  people: [{ accountId: 'acc-here', name: 'Agent One' }],
  groups: [{ groupId: 'group-here', name: 'technical-managers' }],
  projectRoles: [{ roleId: '20', name: 'Service Desk Team' }],
  requestTypes: [{ id: '77', name: 'Complaint 投诉' }],
};

function rich(profile: Profile): ProjectSettings {
  const [role = 'r', other = 'o', third = 't'] = profile.roles.map(({ id }) => id);
  return {
    ...proposeSettings(profile),
    roles: {
      [role]: { kind: 'user', accountId: 'acc-there', name: 'Agent One' },
      [other]: { kind: 'group', groupId: 'g', name: 'technical-managers' },
      [third]: { kind: 'project-role', roleId: '10', name: 'Service Desk Team' },
    },
    requestTypes: { '10': profile.axes.type[0]?.id ?? '' },
    absences: [{ accountId: 'acc-there', from: '2026-03-02T01:00:00Z', to: '2026-03-03T01:00:00Z' }],
    graceMinutes: 7,
    classificationRules: [
      {
        ...{ id: 'portal', name: '', does: 'decides', axis: 'type', value: profile.axes.type[0]?.id ?? '', weight: 1, stop: false },
        when: { kind: 'all', of: [{ kind: 'request-type', ids: ['10'] }] },
      },
    ],
  };
}

const reading = (text: string) => {
  const read = readFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

describe.each(presets.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  const text = fileText(toFile({ profile, settings: rich(profile) }, TYPES));

  it('read into another project and written again is the same file, letter for letter', () => {
    const { content, unmapped } = mapFile(reading(text), proposeSettings(profile), SITE);
    expect(unmapped).toEqual([]);
    expect(content.profile).toEqual(profile);
    expect(fileText(toFile(content, new Map([['77', 'Complaint 投诉']])))).toBe(text);
  });

  it('names people, groups and project roles, and carries nobody’s account or absence over', () => {
    expect(text).not.toMatch(/acc-there|absences/);
    const { content } = mapFile(reading(text), { ...proposeSettings(profile), absences: [] }, SITE);
    expect(Object.values(content.settings.roles)).toEqual([
      { kind: 'user', accountId: 'acc-here', name: 'Agent One' },
      { kind: 'group', groupId: 'group-here', name: 'technical-managers' },
      { kind: 'project-role', roleId: '20', name: 'Service Desk Team' },
    ]);
    expect(JSON.stringify(content.settings.classificationRules)).toContain('"ids":["77"]');
    expect(content.settings).toMatchObject({ requestTypes: { '77': profile.axes.type[0]?.id }, absences: [], graceMinutes: 7 });
  });

  it('has nothing wrong with it', () => {
    expect(faultsOfFile(text)).toEqual([]);
  });
});

const [first] = presets;
if (first === undefined) throw new Error('no presets');
const good = toFile({ profile: first, settings: rich(first) }, TYPES);

test('a name nobody bears, or two bear, is told; the role stays with whom it has here', () => {
  const twins = { ...SITE, people: [...SITE.people, { accountId: 'acc-twin', name: 'Agent One' }], requestTypes: [] };
  const [role = ''] = Object.keys(good.settings.roles);
  const own = { kind: 'user', accountId: 'acc-own', name: 'Own' } as const;
  const { content, unmapped } = mapFile(good, { ...proposeSettings(first), roles: { [role]: own } }, twins);
  expect(content.settings.roles[role]).toEqual(own);
  expect(unmapped).toEqual([
    { path: `settings.roles.${role}`, name: 'Agent One' },
    { path: 'settings.requestTypes', name: 'Complaint 投诉' },
    { path: 'settings.classificationRules', name: 'Complaint 投诉' },
  ]);
});

const broken = (change: object): string => JSON.stringify({ ...good, ...change });
const inProfile = (change: object): string => broken({ profile: { ...good.profile, ...change } });

test.each<[string, string, string, RegExp, RegExp]>([
  ['5 MB', 'x'.repeat(5_000_000), 'file', /too large: 5\.0 MB/, /文件过大：5\.0 MB/],
  ['no JSON', '{\n  "closedLoop": "profile",\n  oops\n}', 'file', /not JSON: line 3, column 3/, /第 3 行第 3 列/],
  ['cut off', '{"closedLoop": "profile"', 'file', /not JSON: line 1/, /第 1 行/],
  ['another document', '{"name": "x"}', 'closedLoop', /no file of a process/, /不是流程文件/],
  ['a list', '[]', 'closedLoop', /no file of a process/, /不是流程文件/],
  ['another schema version', broken({ schemaVersion: 2 }), 'schemaVersion', /schema version 2; this app reads version 1/, /格式版本为 2/],
  ['no schema version', broken({ schemaVersion: undefined }), 'schemaVersion', /schema version –/, /格式版本为 –/],
  ['an unknown key', broken({ extra: 1 }), 'extra', /Nothing of the name 'extra'/, /没有名为“extra”的项/],
  ['an unknown key deep inside', inProfile({ tracking: { ...good.profile.tracking, speed: 1 } }), 'profile.tracking', /speed/, /speed/],
  ['a wrong type', inProfile({ limits: 'none' }), 'profile.limits', /A list belongs here/, /应为列表/],
  [
    'a dangling reference',
    inProfile({ limits: good.profile.limits.map((limit, index) => (index === 1 ? { ...limit, replaces: ['nowhere'] } : limit)) }),
    'profile.limits.1.replaces.0',
    /no limit 'nowhere'/,
    /没有时限“nowhere”/,
  ],
  [
    'a role the profile does not know',
    broken({ settings: { ...good.settings, roles: { nobody: { kind: 'user', name: 'X' } } } }),
    'settings.roles.nobody',
    /no role 'nobody'/,
    /没有角色“nobody”/,
  ],
])('%s is refused with place and reason', (_, text, path, en, zh) => {
  const [fault] = faultsOfFile(text);
  expect(fault?.path).toBe(path);
  expect(fault?.message.en).toMatch(en);
  expect(fault?.message.zh).toMatch(zh);
});

test('a mark of the byte order in front is no fault', () => {
  expect(faultsOfFile(`\uFEFF${JSON.stringify(good)}`)).toEqual([]);
});
