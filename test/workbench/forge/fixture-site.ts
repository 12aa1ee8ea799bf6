import type { JiraSite, JiraUser, ProductEvent, RestRequest, RestResponse } from '../../../workbench/types';

const user = (userName: string, accountType: JiraUser['accountType']): JiraUser => ({
  accountId: `acc-${userName}`,
  userName,
  displayName: userName,
  accountType,
  locale: 'en_US',
  timeZone: 'Asia/Shanghai',
});

export interface FixtureSite extends JiraSite {
  /** Every request that reached the site. */
  readonly requests: RestRequest[];
  publish(event: ProductEvent): void;
}

/** The least of a Jira site: answers each request with what was asked, so that the host's part can be seen alone. */
export function createFixtureSite(): FixtureSite {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const requests: RestRequest[] = [];
  return {
    requests,
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    rest: async (request: RestRequest): Promise<RestResponse> => {
      requests.push(request);
      if (request.path.includes('MISSING-1')) return { status: 404, headers: {}, body: { errorMessages: ['gone'] } };
      return { status: 200, headers: {}, body: { id: '1', key: 'FB-1', fields: { summary: 'x' }, as: request.as, scopes: request.scopes } };
    },
    notifications: () => [],
    users: () => [user('admin', 'atlassian'), user('agent-1', 'atlassian'), user('customer-1', 'customer')],
    onEvent: (listener) => {
      listeners.push(listener);
    },
    createProject: ({ key }) => ({ id: '10000', key, serviceDeskId: '1' }),
    reset: () => {
      requests.length = 0;
    },
    dump: () => null,
    restore: () => undefined,
  };
}
