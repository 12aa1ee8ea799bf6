import { changesForReaders, settingsForReaders } from '../../../src/domain/profile/for-readers';
import { findPreset } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';

const preset = findPreset('gov-it-projects');
if (preset == null) throw new Error('no preset');
const proposed = proposeSettings(preset);

test('a reader is told the rules, and not when single people are away or work', () => {
  const settings = {
    ...proposed,
    absences: [{ accountId: 'acc-agent-1', from: '2026-03-02T00:00:00.000Z', to: '2026-03-09T00:00:00.000Z' }],
    quietHours: { ...proposed.quietHours, people: [{ accountId: 'acc-agent-1', calendar: proposed.calendar }] },
  };
  expect(settingsForReaders(settings)).toEqual(proposed);
});

test('changes of single people are left out of what a reader sees of a version', () => {
  const paths = [
    'settings.absences',
    'settings.absences.0',
    'settings.quietHours.people.0',
    'settings.quietHours.enabled',
    'profile.limits.0',
  ];
  expect(changesForReaders(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    'settings.quietHours.enabled',
    'profile.limits.0',
  ]);
});
