/** Who sees and may do what: every user against the doors of one request (customer-1's), its internal comment included. */
import { type SiteUnderTest, siteUnderTest } from './site-under-test';

const TEAM = ['admin', 'lead', 'agent-1', 'agent-2', 'supervisor', 'technical-manager', 'senior-management', 'app'];
const ALL = [...TEAM, 'customer-1', 'customer-2', 'outsider', 'anonymous'];

/** Status each kind of user gets; everybody of the team the same. */
interface Row {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly team: number;
  readonly owner: number;
  readonly stranger: number;
  readonly outsider: number;
}

const ROWS: readonly Row[] = [
  { name: 'issue', method: 'GET', path: '/rest/api/3/issue/FB-1', team: 200, owner: 404, stranger: 404, outsider: 404 },
  {
    name: 'edit',
    method: 'PUT',
    path: '/rest/api/3/issue/FB-1',
    body: { fields: { labels: ['x'] } },
    team: 204,
    owner: 404,
    stranger: 404,
    outsider: 404,
  },
  {
    name: 'property',
    method: 'PUT',
    path: '/rest/api/3/issue/FB-1/properties/k',
    body: 1,
    team: 200,
    owner: 404,
    stranger: 404,
    outsider: 404,
  },
  { name: 'transitions', method: 'GET', path: '/rest/api/3/issue/FB-1/transitions', team: 200, owner: 404, stranger: 404, outsider: 404 },
  { name: 'project', method: 'GET', path: '/rest/api/3/project/FB', team: 200, owner: 404, stranger: 404, outsider: 404 },
  { name: 'request', method: 'GET', path: '/rest/servicedeskapi/request/FB-1', team: 200, owner: 200, stranger: 404, outsider: 404 },
  {
    name: 'request comments',
    method: 'GET',
    path: '/rest/servicedeskapi/request/FB-1/comment',
    team: 200,
    owner: 200,
    stranger: 404,
    outsider: 404,
  },
  {
    name: 'public reply',
    method: 'POST',
    path: '/rest/servicedeskapi/request/FB-1/comment',
    body: { body: 'x', public: true },
    team: 201,
    owner: 201,
    stranger: 404,
    outsider: 404,
  },
  {
    name: 'internal reply',
    method: 'POST',
    path: '/rest/servicedeskapi/request/FB-1/comment',
    body: { body: 'x', public: false },
    team: 201,
    owner: 403,
    stranger: 404,
    outsider: 404,
  },
  { name: 'sla', method: 'GET', path: '/rest/servicedeskapi/request/FB-1/sla', team: 200, owner: 403, stranger: 404, outsider: 404 },
  { name: 'portal', method: 'GET', path: '/rest/servicedeskapi/servicedesk/1', team: 200, owner: 200, stranger: 200, outsider: 404 },
  { name: 'queues', method: 'GET', path: '/rest/servicedeskapi/servicedesk/1/queue', team: 200, owner: 403, stranger: 403, outsider: 404 },
  {
    name: 'customers',
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/1/customer',
    team: 200,
    owner: 403,
    stranger: 403,
    outsider: 404,
  },
];

describe('doors of a request', () => {
  let under: SiteUnderTest;
  beforeAll(async () => {
    under = siteUnderTest();
    await under.raise('customer-1', 'Mine');
    await under.comment('agent-1', 'FB-1', 'Between us', true);
    await under.comment('agent-1', 'FB-1', 'To the customer');
    await under.call('app', 'PUT', '/rest/api/3/issue/FB-1/properties/k', 0);
  });

  const expected = (row: Row, who: string): number => {
    if (who === 'anonymous') return 401;
    if (who === 'customer-1') return row.owner;
    if (who === 'customer-2') return row.stranger;
    return who === 'outsider' ? row.outsider : row.team;
  };

  it.each(ROWS.flatMap((row) => ALL.map((who) => ({ row, who, status: expected(row, who) }))))(
    '$row.name as $who: $status',
    async ({ row, who, status }) => {
      expect((await under.call(who, row.method, row.path, row.body)).status).toBe(status);
    },
  );

  it('hides internal comments from customers on every way to comments', async () => {
    const seen = await Promise.all(
      ['comment', 'comment?internal=true&public=false', '?expand=comment'].map((rest) =>
        under.call('customer-1', 'GET', `/rest/servicedeskapi/request/FB-1${rest.startsWith('?') ? '' : '/'}${rest}`),
      ),
    );
    expect(JSON.stringify(seen)).not.toContain('Between us');
    expect(JSON.stringify(seen[0])).toContain('To the customer');
    expect(JSON.stringify(await under.call('agent-1', 'GET', '/rest/servicedeskapi/request/FB-1/comment'))).toContain('Between us');
  });

  it('opens a request to a participant, and to nobody longer than that', async () => {
    const read = async () => (await under.call('customer-2', 'GET', '/rest/servicedeskapi/request/FB-1')).status;
    expect(await read()).toBe(404);
    await under.call('agent-1', 'POST', '/rest/servicedeskapi/request/FB-1/participant', { accountIds: ['acc-customer-2'] });
    expect(await read()).toBe(200);
    await under.call('agent-1', 'DELETE', '/rest/servicedeskapi/request/FB-1/participant', { accountIds: ['acc-customer-2'] });
    expect(await read()).toBe(404);
  });

  it('finds nothing by JQL for those outside', async () => {
    expect(await under.find('agent-1', 'created > -1d')).toContain('FB-1');
    for (const who of ['outsider', 'customer-1']) {
      expect(await under.find(who, 'created > -1d')).toEqual([]);
      await expect(under.find(who, 'project = FB')).rejects.toThrow("The value 'FB' does not exist for the field 'project'.");
    }
  });

  it('lists to a customer only what is theirs', async () => {
    await under.raise('customer-2', 'Another');
    const { body } = await under.call('customer-2', 'GET', '/rest/servicedeskapi/request');
    expect(body.values.map((one: { summary: string }) => one.summary)).toEqual(['Another']);
  });
});

