import { deputyCircles } from '../escalation/absence';
import { checkClassification } from '../intake/rules/check-classification';
import { wordFaults } from '../intake/rules/condition-faults';
import { calendarFaults } from './calendar-faults';
import { checkRules } from './check-rules';
import type { ProjectSettings } from './configuration';
import { endlessLimits } from './endless-limits';
import { noValue } from './no-value';
import { rolesOf } from './roles';
import type { Profile } from './schema';
import type { SettingsFault } from './settings-fault';

export type { SettingsFault } from './settings-fault';

/** Faults only the profile can show: ids it does not know, a calendar that never works, one status with two meanings. */
export function checkSettings(profile: Profile, settings: ProjectSettings): readonly SettingsFault[] {
  const faults: SettingsFault[] = [];
  const expectValue = (axis: string, value: string, path: string) => {
    const values = profile.axes[axis];
    if (values === undefined)
      faults.push({ path, message: { en: `The profile has no axis '${axis}'.`, zh: `所选流程没有分类维度“${axis}”。` } });
    else if (!values.some((known) => known.id === value)) {
      faults.push({ path, message: noValue(profile, axis, value) });
    }
  };

  faults.push(...calendarFaults('calendar', settings.calendar), ...endlessLimits(profile, settings.calendar));
  faults.push(...quietFaults(settings.quietHours), ...brokenMinutes(settings));
  expectValue('urgency', settings.defaultUrgency, 'defaultUrgency');
  for (const [axis, value] of Object.entries(settings.defaults ?? {})) expectValue(axis, value, `defaults.${axis}`);
  for (const [impact, row] of Object.entries(settings.urgencyMatrix)) {
    expectValue('impact-scope', impact, `urgencyMatrix.${impact}`);
    for (const [nature, urgency] of Object.entries(row)) {
      expectValue('problem-nature', nature, `urgencyMatrix.${impact}.${nature}`);
      expectValue('urgency', urgency, `urgencyMatrix.${impact}.${nature}`);
    }
  }
  if (settings.keywordAlarm.raiseBy >= profile.axes.urgency.length) {
    faults.push({
      path: 'keywordAlarm.raiseBy',
      message: { en: 'There are not that many levels of urgency.', zh: '紧急程度没有那么多级。' },
    });
  }
  faults.push(...wordFaults(settings.keywordAlarm.words, 'keywordAlarm.words'));
  for (const [type, routing] of Object.entries(settings.routingByType)) {
    expectValue('type', type, `routingByType.${type}`);
    expectValue('routing', routing, `routingByType.${type}`);
  }
  for (const [requestType, type] of Object.entries(settings.requestTypes)) expectValue('type', type, `requestTypes.${requestType}`);
  for (const urgency of Object.keys(settings.priorities)) expectValue('urgency', urgency, `priorities.${urgency}`);
  const roles = new Set(rolesOf(profile).map((role) => role.id));
  for (const role of Object.keys(settings.roles)) {
    if (!roles.has(role))
      faults.push({ path: `roles.${role}`, message: { en: `The profile has no role '${role}'.`, zh: `所选流程没有角色“${role}”。` } });
  }
  return [
    ...faults,
    ...checkClassification(profile, settings.classificationRules),
    ...checkRules(profile, settings),
    ...absenceFaults(settings),
    ...doubledStatuses(settings),
  ];
}

/** Every clock of these goes by whole minutes. Told here and not by the shape, which reads what was stored before too. */
function brokenMinutes({ leadTime, acknowledgeWithinMinutes, graceMinutes, followUp }: ProjectSettings): readonly SettingsFault[] {
  const minutes = {
    'leadTime.atLeastMinutes': leadTime.atLeastMinutes,
    ...{ acknowledgeWithinMinutes, graceMinutes },
    'followUp.withinMinutes': followUp.withinMinutes,
    'followUp.callbackMinutes': followUp.callbackMinutes,
  };
  return Object.entries(minutes)
    .filter(([, amount]) => !Number.isInteger(amount))
    .map(([path, amount]) => ({
      path,
      message: { en: `A length in whole minutes, not ${amount}.`, zh: `时长须为整分钟，不能是 ${amount} 分钟。` },
    }));
}

/** Hours nobody ever works would hold what is held for ever; two entries for one person would leave one unread. */
function quietFaults({ calendar, people }: ProjectSettings['quietHours']): readonly SettingsFault[] {
  const calendars = [
    ...(calendar === 'project' ? [] : [{ path: 'quietHours.calendar', input: calendar }]),
    ...people.map((person, index) => ({ path: `quietHours.people.${index}.calendar`, input: person.calendar })),
  ];
  const wrong = calendars.flatMap(({ path, input }) => calendarFaults(path, input));
  const doubled = people.flatMap(({ accountId }, index) =>
    accountId !== '' && people.findIndex((other) => other.accountId === accountId) < index
      ? [
          {
            path: `quietHours.people.${index}.accountId`,
            message: { en: 'This person has hours of their own already.', zh: '该人员已设置过单独的免打扰时段。' },
          },
        ]
      : [],
  );
  const open = people.flatMap(({ accountId }, index) =>
    accountId === ''
      ? [{ path: `quietHours.people.${index}.accountId`, message: { en: 'Choose whose hours these are.', zh: '请选择这是谁的时段。' } }]
      : [],
  );
  return [...wrong, ...doubled, ...open];
}

/** An absence that ends before it begins, or in which people who are all away stand in for each other, would do nothing. */
function absenceFaults(settings: ProjectSettings): SettingsFault[] {
  const wrong = settings.absences.flatMap(({ accountId, from, to, deputy }, index): SettingsFault[] => {
    const path = `absences.${index}`;
    if (Date.parse(to) <= Date.parse(from))
      return [{ path: `${path}.to`, message: { en: 'The absence ends before it begins.', zh: '外出的结束时间早于开始时间。' } }];
    if (accountId === '') return [{ path: `${path}.accountId`, message: { en: 'Choose who is away.', zh: '请选择外出的人员。' } }];
    if (deputy === '')
      return [{ path: `${path}.deputy`, message: { en: 'Choose the deputy, or leave it out.', zh: '请选择代理人，或不设代理人。' } }];
    if (deputy === accountId)
      return [{ path: `${path}.deputy`, message: { en: 'Nobody can be their own deputy.', zh: '代理人不能是本人。' } }];
    return [];
  });
  if (wrong.length > 0) return wrong;
  return deputyCircles(settings.absences).map((circle): SettingsFault => {
    const way = circle.map((index) => index + 1).join(' → ');
    return {
      path: `absences.${circle[0]}.deputy`,
      message: {
        en: `People who are away at the same time stand in for each other in a circle: absences ${way}.`,
        zh: `同一时间外出的人员互为代理人：第 ${way} 条外出记录。`,
      },
    };
  });
}

/** A status that means two things would stop and start the same clock. */
function doubledStatuses(settings: ProjectSettings): SettingsFault[] {
  const seen = new Map<string, string>();
  return Object.entries(settings.statuses).flatMap(([meaning, names]) =>
    names.flatMap((name, index) => {
      const key = name.trim().toLowerCase();
      const before = seen.get(key);
      seen.set(key, meaning);
      if (before === undefined || before === meaning) return [];
      return [
        {
          path: `statuses.${meaning}.${index}`,
          message: { en: `The status '${name}' already means something else.`, zh: `状态“${name}”已有其他含义。` },
        },
      ];
    }),
  );
}
