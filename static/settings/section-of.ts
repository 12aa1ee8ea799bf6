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
  'handling',
  'escalation',
  'closing',
  'quality',
  'records',
  'connections',
  'tryIt',
  'replay',
  'versions',
  'health',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What is of use to somebody who works by the rules and does not change them. */
const OF_ADMINISTRATORS: readonly SectionId[] = ['connections', 'tryIt', 'replay', 'health'];
export const sectionsFor = (mayEdit: boolean): readonly SectionId[] =>
  mayEdit ? SECTIONS : SECTIONS.filter((section) => !OF_ADMINISTRATORS.includes(section));

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
  satisfaction: 'closing',
  quietHours: 'people',
  followUp: 'closing',
  contact: 'intake',
  statuses: 'connections',
  linksWithoutAccount: 'connections',
  secondApprover: 'versions',
  priorities: 'urgency',
};

/** Where a section of the profile is edited. */
const PROFILE_PLACES: Readonly<Record<keyof Profile, SectionId>> = {
  id: 'process',
  name: 'process',
  source: 'process',
  scope: 'process',
  statuses: 'process',
  silent: 'process',
  numbering: 'intake',
  channels: 'intake',
  entrances: 'intake',
  form: 'intake',
  anonymous: 'intake',
  acknowledgement: 'intake',
  keywordTriggers: 'intake',
  axes: 'urgency',
  axisNames: 'urgency',
  clock: 'limits',
  limits: 'limits',
  assignment: 'people',
  roles: 'people',
  analysis: 'handling',
  investigation: 'handling',
  plan: 'handling',
  procedures: 'handling',
  solutionKinds: 'handling',
  rectification: 'handling',
  tracking: 'handling',
  repeat: 'handling',
  invalid: 'handling',
  abnormal: 'handling',
  escalation: 'escalation',
  emergency: 'escalation',
  confirmation: 'closing',
  closing: 'closing',
  resultReply: 'closing',
  followUp: 'closing',
  satisfaction: 'closing',
  surveys: 'closing',
  rights: 'closing',
  metrics: 'quality',
  monitoring: 'quality',
  reports: 'quality',
  meetings: 'quality',
  improvement: 'quality',
  knowledgeBase: 'quality',
  performance: 'quality',
  retention: 'records',
  backup: 'records',
  security: 'records',
};

const isSetting = (key: string): key is keyof ProjectSettings => Object.hasOwn(PLACES, key);
const isPart = (key: string): key is keyof Profile => Object.hasOwn(PROFILE_PLACES, key);

/** The section in which a setting or a part of the profile stands, by its dotted path: `settings.contact`, `profile.limits.3`, `contact`. */
export function placeOf(path: string): SectionId {
  const [root = '', inner = ''] = path.split('.');
  if (root === 'profile') return isPart(inner) ? PROFILE_PLACES[inner] : 'process';
  const key = root === 'settings' ? inner : root;
  return isSetting(key) ? PLACES[key] : 'process';
}