describe('mypermissions and permissions/check', () => {
  const KEYS = ['ADMINISTER', 'ADMINISTER_PROJECTS', 'SERVICEDESK_AGENT', 'BROWSE_PROJECTS', 'EDIT_ISSUES'];
  const HELD: Readonly<Record<string, readonly boolean[]>> = {
    admin: [true, true, true, true, true],
    lead: [false, true, true, true, true],
    'agent-1': [false, false, true, true, true],
    supervisor: [false, false, true, true, true],
    'customer-1': [false, false, false, false, false],
    outsider: [false, false, false, false, false],
  };
  const under = siteUnderTest();

  it.each(Object.entries(HELD))('%s', async (who, held) => {
    const { body } = await under.call(who, 'GET', `/rest/api/3/mypermissions?permissions=${KEYS.join(',')}`);
    expect(KEYS.map((key) => body.permissions[key].havePermission)).toEqual(held);
    const checked = await under.call('app', 'POST', '/rest/api/3/permissions/check', {
      accountId: `acc-${who}`,
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: KEYS.slice(1), projects: [10000, 99] }],
    });
    const granted = [
      ...checked.body.globalPermissions,
      ...checked.body.projectPermissions
        .filter((one: { projects: number[] }) => one.projects.includes(10000))
        .map((one: { permission: string }) => one.permission),
    ];
    expect(KEYS.map((key) => granted.includes(key))).toEqual(held);
    expect(JSON.stringify(checked.body)).not.toContain('99');
  });

  it('refuses what Jira refuses', async () => {
    expect((await under.call('agent-1', 'GET', '/rest/api/3/mypermissions')).status).toBe(400);
    expect((await under.call('agent-1', 'GET', '/rest/api/3/mypermissions?permissions=NOPE')).status).toBe(400);
    expect(
      (await under.call('agent-1', 'POST', '/rest/api/3/permissions/check', { accountId: 'acc-lead', globalPermissions: ['ADMINISTER'] }))
        .status,
    ).toBe(403);
    expect((await under.call('agent-1', 'GET', '/rest/api/3/group/member?groupname=jsm-agents')).status).toBe(403);
  });
});

describe('roles of a project', () => {
  it('are seen by whoever administers it and by the app, not by its agents', async () => {
    const under = siteUnderTest();
    for (const [path, refused] of [
      ['role', 401],
      ['role/10002', 404],
    ] as const) {
      expect((await under.call('lead', 'GET', `/rest/api/3/project/FB/${path}`)).status).toBe(200);
      expect((await under.call('app', 'GET', `/rest/api/3/project/FB/${path}`)).status).toBe(200);
      expect((await under.call('agent-1', 'GET', `/rest/api/3/project/FB/${path}`)).status).toBe(refused);
    }
  });

  const ADMINISTRATORS = '/rest/api/3/project/FB/role/10002';
  const isAdministrator = async (under: SiteUnderTest, who: string): Promise<boolean> =>
    (await under.call(who, 'GET', '/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=FB')).body.permissions
      .ADMINISTER_PROJECTS.havePermission;

  it('whoever is taken out of the administrators stays an agent, until they are put there again', async () => {
    const under = siteUnderTest();
    expect(await isAdministrator(under, 'lead')).toBe(true);
    expect((await under.call('admin', 'DELETE', `${ADMINISTRATORS}?user=acc-lead`)).status).toBe(204);
    expect(await isAdministrator(under, 'lead')).toBe(false);
    expect((await under.call('lead', 'GET', '/rest/api/3/project/FB')).status).toBe(200);
    expect((await under.call('lead', 'POST', ADMINISTRATORS, { user: ['acc-lead'] })).status).toBe(401);
    expect((await under.call('admin', 'DELETE', `${ADMINISTRATORS}?user=acc-lead`)).status).toBe(404);
    expect((await under.call('admin', 'POST', ADMINISTRATORS, { user: ['acc-lead'] })).body.actors).toHaveLength(2);
    expect((await under.call('admin', 'POST', ADMINISTRATORS, { user: ['acc-lead'] })).status).toBe(400);
    expect(await isAdministrator(under, 'lead')).toBe(true);
  });
});
