import { calendarFaults } from '../domain/profile/calendar-faults';
import { findPreset } from '../domain/profile/presets';
import { proposeSettings } from '../domain/profile/propose-settings';
import { runSample } from '../domain/profile/run-sample';
import type { TryProfileInput, TryProfileOutput } from '../domain/profile/try-profile';
import { Refused } from './refused';

/**
 * Runs a preset or a draft profile on one sample and changes nothing (design.md section 5). Values the profile leaves open
 * are the proposals of spec part 5; without a calendar Monday to Friday 09:00–18:00 in Asia/Shanghai.
 * @throws Refused with the place when profile, calendar or sample are not usable
 */
export function tryProfile(input: TryProfileInput): TryProfileOutput {
  const profile = typeof input.profile === 'string' ? findPreset(input.profile) : input.profile;
  if (profile === null) throw new Refused('not-found', 'profile');
  const proposed = proposeSettings(profile);
  const settings = input.calendar === undefined ? proposed : { ...proposed, calendar: input.calendar };
  const [wrong] = calendarFaults('calendar', settings.calendar);
  if (wrong !== undefined) throw new Refused('invalid-input', 'calendar', { path: wrong.path, text: wrong.message });
  const result = runSample({ profile, version: 0, settings }, input);
  if (!result.ok) throw new Refused('invalid-input', 'sample', result.problem);
  return result.value;
}
