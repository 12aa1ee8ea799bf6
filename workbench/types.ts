/**
 * What the parts of the workbench promise one another. `jira/` is a Jira site with JSM, `forge/` hosts the app, `pages/`
 * are the pages people click; `main.ts` wires them. Nothing here is known to the app.
 */

/** The site's clock. It ticks with real time; moving it is `forge/`'s business. */
export interface SiteClock {
  /** Epoch milliseconds. */
  now(): number;
}

/** On whose behalf a REST request is made. `app` is the installed app's own user. */
export type Identity =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  /** The app acting as a user (`asUser()`): the user's rights, within the app's scopes; comments etc. belong to the user. */
  | { readonly kind: 'app-as-user'; readonly accountId: string }
  | { readonly kind: 'anonymous' };

export interface RestRequest {
  readonly method: string;
  /** Path with query: `/rest/api/3/issue/FB-1?fields=summary`. */
  readonly path: string;
  /** Lower-case header names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly as: Identity;
  /** OAuth scopes of the manifest when the app calls; `null` when a person calls (no scope check). */
  readonly scopes: readonly string[] | null;
}

export interface RestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value, bytes, or `null` for no content. */
  readonly body: unknown;
}

/** A product event as Forge delivers it to triggers, before filters. */
export interface ProductEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True when the app itself caused it (`ignoreSelf`). */
  readonly selfGenerated: boolean;
}

export interface NewProject {
  readonly key: string;
  readonly name: string;
  /** Request types to create: name and description, in the order shown on the portal. */
  readonly requestTypes: readonly { readonly name: string; readonly description: string }[];
  /** Keys of workflow validators that an administrator added to the transitions into "Closed". */
  readonly closingValidators?: readonly string[];
  /** The same for the transitions into "In progress" and "Resolved". */
  readonly startingValidators?: readonly string[];
}

/** A `jira:customField` of the manifest. */
export interface CustomFieldDefinition {
  /** Module key. */
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'datetime' | 'date' | 'user' | 'group' | 'object';
  readonly collection?: 'list' | 'none';
}

/** A `jira:entityProperty` of the manifest with `entityType: issue`: what JQL may search. */
export interface EntityPropertyDefinition {
  readonly propertyKey: string;
  readonly values: readonly {
    readonly path: string;
    readonly type: 'string' | 'text' | 'number' | 'user' | 'date';
    readonly searchAlias?: string;
  }[];
}

/** A `jira:workflowValidator` of the manifest: Jira expressions over the issue. */
export interface WorkflowValidatorDefinition {
  readonly key: string;
  readonly expression: string;
  readonly errorMessage: string | { readonly expression: string };
}

export interface JiraSiteOptions {
  readonly clock: SiteClock;
  readonly customFields: readonly CustomFieldDefinition[];
  readonly entityProperties: readonly EntityPropertyDefinition[];
  readonly workflowValidators?: readonly WorkflowValidatorDefinition[];
  /** False switches the scope check off even for the app. Default true. */
  readonly scopesRequired?: boolean;
  /** Start of every link in answers. Default `http://127.0.0.1:8680`. */
  readonly baseUrl?: string;
  /** `<app id>/<environment id>`, part of the key of the app's own fields. */
  readonly appPath?: string;
}

/** A mail Jira would have sent for `POST /issue/{key}/notify`. */
export interface SentNotification {
  readonly at: number;
  readonly issueKey: string;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  readonly by: string;
  /** accountIds. */
  readonly to: readonly string[];
}

export interface JiraSite {
  rest(request: RestRequest): Promise<RestResponse>;
  /** Mails sent by `notify`, oldest first. */
  notifications(): readonly SentNotification[];
  /** Every user; `userName` is the one for HTTP Basic. */
  users(): readonly JiraUser[];
  /** Called for every product event, synchronously after the change is visible to readers. */
  onEvent(listener: (event: ProductEvent) => void): void;
  createProject(project: NewProject): { readonly id: string; readonly key: string; readonly serviceDeskId: string };
  /** Back to users, groups, workflow and no project. */
  reset(): void;
  /** Everything, as plain JSON, to save and restore a prepared sample site. */
  dump(): unknown;
  restore(dump: unknown): void;
}

export interface JiraUser {
  readonly accountId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly accountType: 'atlassian' | 'customer' | 'app';
  readonly locale: string;
  readonly timeZone: string;
}
