/** People, groups, roles and projects of the site, and what its projects call their work: statuses, priorities, request types. */
export interface Directory {
  /** Active members, in a stable order; bounded. */
  groupMembers(groupId: string): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  /** Name and whether the account is still active; `null` when Jira does not know it. */
  person(accountId: string): Promise<{ readonly accountId: string; readonly name: string; readonly active: boolean } | null>;
  /** Whether each account is active; those Jira does not know are left out. */
  accountsActive(accountIds: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Active people who hold a project role, themselves or by a group, in a stable order; bounded. */
  projectRoleMembers(projectKeyOrId: string, roleId: string): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  hasGroup(groupId: string): Promise<boolean>;
  /** All fields of the site. */
  fields(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Whether the account can be given issues of the project: agents can, customers of the portal cannot. */
  canBeAssigned(projectKey: string, accountId: string): Promise<boolean>;
  assignableUsers(projectKey: string): Promise<readonly { readonly accountId: string; readonly name: string }[]>;
  groups(): Promise<readonly { readonly groupId: string; readonly name: string }[]>;
  /** Roles of Jira that people of the project can hold; what apps hold is none of them. */
  projectRoles(projectKey: string): Promise<readonly { readonly roleId: string; readonly name: string }[]>;
  /** Service projects the calling user can see. */
  projects(): Promise<readonly { readonly id: string; readonly key: string; readonly name: string }[]>;
  project(
    keyOrId: string,
  ): Promise<{ readonly id: string; readonly key: string; readonly name: string; readonly issueTypeId: string | null } | null>;
  /** Statuses the items of the project can be in, over all its workflows, each once. */
  statuses(projectKey: string): Promise<readonly string[]>;
  /** Priorities the items of the project can have, highest first as Jira lists them. */
  priorities(projectKey: string): Promise<readonly string[]>;
  requestTypes(projectKey: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Project and name behind a request type of a portal. */
  requestType(portalId: string, requestTypeId: string): Promise<{ readonly projectId: string; readonly name: string } | null>;
}
