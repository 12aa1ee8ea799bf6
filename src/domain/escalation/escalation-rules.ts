import type { Configuration } from '../profile/configuration';
import type { Condition, Profile } from '../profile/schema';
import { rememberLast } from '../remember-last';
import { lengthOf } from '../sla/duration';
import { cadenceRules } from './cadence-rules';
import { type EscalationResponse, type EscalationRule, type EscalationTrigger, HIGHEST_LEVEL } from './escalation-rule';

type Trigger = NonNullable<Profile['escalation']>['triggers'][number];

/** All escalation rules of a project: what its profile asks for and what its settings add (spec 1.12, 1.13, 1.15; 3.2 #15, #21). */
export const escalationRules: (configuration: Configuration) => readonly EscalationRule[] = rememberLast(rulesOf);

function rulesOf(configuration: Configuration): readonly EscalationRule[] {
  const { profile, settings } = configuration;
  const rules = [
    ...(profile.escalation?.triggers ?? []).map((trigger) => ruleOfTrigger(trigger, configuration)),
    ...dissatisfiedRule(profile),
    ...(settings.escalateOverdue ? [OVERDUE] : []),
    ...unacknowledgedRule(settings.acknowledgeWithinMinutes),
    MANY_TRANSFERS,
    MANY_REWORKS,
    ...assignmentRules(profile),
    ...emergencyRules(profile),
    ...(settings.keywordAlarm.words.length > 0 ? [KEYWORD_ALARM] : []),
    ...cadenceRules(profile),
  ];
  // A trigger and a row of the assignment table may name the same thing (S0-53 and S0-82).
  return rules.filter((rule, index) => rules.findIndex((other) => other.id === rule.id) === index);
}

const OVERDUE: EscalationRule = {
  id: 'overdue',
  label: { en: 'Limit exceeded', zh: '处理时限已超期' },
  level: 2,
  trigger: { kind: 'overdue' },
  response: 'second-level',
  src: ['S0-86'],
};

/** Chinese 12345 hotlines raise to the superior what was handed on or returned for rework three times (peers.md 1.6). */
const MANY = 3;

const MANY_TRANSFERS: EscalationRule = {
  id: 'many-transfers',
  label: { en: 'Handed on three times', zh: '已转派三次' },
  level: 1,
  trigger: { kind: 'transfers', atLeast: MANY },
  response: 'take-over',
  src: ['peers 1.6'],
};

const MANY_REWORKS: EscalationRule = {
  id: 'many-reworks',
  label: { en: 'Reworked three times', zh: '已返工三次' },
  level: 1,
  trigger: { kind: 'reworks', atLeast: MANY },
  response: 'second-handling',
  src: ['peers 1.6'],
};

const KEYWORD_ALARM: EscalationRule = {
  id: 'keyword-alarm',
  label: { en: 'Keyword alarm', zh: '关键词预警' },
  level: 0,
  trigger: { kind: 'keyword' },
  response: 'inform-owner',
  src: ['S3-23'],
};

/** Silence climbs (issue 3, item 3): an escalation that nobody takes on goes to the next level. 0 minutes: off. */
function unacknowledgedRule(minutes: number): readonly EscalationRule[] {
  if (minutes <= 0) return [];
  return [
    {
      id: 'unacknowledged',
      label: { en: 'Escalation not acknowledged', zh: '升级无人确认' },
      // The lowest it can climb to; `atLevel` gives the one it does.
      level: 2,
      trigger: { kind: 'unacknowledged', after: minutes * 60_000 },
      response: 'second-level',
      src: ['S0-86'],
    },
  ];
}

/** The rule as it is at the level an escalation climbed to. */
export const atLevel = (rule: EscalationRule, level: number): EscalationRule =>
  rule.trigger.kind === 'unacknowledged' ? { ...rule, level, response: level >= HIGHEST_LEVEL ? 'highest-level' : 'second-level' } : rule;

