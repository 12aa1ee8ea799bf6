/** A new service project: roles, request types, portal. */
import type { NewProject } from '../../types';
import { APP_ACCOUNT, ROLE_ADMINISTRATORS, ROLE_APPS, ROLE_CUSTOMERS, ROLE_TEAM } from './people';
import type { ProjectRecord } from './records';
import { SERVICE_REQUEST } from './statuses';
import type { Store } from './store';

const KEY = /^[A-Z][A-Z0-9_]{1,9}$/;

export function createProject(store: Store, project: NewProject, now: number): ProjectRecord {
  if (!KEY.test(project.key)) throw new Error(`workbench: '${project.key}' is not a project key (2 to 10 capital letters or digits)`);
  if (store.project(project.key) !== undefined) throw new Error(`workbench: project ${project.key} exists`);
  const group = (name: string) => store.groups.filter((one) => one.name === name).map((one) => one.groupId);
  const created: ProjectRecord = {
    id: store.nextId('project', 10000),
    key: project.key,
    name: project.name,
    serviceDeskId: store.nextId('serviceDesk', 1),
    leadAccountId: 'acc-lead',
    requestTypes: project.requestTypes.map(({ name, description }) => ({
      id: store.nextId('requestType', 11),
      name,
      description,
      issueTypeId: SERVICE_REQUEST,
      properties: {},
    })),
    roles: {
      [ROLE_ADMINISTRATORS]: { users: ['acc-lead'], groups: group('jira-administrators') },
      [ROLE_TEAM]: { users: [], groups: group('jsm-agents') },
      [ROLE_CUSTOMERS]: {
        users: store
          .users()
          .filter((one) => one.accountType === 'customer')
          .map((one) => one.accountId),
        groups: [],
      },
      [ROLE_APPS]: { users: [APP_ACCOUNT], groups: [] },
    },
    properties: {},
    closingValidators: project.closingValidators ?? [],
    startingValidators: project.startingValidators ?? [],
    createdAt: now,
    lastIssueNumber: 0,
  };
  store.addProject(created);
  return created;
}
