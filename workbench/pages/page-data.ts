/** What the server tells a page of the workbench when it is opened; read by `client/`, sent by `shell.ts`. Types only. */

export type ColorMode = 'light' | 'dark';
export type ThemeChoice = ColorMode | 'auto';
export type Locale = 'en_US' | 'zh_CN';

export interface PageUser {
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'customer' | 'app';
  readonly locale: string;
  readonly timeZone: string;
}

/** A module of the manifest that has a screen. */
export interface UiModule {
  readonly key: string;
  /** `jira:issuePanel`, `jiraServiceManagement:portalRequestDetail`… */
  readonly type: string;
  readonly title: string;
  /** Address of the screen below `/app/`: `panel-ui/index.html`. */
  readonly entry: string;
  /** The screen of the gadget's edit view. */
  readonly editEntry: string | null;
  /** Address of the icon below `/app/`. */
  readonly icon: string | null;
  /** `null`: the frame is as high as its content. */
  readonly viewportSize: 'small' | 'medium' | 'large' | 'xlarge' | null;
  /** Who besides licensed users sees it: `customer`, `unlicensed`, `anonymous`. */
  readonly unlicensedAccess: readonly string[];
}

/** A read-only custom field of the app: a column in queues and lists. */
export interface AppField {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

export interface AppFacts {
  /** The app's UUID: the last part of its ARI. */
  readonly id: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly scopes: readonly string[];
  readonly modules: readonly UiModule[];
  readonly fields: readonly AppField[];
}

export type PageName =
  | 'start'
  | 'queue'
  | 'search'
  | 'issue'
  | 'project-settings'
  | 'project-page'
  | 'admin'
  | 'dashboard'
  | 'portals'
  | 'portal'
  | 'portal-create'
  | 'portal-request'
  | 'my-requests'
  | 'direct'
  | 'not-found';

export interface PageData {
  readonly page: PageName;
  /** Parts of the path by name: `projectKey`, `issueKey`, `portalId`… */
  readonly parameters: Readonly<Record<string, string>>;
  /** `null` on the start page before anyone has logged in. */
  readonly user: PageUser | null;
  /** True when `user` comes from the address and not from the session (bare host of a screen). */
  readonly userFromAddress: boolean;
  readonly users: readonly PageUser[];
  readonly locale: Locale;
  /** `null`: the user's own locale decides. */
  readonly languageChoice: Locale | null;
  readonly theme: ThemeChoice;
  readonly app: AppFacts;
}
