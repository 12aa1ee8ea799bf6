/** The parts of the story around requests and issues: people, configuration, search, refusals. */
import type { SiteUnderTest } from './site-under-test';

/** The four operations any store of properties has. */
export async function properties({ call }: Pick<SiteUnderTest, 'call'>, who: string, path: string): Promise<void> {
  await call(who, 'PUT', `${path}/closed-loop`, { number: 'FB-2026-0001', axes: { type: 'complaint' } });
  await call(who, 'PUT', `${path}/closed-loop`, { number: 'FB-2026-0002' });
  await call(who, 'GET', `${path}/closed-loop`);
  await call(who, 'GET', path);
  await call(who, 'DELETE', `${path}/closed-loop`);
  await call(who, 'GET', `${path}/closed-loop`);
}

export async function people({ call }: SiteUnderTest): Promise<void> {
  await call('anonymous', 'GET', '/rest/api/3/serverInfo');
  await call('customer-1', 'GET', '/rest/servicedeskapi/info');
  for (const who of ['admin', 'customer-2', 'app']) await call(who, 'GET', '/rest/api/3/myself');
  for (const path of [
    'myself?expand=groups',
    'user?accountId=acc-customer-1',
    'user/search?query=agent',
    'user/assignable/search?project=FB',
    'user/bulk?accountId=acc-lead&accountId=acc-admin',
    'user/groups?accountId=acc-agent-1',
    'group/bulk',
    'groups/picker?query=service',
    'mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&projectKey=FB',
    'project',
    'project/search?query=FB',
    'project/FB',
    'project/FB/statuses',
    'project/FB/role',
    'field',
    'priority',
    'priority/search',
    'priority/3',
    'status',
    'status/Resolved',
    'statuscategory',
    'resolution',
    'issuetype',
    'issueLinkType',
    'issue/createmeta/FB/issuetypes',
    'issue/createmeta/FB/issuetypes/10001',
  ])
    await call('agent-1', 'GET', `/rest/api/3/${path}`);
  await call('admin', 'GET', '/rest/api/3/group/member?groupname=jsm-agents');
  for (const role of ['', '/10101', '/10002']) await call('lead', 'GET', `/rest/api/3/project/FB/role${role}`);
  await call('app', 'POST', '/rest/api/3/permissions/check', {
    accountId: 'acc-agent-1',
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'], projects: [10000], issues: [] }],
  });
  await properties({ call } as SiteUnderTest, 'lead', '/rest/api/3/project/FB/properties');
  await call('admin', 'POST', '/rest/api/3/project/FB/role/10002', { user: ['acc-supervisor'] });
  await call('admin', 'DELETE', '/rest/api/3/project/FB/role/10002?user=acc-supervisor');
  await call('agent-1', 'DELETE', '/rest/api/3/project/FB/role/10002?user=acc-lead');
}

export async function around(under: SiteUnderTest): Promise<void> {
  const { call } = under;
  await call(
    'agent-1',
    'GET',
    `/rest/api/3/search/jql?jql=${encodeURIComponent('project = FB ORDER BY created DESC')}&fields=summary&fields=status&maxResults=1`,
  );
  const page = await call('agent-1', 'POST', '/rest/api/3/search/jql', {
    jql: 'project = FB AND statusCategory != Done',
    fields: ['*all'],
    properties: ['closed-loop'],
    maxResults: 50,
  });
  if (!page.body.isLast) throw new Error('the story has fewer issues than a page');
  await call('agent-1', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = FB' });
  await call('agent-1', 'POST', '/rest/api/3/jql/match', { issueIds: [10000], jqls: ['project = FB'] });
  await properties(under, 'agent-1', '/rest/api/3/dashboard/1/items/10/properties');
  await properties(under, 'app', '/rest/forge/1/app/properties');
}

export async function refusals({ call }: SiteUnderTest): Promise<void> {
  for (const path of [
    '/rest/api/3/issue/FB-1',
    '/rest/api/3/issue/FB-999',
    '/rest/api/3/project/FB',
    '/rest/servicedeskapi/request/FB-1',
    '/rest/servicedeskapi/servicedesk/1',
  ])
    await call('outsider', 'GET', path);
  await call('customer-2', 'GET', '/rest/servicedeskapi/request/FB-1');
  await call('customer-1', 'GET', '/rest/api/3/issue/FB-1');
  await call('customer-1', 'GET', '/rest/servicedeskapi/request/FB-1/sla');
  await call('anonymous', 'GET', '/rest/api/3/myself');
  await call('agent-1', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'FB' } } });
  await call('agent-1', 'PUT', '/rest/api/3/issue/FB-1', { fields: { summary: '' } });
  await call('agent-1', 'DELETE', '/rest/api/3/issue/FB-1');
  await call('agent-1', 'POST', '/rest/api/3/issue/FB-1/transitions', { transition: { id: '31415' } });
  await call('agent-1', 'GET', `/rest/api/3/search/jql?jql=${encodeURIComponent('order by created')}`);
  await call('outsider', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: '11',
    requestFieldValues: { summary: 'x' },
  });
  await call('customer-1', 'POST', '/rest/servicedeskapi/request/FB-1/comment', { body: 'x', public: false });
  await call('agent-1', 'PUT', '/rest/api/3/app/field/customfield_10201/value', { updates: [{ issueIds: [10000], value: 'x' }] });
  await call('app', 'GET', '/rest/api/3/myself', undefined, { scopes: [] });
}
