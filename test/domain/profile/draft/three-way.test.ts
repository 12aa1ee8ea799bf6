import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { changedPaths, clashingPaths, mergeVersions, valueAt } from '../../../../src/domain/profile/draft/three-way';
import { findPreset } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
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

test('entries of a list are told apart by their id: two who change different limits keep both, also when one inserted another before', () => {
  const limits = (...entries: readonly (readonly [string, number])[]) => ({ limits: entries.map(([id, minutes]) => ({ id, minutes })) });
  const before = limits(['a', 1], ['b', 2]);
  const mine = limits(['new', 9], ['a', 1], ['b', 3]);
  const theirs = limits(['a', 5], ['b', 2]);
  expect(changedPaths(before, mine)).toEqual(['limits.b.minutes', 'limits.new']);
  expect(clashingPaths(before, mine, theirs)).toEqual([]);
  expect(mergeVersions(before, mine, theirs, 'theirs')).toEqual(limits(['new', 9], ['a', 5], ['b', 3]));
});

test('an order is a change of the list, and stays when the other side changed something inside', () => {
  const before = {
    rules: [
      { id: 'a', on: true },
      { id: 'b', on: true },
    ],
  };
  const mine = {
    rules: [
      { id: 'b', on: true },
      { id: 'a', on: true },
    ],
  };
  const theirs = {
    rules: [
      { id: 'a', on: false },
      { id: 'b', on: true },
    ],
  };
  expect(changedPaths(before, mine)).toEqual(['rules']);
  expect(mergeVersions(before, mine, theirs, 'theirs')).toEqual({
    rules: [
      { id: 'b', on: true },
      { id: 'a', on: false },
    ],
  });
});

test('what one took away and the other changed is a clash, from either side', () => {
  const before = { roles: { a: { name: 'A' }, b: { name: 'B' } } };
  const without = { roles: { b: { name: 'B' } } };
  const changed = { roles: { a: { name: 'X' }, b: { name: 'B' } } };
  expect(clashingPaths(before, without, changed)).toEqual(['roles.a']);
  expect(clashingPaths(before, changed, without)).toEqual(['roles.a.name']);
  expect(mergeVersions(before, without, changed, 'mine')).toEqual(without);
  expect(mergeVersions(before, without, changed, 'theirs')).toEqual(changed);
});

test('the value at a path, also inside a list', () => {
  expect(valueAt({ limits: [{ id: 'a', minutes: 7 }] }, 'limits.a.minutes')).toBe(7);
  expect(valueAt({}, 'limits.a')).toBeUndefined();
});
