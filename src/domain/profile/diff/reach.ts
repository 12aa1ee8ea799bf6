import type { ProjectSettings } from '../configuration';
import type { Profile } from '../schema';

/** Whether a part of the rules is looked at again for items that are open, or only when the next one comes in, or by no item at all. */
type Reach = 'open' | 'not-open';

type Parts<T> = Readonly<Record<keyof T, Reach>>;

const PROFILE: Parts<Profile> = {
  ...{ id: 'not-open', name: 'not-open', source: 'not-open', scope: 'not-open', silent: 'not-open' },
  ...{ clock: 'open', axes: 'open', axisNames: 'open', limits: 'open', channels: 'open', statuses: 'open', roles: 'open' },
  // Asked, drawn or decided when an item is registered.
  ...{ numbering: 'not-open', entrances: 'not-open', form: 'not-open', anonymous: 'not-open', acknowledgement: 'not-open' },
  ...{ assignment: 'not-open', keywordTriggers: 'not-open', repeat: 'not-open', invalid: 'not-open', abnormal: 'not-open' },
  ...{ analysis: 'open', investigation: 'open', plan: 'open', procedures: 'open', solutionKinds: 'open', rectification: 'open' },
  ...{ tracking: 'open', escalation: 'open', emergency: 'open', confirmation: 'open', closing: 'open', resultReply: 'open' },
  ...{ followUp: 'open', satisfaction: 'open', surveys: 'open', rights: 'open' },
  // About figures, meetings and archives.
  ...{ metrics: 'not-open', monitoring: 'not-open', reports: 'not-open', meetings: 'not-open', improvement: 'not-open' },
  ...{ knowledgeBase: 'not-open', performance: 'not-open', retention: 'not-open', backup: 'not-open', security: 'not-open' },
};

const SETTINGS: Parts<ProjectSettings> = {
  ...{ calendar: 'open', leadTime: 'open', escalateOverdue: 'open', acknowledgeWithinMinutes: 'open', graceMinutes: 'open' },
  ...{ escalationRules: 'open', escalationOverrides: 'open', roles: 'open', absences: 'open', quietHours: 'open' },
  ...{ satisfaction: 'open', followUp: 'open', linksWithoutAccount: 'open', contact: 'open', statuses: 'open', priorities: 'open' },
  ...{ defaultUrgency: 'not-open', defaults: 'not-open', urgencyMatrix: 'not-open', keywordAlarm: 'not-open' },
  ...{ classificationRules: 'not-open', routingByType: 'not-open', requestTypes: 'not-open', secondApprover: 'not-open' },
};

const PARTS: ReadonlyMap<string, Reach> = new Map([
  ...Object.entries(PROFILE).map(([part, reach]) => [`profile.${part}`, reach] as const),
  ...Object.entries(SETTINGS).map(([part, reach]) => [`settings.${part}`, reach] as const),
]);

/** Whether items that are open go by this place of the rules. */
export const reachesOpen = (path: string): boolean => PARTS.get(path.split('.').slice(0, 2).join('.')) === 'open';
