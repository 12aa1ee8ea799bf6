/** The Jira site: takes REST requests, keeps everything in memory, tells of every change. */
import type { Identity, JiraSite, JiraSiteOptions, ProductEvent, RestRequest, RestResponse } from '../types';
import { Call, RestError, type SiteParts } from './call';
import { Fields } from './change/fields';
import { JqlIndex } from './jql/property-index';
import { createProject } from './model/create-project';
import { APP_ACCOUNT } from './model/people';
import type { UserRecord } from './model/records';
import { Store } from './model/store';
import { Pages } from './rest/search';
import { Router } from './router';
import { routes } from './routes';
import { scopeFault } from './scopes';

const DEFAULT_BASE_URL = 'http://127.0.0.1:8680';
const DEFAULT_APP_PATH = 'closed-loop/development';

/** What anybody may ask without logging in. */
const ANONYMOUS = new Set(['GET /rest/api/3/serverInfo', 'GET /rest/servicedeskapi/info']);

const unauthorized = () => new RestError(401, { errorMessages: ['You must be authenticated to access this resource.'], errors: {} });

function actorOf(store: Store, as: Identity): UserRecord | null {
  if (as.kind === 'anonymous') return null;
  const user = store.user(as.kind === 'app' ? APP_ACCOUNT : as.accountId);
  if (user === undefined) throw unauthorized();
  return user;
}

const ANONYMOUS_USER: UserRecord = {
  accountId: 'unidentified',
  userName: '',
  displayName: 'Anonymous',
  emailAddress: '',
  accountType: 'customer',
  locale: 'en_US',
  timeZone: 'Etc/UTC',
};

export function createJiraSite(options: JiraSiteOptions): JiraSite {
  const store = new Store();
  const listeners: ((event: ProductEvent) => void)[] = [];
  const site: SiteParts = {
    store,
    now: () => options.clock.now(),
    baseUrl: options.baseUrl ?? DEFAULT_BASE_URL,
    fields: new Fields(options.customFields, options.appPath ?? DEFAULT_APP_PATH),
    jql: new JqlIndex(options.entityProperties),
    validators: options.workflowValidators ?? [],
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    heard: () => listeners.length > 0,
  };
  const router = new Router(routes(new Pages()));

  function answer(request: RestRequest): RestResponse {
    const user = actorOf(store, request.as);
    const call = new Call(site, request, user ?? ANONYMOUS_USER);
    const { handler, params, template } = router.find(call.method, call.path);
    if (request.scopes !== null && options.scopesRequired !== false) {
      const fault = scopeFault(template, request.scopes);
      if (fault !== null) throw new RestError(401, { code: 401, message: 'Unauthorized; scope does not match' });
    }
    if (user === null && !ANONYMOUS.has(template)) throw unauthorized();
    call.params = params;
    return handler(call);
  }

  return {
    // Promised, so that a caller never learns that the site is in memory.
    rest: async (request) => {
      try {
        return answer(request);
      } catch (fault) {
        if (fault instanceof RestError) return { status: fault.status, headers: { 'content-type': 'application/json' }, body: fault.body };
        throw fault;
      }
    },
    users: () => store.users(),
    notifications: () => store.notifications,
    onEvent: (listener) => {
      listeners.push(listener);
    },
    createProject: (project) => {
      const { id, key, serviceDeskId } = createProject(store, project, options.clock.now());
      return { id, key, serviceDeskId };
    },
    reset: () => store.reset(),
    dump: () => store.dump(),
    restore: (dump) => store.restore(dump),
  };
}
