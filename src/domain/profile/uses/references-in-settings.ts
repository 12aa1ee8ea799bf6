import type { RuleAction } from '../../escalation/custom-rule';
import type { RuleCondition } from '../../intake/rules/rule';
import type { ProjectSettings } from '../configuration';
import { at, keyedAt, type Reference, type Thing, things } from './reference';
import { referencesInCondition } from './references-in-profile';

/** Every place of the settings that names a part of the process. */
export const referencesInSettings = (settings: ProjectSettings): readonly Reference[] => [
  ...at('settings.defaultUrgency', things.value('urgency', settings.defaultUrgency)),
  ...keyed(
    'defaults',
    settings.defaults ?? {},
    (axis) => [things.axis(axis)],
    (value, axis) => [things.value(axis, value)],
  ),
  ...keyed('priorities', settings.priorities, (urgency) => [things.value('urgency', urgency)]),
  ...keyed(
    'routingByType',
    settings.routingByType,
    (type) => [things.value('type', type), things.axis('routing')],
    (routing) => [things.value('routing', routing)],
  ),
  ...Object.entries(settings.requestTypes).flatMap(([id, type]) => at(`settings.requestTypes.${id}`, things.value('type', type))),
  ...keyed('roles', settings.roles, (role) => [things.role(role)]),
  ...matrixReferences(settings.urgencyMatrix),
  ...settings.classificationRules.flatMap((rule, index) => [
    ...at(`settings.classificationRules.${index}`, things.axis(rule.axis), things.value(rule.axis, rule.value)),
    ...questionReferences(rule.when, `settings.classificationRules.${index}`),
  ]),
  ...escalationReferences(settings),
];

/** @param by what the row of an entry stands for; @param names what the entry itself names */
function keyed<V>(
  name: string,
  record: Readonly<Record<string, V>>,
  by: (key: string) => readonly Thing[],
  names: (value: V, key: string) => readonly Thing[] = () => [],
): readonly Reference[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const path = `settings.${name}.${key}`;
    return [...keyedAt(path, ...by(key)), ...at(path, ...names(value, key))];
  });
}

const matrixReferences = (matrix: ProjectSettings['urgencyMatrix']): readonly Reference[] =>
  Object.entries(matrix).flatMap(([impact, row]) => [
    ...keyedAt(`settings.urgencyMatrix.${impact}`, things.axis('impact-scope'), things.value('impact-scope', impact)),
    ...keyed(
      `urgencyMatrix.${impact}`,
      row,
      (nature) => [things.axis('problem-nature'), things.value('problem-nature', nature)],
      (urgency) => [things.value('urgency', urgency)],
    ),
  ]);

/** What a classification rule asks an item; the rule is named as a whole, because its conditions nest. */
function questionReferences(when: RuleCondition, path: string): readonly Reference[] {
  switch (when.kind) {
    case 'all':
    case 'any':
    case 'none':
      return when.of.flatMap((part) => questionReferences(part, path));
    case 'field':
      return at(path, things.field(when.field));
    case 'channel':
      return at(path, ...when.ids.map(things.channel));
    case 'customer-tier':
      return at(path, ...when.ids.map((id) => things.value('customer-tier', id)));
    default:
      return [];
  }
}

function escalationReferences({ escalationRules, escalationOverrides }: ProjectSettings): readonly Reference[] {
  return [
    ...escalationRules.flatMap(({ when, trigger, actions }, index) => {
      const path = `settings.escalationRules.${index}`;
      return [
        ...referencesInCondition(when ?? {}, `${path}.when`),
        ...(trigger.kind === 'axis'
          ? at(`${path}.trigger`, things.axis(trigger.axis), things.value(trigger.axis, trigger.value))
          : trigger.kind === 'flag'
            ? at(`${path}.trigger`, things.axis(trigger.flag))
            : 'milestone' in trigger && trigger.milestone !== undefined
              ? at(`${path}.trigger`, things.milestone(trigger.milestone))
              : []),
        ...actionReferences(actions, `${path}.actions`),
      ];
    }),
    ...Object.entries(escalationOverrides).flatMap(([id, { actions }]) =>
      actionReferences(actions ?? [], `settings.escalationOverrides.${id}.actions`),
    ),
  ];
}

const actionReferences = (actions: readonly RuleAction[], path: string): readonly Reference[] =>
  actions.flatMap((action, index) => {
    const roles = 'roles' in action ? action.roles : 'role' in action ? [action.role] : [];
    return at(`${path}.${index}`, ...roles.map(things.role));
  });
