import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { findPreset } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { changedPaths, clashingPaths, mergeVersions, valueAt } from '../../../../static/settings/draft/changes';
import { without } from '../../../../static/settings/draft/without';

const base = proposeSettings(findPreset('gov-it-projects')!);
const ROLE = { kind: 'user', accountId: 'a', name: 'A' } as const;

test('counts leaves: a list is one, a cell of the matrix is one', () => {
  expect(changedPaths(base, base)).toEqual([]);
  const mine = {
    ...base,
    contact: { name: 'X', phone: '1' },
    keywordAlarm: { ...base.keywordAlarm, words: ['a', 'b'] },
    urgencyMatrix: { 'one-user': { technical: 'high' } },
  };
  expect(changedPaths(base, mine)).toEqual(
    ['contact.name', 'contact.phone', 'keywordAlarm.words', 'urgencyMatrix.one-user'].sort(
      (a, b) => Object.keys(base).indexOf(a.split('.')[0]!) - Object.keys(base).indexOf(b.split('.')[0]!),
    ),
  );
});

test('setting something and setting it back is no change, whatever the order of keys', () => {
  const twoRoles = { ...base, roles: { a: ROLE, b: ROLE } };
  expect(changedPaths(twoRoles, { ...base, roles: { b: ROLE, a: ROLE } })).toEqual([]);
  expect(changedPaths(base, { ...base, roles: without({ a: ROLE }, 'a') })).toEqual([]);
});

test('a merge keeps what only one side changed, of both sides', () => {
  const mine = { ...base, graceMinutes: 20, roles: { mine: ROLE } };
  const theirs = { ...base, escalateOverdue: false, roles: { theirs: ROLE } };
  expect(clashingPaths(base, mine, theirs)).toEqual([]);
  for (const prefer of ['mine', 'theirs'] as const) {
    expect(mergeVersions(base, mine, theirs, prefer)).toEqual({
      ...base,
      graceMinutes: 20,
      escalateOverdue: false,
      roles: { mine: ROLE, theirs: ROLE },
    });
  }
});

test('where both changed the same leaf the preference decides, and only there', () => {
  const mine = { ...base, graceMinutes: 20, contact: { name: 'Mine', phone: '1' } };
  const theirs = { ...base, graceMinutes: 30, contact: { name: 'Mine', phone: '2' } };
  expect(clashingPaths(base, mine, theirs)).toEqual(expect.arrayContaining(['contact.phone', 'graceMinutes']));
  expect(clashingPaths(base, mine, theirs)).not.toContain('contact.name');
  expect(mergeVersions(base, mine, theirs, 'mine')).toMatchObject({ graceMinutes: 20, contact: { name: 'Mine', phone: '1' } });
  expect(mergeVersions(base, mine, theirs, 'theirs')).toMatchObject({ graceMinutes: 30, contact: { name: 'Mine', phone: '2' } });
});

test('a removal by one side is kept', () => {
  const both: ProjectSettings = { ...base, roles: { a: ROLE, b: ROLE } };
  expect(mergeVersions(both, { ...base, roles: { b: ROLE } }, both, 'theirs').roles).toEqual({ b: ROLE });
});

test('a value as text', () => {
  expect(valueAt(base, 'graceMinutes')).toBe('15');
  expect(valueAt(base, 'contact.name')).toBe('–');
  expect(valueAt({ words: ['a', 'b'] }, 'words')).toBe('a · b');
});
