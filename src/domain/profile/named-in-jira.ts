import type { RuleAction } from '../escalation/custom-rule';
import type { RuleCondition } from '../intake/rules/rule';
import type { ProjectSettings } from './configuration';

/** Something of the Jira site that settings name: only Jira can say whether it exists. */
export interface NamedInJira {
  readonly kind: 'person' | 'group' | 'project-role' | 'field' | 'status' | 'priority' | 'request-type';
  readonly id: string;
  /** What it is called where it is named; the id where it has no name there. */
  readonly name: string;
  /** Dotted place in the settings. */
  readonly path: string;
  /** What it is named for: the same thing for the same purpose is not asked about again when it only moves to another line. */
  readonly purpose: string;
  /** A person who is given cases and told what stands in internal comments, so it has to be an agent of the project. */
  readonly acts?: boolean;
}

/** What settings name of the site and the settings before did not, in the order of the settings. */
export function newlyNamed(settings: ProjectSettings, before: ProjectSettings | null): readonly NamedInJira[] {
  const known = new Set((before === null ? [] : namedIn(before)).map(keyOf));
  // Whom a draft leaves open, Jira is not asked about.
  return namedIn(settings).filter((named) => named.id !== '' && !known.has(keyOf(named)));
}

const keyOf = ({ kind, id, purpose }: NamedInJira): string => `${kind} ${purpose} ${id}`;

function namedIn(settings: ProjectSettings): readonly NamedInJira[] {
  const { roles, absences, quietHours, escalationRules, escalationOverrides } = settings;
  const person = (id: string, path: string, purpose: string, acts = false): NamedInJira => ({
    kind: 'person',
    id,
    name: id,
    path,
    purpose,
    acts,
  });
  return [
    ...Object.entries(roles).map(([role, target]): NamedInJira => {
      const place = { path: `roles.${role}`, purpose: `role ${role}`, name: target.name };
      if (target.kind === 'user') return { kind: 'person', id: target.accountId, acts: true, ...place };
      return { kind: target.kind, id: target.kind === 'group' ? target.groupId : target.roleId, ...place };
    }),
    ...absences.flatMap(({ accountId, deputy }, index) => [
      person(accountId, `absences.${index}.accountId`, 'absent'),
      ...(deputy === undefined ? [] : [person(deputy, `absences.${index}.deputy`, 'deputy', true)]),
    ]),
    ...quietHours.people.map(({ accountId }, index) => person(accountId, `quietHours.people.${index}.accountId`, 'quiet')),
    ...escalationRules.flatMap(({ actions }, index) => fieldsIn(actions, `escalationRules.${index}.actions`)),
    ...Object.entries(escalationOverrides).flatMap(([id, { actions }]) => fieldsIn(actions ?? [], `escalationOverrides.${id}.actions`)),
    ...workOfJira(settings),
  ];
}

/** How Jira's own work is called: what its statuses mean, its priorities, and the request types of its portal. */
const workOfJira = ({ statuses, priorities, requestTypes, classificationRules }: ProjectSettings): readonly NamedInJira[] => [
  ...Object.entries(statuses).flatMap(([meaning, names]) =>
    names.map((name, index) => called('status', name, `statuses.${meaning}.${index}`)),
  ),
  ...Object.entries(priorities).map(([urgency, name]) => called('priority', name, `priorities.${urgency}`)),
  ...Object.keys(requestTypes).map((id) => called('request-type', id, `requestTypes.${id}`)),
  ...classificationRules.flatMap(({ when }, index) => requestTypesIn(when, `classificationRules.${index}.when`)),
];

const called = (kind: NamedInJira['kind'], id: string, path: string): NamedInJira => ({ kind, id, name: id, path, purpose: kind });

function requestTypesIn(condition: RuleCondition, path: string): readonly NamedInJira[] {
  if ('of' in condition) return condition.of.flatMap((part, index) => requestTypesIn(part, `${path}.of.${index}`));
  return condition.kind === 'request-type' ? condition.ids.map((id, index) => called('request-type', id, `${path}.ids.${index}`)) : [];
}

const fieldsIn = (actions: readonly RuleAction[], path: string): readonly NamedInJira[] =>
  actions.flatMap((action, index): NamedInJira[] =>
    action.kind === 'set-field'
      ? [{ kind: 'field', id: action.field, name: action.field, path: `${path}.${index}.field`, purpose: 'set' }]
      : [],
  );
