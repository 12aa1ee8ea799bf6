import type { ProjectSettings } from '../../src/domain/profile/configuration';
import type { Profile } from '../../src/domain/profile/schema';

/** Sections in the order of the process (ux.md, "Settings"). */
export const SECTIONS = [
  'process',
  'intake',
  'rules',
  'urgency',
  'limits',
  'calendar',
  'people',
  'escalation',
  'connections',
  'tryIt',
  'replay',
  'versions',
  'health',
] as const;
export type SectionId = (typeof SECTIONS)[number];

const PLACES: Readonly<Record<keyof ProjectSettings, SectionId>> = {
  calendar: 'calendar',
  defaultUrgency: 'urgency',
  defaults: 'urgency',
  urgencyMatrix: 'urgency',
  keywordAlarm: 'intake',
  classificationRules: 'rules',
  routingByType: 'people',
  requestTypes: 'intake',
  leadTime: 'escalation',
  escalateOverdue: 'escalation',
  acknowledgeWithinMinutes: 'escalation',
  escalationRules: 'escalation',
  escalationOverrides: 'escalation',
  graceMinutes: 'escalation',
  roles: 'people',
  absences: 'people',
  satisfaction: 'limits',
  quietHours: 'people',
  followUp: 'limits',
  contact: 'intake',
  statuses: 'connections',
  linksWithoutAccount: 'connections',
  secondApprover: 'versions',
  priorities: 'urgency',
};

/** Where a section of the profile is edited; what is not named here stands in the process. */
const PROFILE_PLACES: Readonly<Partial<Record<keyof Profile, SectionId>>> = {
  axes: 'urgency',
  limits: 'limits',
  clock: 'limits',
  channels: 'intake',
  entrances: 'intake',
  form: 'intake',
  numbering: 'intake',
  anonymous: 'intake',
  acknowledgement: 'intake',
  keywordTriggers: 'intake',
  assignment: 'people',
  roles: 'people',
  escalation: 'escalation',
  emergency: 'escalation',
};

const isSetting = (key: string): key is keyof ProjectSettings => Object.hasOwn(PLACES, key);
const isPlaced = (key: string): key is keyof typeof PROFILE_PLACES => Object.hasOwn(PROFILE_PLACES, key);

/** The section in which a setting or a part of the profile stands, by its dotted path: `settings.contact`, `profile.limits.3`, `contact`. */
export function placeOf(path: string): SectionId {
  const [root = '', inner = ''] = path.split('.');
  if (root === 'profile') return (isPlaced(inner) ? PROFILE_PLACES[inner] : undefined) ?? 'process';
  const key = root === 'settings' ? inner : root;
  return isSetting(key) ? PLACES[key] : 'process';
}
