import type { RuleAction } from '../escalation/custom-rule';
import type { ProjectSettings } from './configuration';

/** Something of the Jira site that settings name: only Jira can say whether it exists. */
export interface NamedInJira {
  readonly kind: 'person' | 'group' | 'field';
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
  return namedIn(settings).filter((named) => !known.has(keyOf(named)));
}

const keyOf = ({ kind, id, purpose }: NamedInJira): string => `${kind} ${purpose} ${id}`;

function namedIn({ roles, absences, quietHours, escalationRules, escalationOverrides }: ProjectSettings): readonly NamedInJira[] {
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
      return target.kind === 'user'
        ? { kind: 'person', id: target.accountId, acts: true, ...place }
        : { kind: 'group', id: target.groupId, ...place };
    }),
    ...absences.flatMap(({ accountId, deputy }, index) => [
      person(accountId, `absences.${index}.accountId`, 'absent'),
      ...(deputy === undefined ? [] : [person(deputy, `absences.${index}.deputy`, 'deputy', true)]),
    ]),
    ...quietHours.people.map(({ accountId }, index) => person(accountId, `quietHours.people.${index}.accountId`, 'quiet')),
    ...escalationRules.flatMap(({ actions }, index) => fieldsIn(actions, `escalationRules.${index}.actions`)),
    ...Object.entries(escalationOverrides).flatMap(([id, { actions }]) => fieldsIn(actions ?? [], `escalationOverrides.${id}.actions`)),
  ];
}

const fieldsIn = (actions: readonly RuleAction[], path: string): readonly NamedInJira[] =>
  actions.flatMap((action, index): NamedInJira[] =>
    action.kind === 'set-field'
      ? [{ kind: 'field', id: action.field, name: action.field, path: `${path}.${index}.field`, purpose: 'set' }]
      : [],
  );
