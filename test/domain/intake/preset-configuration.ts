import type { IntakeInput } from '../../../src/domain/intake/intake-input';
import type { Configuration, ProjectSettings } from '../../../src/domain/profile/configuration';
import { findPreset } from '../../../src/domain/profile/presets';
import { proposeSettings } from '../../../src/domain/profile/propose-settings';
import type { Profile } from '../../../src/domain/profile/schema';

/** A preset that must exist. */
export function preset(id: string): Profile {
  const profile = findPreset(id);
  if (profile === null) throw new Error(`There is no preset ${id}.`);
  return profile;
}

/** A preset with the proposed settings, changed as the test says. */
export function presetConfiguration(id: string, changes: Partial<ProjectSettings> = {}): Configuration {
  const profile = preset(id);
  return { profile, version: 1, settings: { ...proposeSettings(profile), ...changes } };
}

/** An intake of which only what matters is said. */
export const intakeOf = (changes: Partial<IntakeInput> = {}): IntakeInput => ({
  summary: '',
  description: '',
  channel: null,
  customerTier: null,
  requestType: null,
  fields: {},
  ...changes,
});
