import { NO_QUIET_HOURS } from '../escalation/no-quiet-hours';
import { FOLLOW_UP_PROPOSAL } from '../follow-up/task';
import { ACKNOWLEDGE_WITHIN_MINUTES, type ProjectSettings, SATISFACTION_DAYS } from './configuration';
import type { Profile } from './schema';

const OFFICE_HOURS = [['09:00', '18:00']] as const;

/** The three words of S3-23, and what customers write for them in English. */
const ALARM_WORDS = ['紧急', '投诉', '故障', 'urgent*', 'emergency', 'outage', 'complaint', 'fault'];

/** Values proposed where nothing decides (spec part 5; S4-36, S4-41, S2-44, S3-34); axes not listed stay open. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  type: ['inquiry', 'problem', 'other'],
  nature: ['general'],
  source: ['external'],
  'customer-tier': ['standard'],
  'problem-grade': ['ordinary'],
  category: ['other'],
  // A case that is in the system has been collected; the next to act is first handling.
  stage: ['intake', 'first-handling'],
};

/** Spec 3.3, source 0: what the routing axis takes from the type when nobody chose. */
const ROUTING: Readonly<Record<string, string>> = {
  'fault-report': 'technical-fault',
  suggestion: 'feature-request',
  complaint: 'service-complaint',
};

/** Settings a project starts with: the proposals of spec part 5, which the admin sees as open questions and may change. */
export function proposeSettings(profile: Profile): ProjectSettings {
  const levels = [...profile.axes.urgency].sort((a, b) => a.rank - b.rank);
  const has = (axis: string, value: string): boolean => profile.axes[axis]?.some((known) => known.id === value) ?? false;
  return {
    calendar: {
      timeZone: 'Asia/Shanghai',
      weekly: { mon: OFFICE_HOURS, tue: OFFICE_HOURS, wed: OFFICE_HOURS, thu: OFFICE_HOURS, fri: OFFICE_HOURS },
      holidays: [],
      workingDays: [],
    },
    defaultUrgency: levels[Math.floor(levels.length / 2)]?.id ?? '',
    defaults: Object.fromEntries(
      Object.entries(DEFAULTS).flatMap(([axis, wanted]) => {
        const value = wanted.find((candidate) => has(axis, candidate));
        return value === undefined ? [] : [[axis, value]];
      }),
    ),
    urgencyMatrix: {},
    keywordAlarm: {
      words: [...new Set([...(profile.keywordTriggers?.keywords ?? []), ...ALARM_WORDS])],
      raiseBy: profile.keywordTriggers?.raiseBy ?? 1,
    },
    classificationRules: [],
    routingByType: Object.fromEntries(Object.entries(ROUTING).filter(([type, routing]) => has('type', type) && has('routing', routing))),
    requestTypes: {},
    leadTime: { percent: 20, atLeastMinutes: 10 },
    escalateOverdue: true,
    acknowledgeWithinMinutes: ACKNOWLEDGE_WITHIN_MINUTES,
    escalationRules: [],
    escalationOverrides: {},
    graceMinutes: 15,
    roles: {},
    absences: [],
    satisfaction: SATISFACTION_DAYS,
    quietHours: NO_QUIET_HOURS,
    followUp: FOLLOW_UP_PROPOSAL,
    contact: { name: '', phone: '' },
    statuses: {
      inProgress: ['In progress', 'Work in progress', 'Under investigation', '处理中', '进行中', '调查中'],
      waitingForCustomer: ['Waiting for customer', 'Awaiting customer', '等待客户', '等待客户回复', '待客户反馈'],
      resolved: ['Resolved', 'Done', 'Completed', '已解决', '完成', '已完成'],
      closed: ['Closed', '关闭', '已关闭'],
      cancelled: ['Canceled', 'Cancelled', 'Declined', '取消', '已取消'],
    },
    priorities: Object.fromEntries(levels.map((level, index) => [level.id, priorityOf(level.id, index)])),
  };
}

/** Jira's own priority names: by name where the level is called the same, else from the top. */
function priorityOf(level: string, index: number): string {
  const named: Readonly<Record<string, string>> = { high: 'High', medium: 'Medium', low: 'Low' };
  return named[level] ?? ['Highest', 'High', 'Medium', 'Low', 'Lowest'][index] ?? 'Lowest';
}
