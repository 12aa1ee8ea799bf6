/** One REST call on its way through the site, and the answers it can get. */
import type * as z from 'zod';
import type { Identity, ProductEvent, RestRequest, RestResponse, WorkflowValidatorDefinition } from '../types';
import type { Fields } from './change/fields';
import type { JqlIndex } from './jql/property-index';
import { hasProjectPermission } from './model/permissions';
import type { ProjectRecord, UserRecord } from './model/records';
import type { Store } from './model/store';

/** What every handler may use. */
export interface SiteParts {
  readonly store: Store;
  readonly now: () => number;
  readonly baseUrl: string;
  readonly fields: Fields;
  readonly jql: JqlIndex;
  readonly validators: readonly WorkflowValidatorDefinition[];
  readonly emit: (event: ProductEvent) => void;
  /** False when nobody listens: building a payload would be wasted work. */
  readonly heard: () => boolean;
}

/** Thrown anywhere below a handler; the router turns it into the answer. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`REST ${status}: ${JSON.stringify(body)}`);
  }
}

/** The platform's ErrorCollection. */
export function jiraError(status: number, message: string, errors: Readonly<Record<string, string>> = {}): RestError {
  return new RestError(status, { errorMessages: message === '' ? [] : [message], errors });
}
/** JSM's own error shape. */
export function jsmError(status: number, message: string, i18nKey = 'workbench.error'): RestError {
  return new RestError(status, { errorMessage: message, i18nErrorMessage: { i18nKey, parameters: [] } });
}
/** What the workbench does not model says so. */
export function notModelled(what: string): RestError {
  return new RestError(501, { errorMessages: [`workbench: not modelled: ${what}`], errors: {} });
}

export const ok = (body: unknown): RestResponse => ({ status: 200, headers: { 'content-type': 'application/json' }, body });
export const created = (body: unknown): RestResponse => ({ status: 201, headers: { 'content-type': 'application/json' }, body });
export const noContent = (): RestResponse => ({ status: 204, headers: {}, body: null });

export class Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly as: Identity;
  params: Readonly<Record<string, string>> = {};

  constructor(
    readonly site: SiteParts,
    request: RestRequest,
    /** The account that acts: the app's own user for the app. */
    readonly actor: UserRecord,
  ) {
    const url = new URL(request.path, 'http://workbench.invalid');
    this.method = request.method.toUpperCase();
    this.path = url.pathname;
    this.query = url.searchParams;
    this.headers = request.headers;
    this.body = request.body;
    this.as = request.as;
  }

  get byApp(): boolean {
    return this.as.kind === 'app' || this.as.kind === 'app-as-user';
  }
  get isJsm(): boolean {
    return this.path.startsWith('/rest/servicedeskapi/');
  }
  error(status: number, message: string): RestError {
    return this.isJsm ? jsmError(status, message) : jiraError(status, message);
  }
  param(name: string): string {
    const value = this.params[name];
    if (value === undefined) throw new Error(`workbench: route without {${name}}`);
    return value;
  }
  json(): unknown {
    try {
      return JSON.parse(this.body.toString('utf8')) as unknown;
    } catch (fault) {
      throw this.error(
        400,
        `There was an error parsing JSON. Check that your request body is valid. (${fault instanceof Error ? fault.message : String(fault)})`,
      );
    }
  }
  /** The body in the shape a handler needs; a wrong shape is the caller's fault. */
  read<T>(schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.json());
    if (parsed.success) return parsed.data;
    const first = parsed.error.issues[0];
    throw this.error(400, `Invalid request payload: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim());
  }
  flag(name: string, otherwise: boolean): boolean {
    const value = this.query.get(name);
    return value === null ? otherwise : value === 'true';
  }
  /** A number in the query, kept within bounds as Jira silently does. */
  number(name: string, otherwise: number, max: number): number {
    const text = this.query.get(name);
    if (text === null || text === '') return otherwise;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0) throw this.error(400, `The value of '${name}' must be a whole number, it is '${text}'.`);
    return Math.min(value, max);
  }
  /** A list given repeatedly or with commas. */
  list(name: string): string[] {
    return this.query
      .getAll(name)
      .flatMap((one) => one.split(','))
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  may(project: ProjectRecord, permission: string): boolean {
    return hasProjectPermission(this.site.store, this.actor.accountId, project, permission);
  }
  url(path: string): string {
    return `${this.site.baseUrl}${path}`;
  }
}

export type Handler = (call: Call) => RestResponse;
/** `GET /rest/api/3/issue/{issueIdOrKey}`; template names as in Atlassian's descriptions. */
export type Route = readonly [template: string, handler: Handler];
