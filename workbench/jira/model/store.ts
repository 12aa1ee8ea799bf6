/** Everything the site remembers, with the indexes that keep a site of 100,000 issues fast. */
import type { SentNotification } from '../../types';
import { SEED_USERS, seedGroups } from './people';
import type {
  GroupRecord,
  IssueRecord,
  Json,
  LinkRecord,
  OrganizationRecord,
  ProjectRecord,
  TemporaryAttachment,
  UserRecord,
} from './records';

interface Data {
  groups: GroupRecord[];
  projects: ProjectRecord[];
  issues: IssueRecord[];
  links: LinkRecord[];
  organizations: OrganizationRecord[];
  notifications: SentNotification[];
  temporaryAttachments: TemporaryAttachment[];
  /** Properties of dashboard items by `<dashboard>/<item>`. */
  dashboardItems: Record<string, Record<string, Json>>;
  /** Properties of the installed app. */
  appProperties: Record<string, Json>;
  lastId: Record<string, number>;
}

const empty = (): Data => ({
  groups: seedGroups(),
  projects: [],
  issues: [],
  links: [],
  organizations: [],
  notifications: [],
  temporaryAttachments: [],
  dashboardItems: {},
  appProperties: {},
  lastId: {},
});

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class Store {
  #data: Data = empty();
  #users = new Map<string, UserRecord>(SEED_USERS.map((one) => [one.accountId, one]));
  #issuesById = new Map<string, IssueRecord>();
  #issueIdByKey = new Map<string, string>();
  #issuesByProject = new Map<string, IssueRecord[]>();

  get groups(): GroupRecord[] {
    return this.#data.groups;
  }
  get projects(): readonly ProjectRecord[] {
    return this.#data.projects;
  }
  get links(): readonly LinkRecord[] {
    return this.#data.links;
  }
  get organizations(): OrganizationRecord[] {
    return this.#data.organizations;
  }
  get notifications(): SentNotification[] {
    return this.#data.notifications;
  }
  get temporaryAttachments(): TemporaryAttachment[] {
    return this.#data.temporaryAttachments;
  }
  get dashboardItems(): Record<string, Record<string, Json>> {
    return this.#data.dashboardItems;
  }
  get appProperties(): Record<string, Json> {
    return this.#data.appProperties;
  }

  users(): readonly UserRecord[] {
    return [...this.#users.values()];
  }
  removeUser(accountId: string): void {
    this.#users.delete(accountId);
  }
  user(accountId: string): UserRecord | undefined {
    return this.#users.get(accountId);
  }
  /** Next id of a series; series start where Jira's do, so that ids of different things look different. */
  nextId(series: string, first = 10000): string {
    const next = (this.#data.lastId[series] ?? first - 1) + 1;
    this.#data.lastId[series] = next;
    return String(next);
  }

  addProject(project: ProjectRecord): void {
    this.#data.projects.push(project);
    this.#issuesByProject.set(project.id, []);
  }
  project(idOrKey: string): ProjectRecord | undefined {
    const key = idOrKey.toUpperCase();
    return this.#data.projects.find((one) => one.id === idOrKey || one.key === key);
  }
  serviceDesk(id: string): ProjectRecord | undefined {
    return this.#data.projects.find((one) => one.serviceDeskId === id);
  }

  issue(idOrKey: string): IssueRecord | undefined {
    return this.#issuesById.get(idOrKey) ?? this.#issuesById.get(this.#issueIdByKey.get(idOrKey.toUpperCase()) ?? '');
  }
  issuesOf(projectId: string): readonly IssueRecord[] {
    return this.#issuesByProject.get(projectId) ?? [];
  }
  projectOf(issue: IssueRecord): ProjectRecord {
    const project = this.project(issue.projectId);
    if (project === undefined) throw new Error(`workbench: issue ${issue.key} without its project`);
    return project;
  }
  addIssue(issue: IssueRecord): void {
    this.#data.issues.push(issue);
    this.#index(issue);
  }
  removeIssue(issue: IssueRecord): void {
    this.#data.issues = this.#data.issues.filter((one) => one !== issue);
    this.#data.links = this.#data.links.filter((one) => one.inwardIssueId !== issue.id && one.outwardIssueId !== issue.id);
    this.#issuesById.delete(issue.id);
    this.#issueIdByKey.delete(issue.key);
    this.#issuesByProject.set(
      issue.projectId,
      this.issuesOf(issue.projectId).filter((one) => one !== issue),
    );
  }
  /** Into another project, under the next key there; the old key goes on leading to it, as Jira redirects. */
  moveIssue(issue: IssueRecord, to: ProjectRecord): void {
    this.#issuesByProject.set(
      issue.projectId,
      this.issuesOf(issue.projectId).filter((one) => one !== issue),
    );
    to.lastIssueNumber += 1;
    issue.projectId = to.id;
    issue.key = `${to.key}-${to.lastIssueNumber}`;
    this.#index(issue);
  }
  addLink(link: LinkRecord): void {
    this.#data.links.push(link);
  }
  removeLink(link: LinkRecord): void {
    this.#data.links = this.#data.links.filter((one) => one !== link);
  }

  reset(): void {
    this.#load(empty(), SEED_USERS);
  }
  dump(): unknown {
    return copy({ version: 1, users: this.users(), data: this.#data });
  }
  restore(dump: unknown): void {
    const saved = copy(dump) as { version?: number; users?: UserRecord[]; data?: Data };
    if (saved?.version !== 1 || saved.users === undefined || saved.data === undefined)
      throw new Error('workbench: not a dump of a Jira site');
    this.#load({ ...empty(), ...saved.data }, saved.users);
  }

  #load(data: Data, users: readonly UserRecord[]): void {
    this.#data = data;
    this.#users = new Map(users.map((one) => [one.accountId, one]));
    this.#issuesById.clear();
    this.#issueIdByKey.clear();
    this.#issuesByProject = new Map(data.projects.map((one) => [one.id, []]));
    for (const issue of data.issues) this.#index(issue);
  }
  #index(issue: IssueRecord): void {
    this.#issuesById.set(issue.id, issue);
    this.#issueIdByKey.set(issue.key, issue.id);
    this.#issuesByProject.get(issue.projectId)?.push(issue);
  }
}
