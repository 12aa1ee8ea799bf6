/** The parts of Jira's answers that the pages show. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

export interface Status extends Named {
  readonly statusCategory?: { readonly key: string };
}

export interface IssueFields {
  readonly summary: string;
  readonly description?: unknown;
  readonly status: Status;
  readonly priority?: Named | null;
  readonly assignee?: Person | null;
  readonly reporter?: Person | null;
  readonly issuetype?: Named;
  readonly project?: { readonly id: string; readonly key: string; readonly name?: string; readonly projectTypeKey?: string };
  readonly labels?: readonly string[];
  readonly created?: string;
  readonly updated?: string;
  readonly [field: string]: unknown;
}

export interface ChangeItem {
  readonly field: string;
  readonly fromString?: string | null;
  readonly toString?: string | null;
}

export interface Change {
  readonly id: string;
  readonly author?: Person;
  readonly created: string;
  readonly items: readonly ChangeItem[];
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly changelog?: { readonly histories?: readonly Change[]; readonly values?: readonly Change[] };
}

export interface Comment {
  readonly id: string;
  readonly author?: Person;
  readonly body: unknown;
  readonly created: string;
  readonly updated?: string;
  readonly jsdPublic?: boolean;
}

export interface Field {
  readonly id: string;
  readonly key?: string;
  readonly name: string;
}

export interface Page<T> {
  readonly values: readonly T[];
}

export interface ServiceDesk {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly projectKey: string;
}

export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** `{ iso8601, jira, friendly, epochMillis }` */
export interface RequestDate {
  readonly iso8601: string;
}

export interface CustomerRequest {
  readonly issueId: string;
  readonly issueKey: string;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
  readonly summary?: string;
  readonly createdDate: RequestDate;
  readonly reporter?: Person;
  readonly requestType?: RequestType;
  readonly requestFieldValues?: readonly {
    readonly fieldId: string;
    readonly label: string;
    readonly value?: unknown;
    readonly renderedValue?: { readonly html?: string };
  }[];
  readonly currentStatus: { readonly status: string; readonly statusCategory?: string; readonly statusDate?: RequestDate };
}

export interface RequestComment {
  readonly id: string;
  readonly body: string;
  readonly public: boolean;
  readonly author: Person;
  readonly created: RequestDate;
}
