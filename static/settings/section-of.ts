import type { ProjectSettings } from '../../src/domain/profile/configuration';

/** Sections in the order of the process (ux.md, "Settings"). */
export const SECTIONS = [
  'process',
  'intake',
  'urgency',
  'limits',
  'calendar',
  'people',
  'escalation',
  'connections',
  'tryIt',
  'health',
] as const;
export type SectionId = (typeof SECTIONS)[number];

const PLACES: Readonly<Record<keyof ProjectSettings, SectionId>> = {
  calendar: 'calendar',
  defaultUrgency: 'urgency',
  defaults: 'urgency',
  urgencyMatrix: 'urgency',
  keywordAlarm: 'intake',
  keywordRules: 'intake',
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
  priorities: 'urgency',
};

const isSetting = (key: string): key is keyof ProjectSettings => Object.hasOwn(PLACES, key);

/** The section in which a setting stands, by its dotted path, with or without a leading `settings.`. */
export function placeOf(path: string): SectionId {
  const [key = ''] = path.replace(/^settings\./, '').split('.');
  return isSetting(key) ? PLACES[key] : 'process';
}
