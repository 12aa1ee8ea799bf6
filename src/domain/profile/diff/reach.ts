import type { ProjectSettings } from '../configuration';
import type { Profile } from '../schema';

/** Whether a part of the rules is looked at again for items that are open, when one moves to a version that gives up what it is, or by none that is open. */
type Reach = 'open' | 'on-move' | 'not-open';

type Parts<T> = Readonly<Record<keyof T, Reach>>;

const PROFILE: Parts<Profile> = {
  ...{ id: 'not-open', name: 'not-open', source: 'not-open', scope: 'not-open', silent: 'not-open' },
  ...{ clock: 'open', axes: 'open', axisNames: 'open', limits: 'open', channels: 'open', statuses: 'open', roles: 'open' },
  ...{ assignment: 'open', form: 'on-move' },
  // Asked, drawn or decided when an item is registered.
  ...{ numbering: 'not-open', entrances: 'not-open', anonymous: 'not-open', acknowledgement: 'not-open' },
  ...{ keywordTriggers: 'not-open', repeat: 'not-open', invalid: 'not-open', abnormal: 'not-open' },
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
  // Asked again where a value is given up, comes back, or was never decided.
  ...{ defaultUrgency: 'on-move', defaults: 'on-move', urgencyMatrix: 'on-move', keywordAlarm: 'on-move' },
  ...{ classificationRules: 'on-move', routingByType: 'on-move', requestTypes: 'on-move', secondApprover: 'not-open' },
};

const PARTS: ReadonlyMap<string, Reach> = new Map([
  ...Object.entries(PROFILE).map(([part, reach]) => [`profile.${part}`, reach] as const),
  ...Object.entries(SETTINGS).map(([part, reach]) => [`settings.${part}`, reach] as const),
]);

/** How items that are open go by this place of the rules. */
export const reachOf = (path: string): Reach => PARTS.get(path.split('.').slice(0, 2).join('.')) ?? 'not-open';
