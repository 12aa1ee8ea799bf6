import type { Label } from '../domain/label';
import type { ProjectSettings } from '../domain/profile/configuration';
import { type NamedInJira, newlyNamed } from '../domain/profile/named-in-jira';
import type { Directory } from '../ports/directory';
import { Unavailable } from '../ports/failures';
import { Refused } from './refused';

type Asked = Pick<
  Directory,
  | 'accountsActive'
  | 'canBeAssigned'
  | 'projectRoleMembers'
  | 'hasGroup'
  | 'projectRoles'
  | 'fields'
  | 'statuses'
  | 'priorities'
  | 'requestTypes'
>;

/** What Jira said of the things that were asked about. */
interface Known {
  readonly people: ReadonlyMap<string, boolean>;
  /** Of those who act for a role: who can neither be given a case nor read internal comments, as customers of the portal. */
  readonly outside: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly projectRoles: ReadonlySet<string>;
  /** Project roles that customers alone hold, by the names of some of them. */
  readonly ofCustomers: ReadonlyMap<string, string>;
  readonly fields: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly requestTypes: ReadonlySet<string>;
}

/**
 * People, groups, project roles, fields, statuses, priorities and request types that the settings name anew must exist in Jira, and people be active. Each
 * thing is asked about once, and what was published before not at all: one request for all people, one for each who acts for a role, one
 * for each group, for each project role its holders and, of twenty of them, whether one is an agent, and the list of each other kind that is named anew.
 * @throws Refused with place and reason; for now, when Jira does not answer
 */
export async function refuseUnknown(
  directory: Asked,
  projectKey: string,
  settings: ProjectSettings,
  before: ProjectSettings | null,
): Promise<void> {
  const named = newlyNamed(settings, before);
  const known = await ask(directory, projectKey, named);
  for (const one of named) {
    const text = faultOf(one, known);
    if (text !== null) throw new Refused('invalid-input', 'settings', { path: `settings.${one.path}`, text });
  }
}

async function ask(directory: Asked, projectKey: string, named: readonly NamedInJira[]): Promise<Known> {
  const idsOf = (kind: NamedInJira['kind']): readonly string[] => [
    ...new Set(named.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const acting = [...new Set(named.flatMap(({ kind, acts, id }) => (kind === 'person' && acts === true ? [id] : [])))];
  const [people, groups] = [idsOf('person'), idsOf('group')];
  try {
    const listed = async <T>(kind: NamedInJira['kind'], list: () => Promise<readonly T[]>): Promise<readonly T[]> =>
      idsOf(kind).length === 0 ? [] : list();
    const [accounts, assignable, existing, ofCustomers, projectRoles, fields, statuses, priorities, requestTypes] = await Promise.all([
      people.length === 0 ? new Map<string, boolean>() : directory.accountsActive(people),
      Promise.all(acting.map(async (id) => ((await directory.canBeAssigned(projectKey, id)) ? [id] : []))),
      Promise.all(groups.map(async (id) => ((await directory.hasGroup(id)) ? [id] : []))),
      customersOf(directory, projectKey, idsOf('project-role')),
      listed('project-role', () => directory.projectRoles(projectKey)),
      listed('field', () => directory.fields()),
      listed('status', () => directory.statuses(projectKey)),
      listed('priority', () => directory.priorities(projectKey)),
      listed('request-type', () => directory.requestTypes(projectKey)),
    ]);
    return {
      people: accounts,
      outside: new Set(acting.filter((id) => !assignable.flat().includes(id))),
      groups: new Set(existing.flat()),
      ofCustomers,
      projectRoles: new Set(projectRoles.map(({ roleId }) => roleId)),
      fields: new Set(fields.flatMap(({ id, name }) => [plain(id), plain(name)])),
      statuses: new Set(statuses.map(plain)),
      priorities: new Set(priorities),
      requestTypes: new Set(requestTypes.map(({ id }) => id)),
    };
  } catch (error) {
    if (error instanceof Unavailable) throw new Refused('temporarily-unavailable', 'unchecked');
    throw error;
  }
}

/** So many of those who hold a role are asked about: one agent among them is enough, and a role of customers may hold thousands. */
const MOST_ASKED = 20;

/** The project roles nobody holds who can be given a case, though somebody holds them: with the names of some. */
async function customersOf(directory: Asked, projectKey: string, roleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const held = await Promise.all(
    roleIds.map(async (roleId) => {
      const members = (await directory.projectRoleMembers(projectKey, roleId)).slice(0, MOST_ASKED);
      const acting = await Promise.all(members.map(({ accountId }) => directory.canBeAssigned(projectKey, accountId)));
      return members.length === 0 || acting.includes(true)
        ? []
        : [
            [
              roleId,
              members
                .map(({ name }) => name)
                .slice(0, 3)
                .join(', '),
            ] as const,
          ];
    }),
  );
  return new Map(held.flat());
}

const plain = (text: string): string => text.trim().toLowerCase();

function faultOf({ kind, id, name, acts }: NamedInJira, known: Known): Label | null {
  const { people, outside, groups, fields } = known;
  switch (kind) {
    case 'person': {
      const active = people.get(id);
      if (active === true)
        return acts === true && outside.has(id)
          ? {
              en: `'${name}' is no agent of this project: cases cannot be given to them, and they cannot read internal comments.`,
              zh: `“${name}”不是此项目的客服人员，无法接手反馈，也看不到内部备注。`,
            }
          : null;
      return active === undefined
        ? { en: `Jira knows no account '${name}'.`, zh: `Jira 中没有账号“${name}”。` }
        : { en: `The account of '${name}' is not active in Jira.`, zh: `“${name}”的 Jira 账号已停用。` };
    }
    case 'group':
      return groups.has(id) ? null : { en: `Jira has no group '${name}'.`, zh: `Jira 中没有用户组“${name}”。` };
    case 'project-role':
      if (known.ofCustomers.has(id))
        return {
          en: `Nobody who holds the project role '${name}' is an agent of this project (${known.ofCustomers.get(id)}): cases cannot be given to them, and they cannot read internal comments.`,
          zh: `担任项目角色“${name}”的人（${known.ofCustomers.get(id)}）都不是此项目的客服人员，无法接手反馈，也看不到内部备注。`,
        };
      return known.projectRoles.has(id)
        ? null
        : { en: `This project has no role '${name}' in Jira.`, zh: `此项目在 Jira 中没有项目角色“${name}”。` };
    case 'field':
      return fields.has(plain(id)) ? null : { en: `Jira has no field '${name}'.`, zh: `Jira 中没有字段“${name}”。` };
    case 'status':
      return known.statuses.has(plain(id))
        ? null
        : { en: `This project has no status '${name}' in Jira.`, zh: `此项目在 Jira 中没有状态“${name}”。` };
    case 'priority':
      return known.priorities.has(id)
        ? null
        : { en: `This project has no priority '${name}' in Jira.`, zh: `此项目在 Jira 中没有优先级“${name}”。` };
    case 'request-type':
      return known.requestTypes.has(id)
        ? null
        : { en: `This project has no request type '${name}' in Jira.`, zh: `此项目在 Jira 中没有请求类型“${name}”。` };
  }
}