function ruleOfTrigger(trigger: Trigger, { profile, settings }: Configuration): EscalationRule {
  const { id, label, src } = trigger;
  const rule = (level: number, on: EscalationTrigger, response: EscalationResponse): EscalationRule => ({
    id,
    label,
    level,
    trigger: on,
    response,
    src,
  });
  switch (trigger.auto) {
    case 'timer': {
      const given = trigger.leadTime ? lengthOf(trigger.leadTime) : null;
      const fixed = given !== null && given.clock !== 'working-days' ? given.milliseconds : null;
      const { percent, atLeastMinutes } = settings.leadTime;
      return rule(1, { kind: 'before-deadline', percent, atLeast: atLeastMinutes * 60_000, fixed }, 'first-level');
    }
    case 'on-rating':
      return rule(
        1,
        { kind: 'raised', name: id, rating: true },
        profile.satisfaction.onDissatisfied === 'second-handling' ? 'second-handling' : 'first-level',
      );
    case 'manual':
      return rule(2, { kind: 'raised', name: id, rating: false }, 'second-level');
    case 'on-flag':
      return rule(1, { kind: 'axis', any: conditionsNamedBy(profile, id) }, 'inform-heads');
    case 'on-axis':
      return rule(2, { kind: 'axis', any: conditionsNamedBy(profile, id) }, 'second-level');
    case 'on-request':
      return rule(2, { kind: 'reconsideration' }, 'reconsider');
  }
}

/** The profile names axis triggers by the value they are about: `major-complaint` is value `major`, `urgent-mark` value `urgent`. */
function conditionsNamedBy(profile: Profile, triggerId: string): readonly Condition[] {
  return Object.entries(profile.axes).flatMap(([axis, values]) =>
    values.filter((value) => triggerId === value.id || triggerId.startsWith(`${value.id}-`)).map((value) => ({ [axis]: value.id })),
  );
}

/** What follows a bad rating where no trigger of the profile says so (spec 3.2 #21; S4-90). */
function dissatisfiedRule(profile: Profile): readonly EscalationRule[] {
  const then = profile.satisfaction.onDissatisfied;
  const listed = profile.escalation?.triggers.some((trigger) => trigger.auto === 'on-rating') ?? false;
  if (then === null || then === undefined || listed || !isResponse(then)) return [];
  const responses = {
    escalate: 'first-level',
    'second-handling': 'second-handling',
    'offer-reconsideration': 'offer-reconsideration',
  } as const;
  const label = { en: 'Dissatisfied rating', zh: '客户评价不满意' };
  return [
    {
      id: 'dissatisfied-rating',
      label,
      level: 1,
      trigger: { kind: 'raised', name: 'dissatisfied-rating', rating: true },
      response: responses[then],
      src: profile.satisfaction.src ?? [],
    },
  ];
}

const isResponse = (then: string): then is 'escalate' | 'second-handling' | 'offer-reconsideration' =>
  ['escalate', 'second-handling', 'offer-reconsideration'].includes(then);

/** "Escalate when" of the assignment table (S0-51…S0-55). */
function assignmentRules(profile: Profile): readonly EscalationRule[] {
  return profile.assignment.flatMap((row): EscalationRule[] => {
    const { escalateWhen: condition, when, src } = row;
    if (condition === null || condition === undefined) return [];
    if (condition.flag !== undefined) {
      const label = condition.label ?? { en: condition.flag, zh: condition.flag };
      return [
        {
          id: condition.flag,
          label,
          level: 1,
          trigger: { kind: 'raised', name: condition.flag, rating: false },
          response: 'first-level',
          src,
        },
      ];
    }
    const length = condition.unresolvedAfter ? lengthOf(condition.unresolvedAfter) : null;
    if (length === null || length.clock === 'working-days') return [];
    const value = Object.values(when).flat().join('-');
    const label = { en: 'Not resolved in time for its kind', zh: '未在规定时间内解决' };
    return [
      {
        id: `unresolved-${value}`,
        label,
        level: 1,
        trigger: { kind: 'unresolved', after: length.milliseconds, when },
        response: 'first-level',
        src,
      },
    ];
  });
}

/** Emergency by declaration (S0-76…S0-81), and by level where the profile counts a level as one (S2-22, S2-29, S3-29). */
function emergencyRules(profile: Profile): readonly EscalationRule[] {
  if (profile.emergency === null) return [];
  const src = profile.emergency.src ?? [];
  const levels = profile.axes.urgency.filter((value) =>
    profile.emergency?.definitions.some(({ id }) => id === value.id || id === `${value.id}-level`),
  );
  const declared: EscalationRule = {
    id: 'emergency',
    label: { en: 'Emergency declared', zh: '启动应急预案' },
    level: 3,
    trigger: { kind: 'emergency' },
    response: 'emergency',
    src,
  };
  if (levels.length === 0) return [declared];
  const label = { en: 'Highest level: team needed', zh: '最高级别：成立专项小组' };
  return [
    declared,
    {
      id: 'emergency-level',
      label,
      level: 1,
      trigger: { kind: 'axis', any: levels.map((value) => ({ urgency: value.id })) },
      response: 'form-team',
      src,
    },
  ];
}
