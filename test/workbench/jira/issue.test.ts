/** Writing issues: what Jira accepts, what it refuses and how, and what it keeps. */
import { adf, type SiteUnderTest, siteUnderTest } from './site-under-test';

let under: SiteUnderTest;
beforeEach(() => {
  under = siteUnderTest();
});

const base = { project: { key: 'FB' }, issuetype: { id: '10001' }, summary: 'Told by phone' };
const create = (fields: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) =>
  under.call('agent-1', 'POST', '/rest/api/3/issue', { fields: { ...base, ...fields }, ...more });
const errors = async (answer: Promise<{ status: number; body: { errors: Record<string, string> } }>) => {
  const { status, body } = await answer;
  return status === 400 ? Object.keys(body.errors) : [`status ${status}`];
};

it.each([
  ['empty summary', { summary: ' ' }, 'summary'],
  ['summary of two lines', { summary: 'a\nb' }, 'summary'],
  ['summary of 256 characters', { summary: 'x'.repeat(256) }, 'summary'],
  ['description as plain text', { description: 'plain' }, 'description'],
  ['description that is no ADF', { description: { type: 'doc', version: 1, content: [{ type: 'nonsense' }] } }, 'description'],
  [
    'empty text node',
    { description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] } },
    'description',
  ],
  ['description of 32,768 characters', { description: adf('x'.repeat(32_768)) }, 'description'],
  ['unknown field', { colour: 'red' }, 'colour'],
  ['unknown priority', { priority: { name: 'Urgent' } }, 'priority'],
  ['label with a space', { labels: ['a b'] }, 'labels'],
  ['assignee who is no agent', { assignee: { accountId: 'acc-customer-1' } }, 'assignee'],
  ['assignee who is nobody', { assignee: { accountId: 'acc-x' } }, 'assignee'],
  ['request type of nowhere', { customfield_10010: '99' }, 'customfield_10010'],
  ['own field of the app', { customfield_10201: 'x' }, 'customfield_10201'],
  ['unknown type', { issuetype: { name: 'Epic' } }, 'issuetype'],
  ['unknown project', { project: { key: 'NOPE' } }, 'project'],
])('refuses %s', async (_name, fields, field) => {
  expect(await errors(create(fields))).toEqual([field]);
  expect(await under.find('agent-1', 'project = FB')).toEqual([]);
});

it.each([
  ['summary of 255 characters', { summary: 'x'.repeat(255) }],
  ['description of 32,767 characters', { description: adf('x'.repeat(32_767)) }],
  ['no description', { description: null }],
  ['script and HTML as text', { summary: '<script>alert(1)</script>', description: adf('<img src=x onerror=alert(1)>') }],
  ['emoji and right-to-left', { summary: '😀 שלום', description: adf('مرحبا 👍🏽') }],
])('keeps %s', async (_name, fields) => {
  const { status, body } = await create(fields);
  expect(status).toBe(201);
  const read = await under.call('agent-1', 'GET', `/rest/api/3/issue/${body.key}`);
  expect(read.body.fields).toMatchObject(fields);
});

it('counts keys per project without gaps, also after a refusal or a deletion', async () => {
  under.site.createProject({ key: 'OPS', name: 'Operations', requestTypes: [{ name: 'Ask', description: '' }] });
  const keys = [
    (await create({})).body.key,
    (await create({ summary: '' })).status,
    (await create({})).body.key,
    (await create({ project: { key: 'OPS' } })).body.key,
  ];
  await under.call('lead', 'DELETE', '/rest/api/3/issue/FB-2');
  expect([...keys, (await create({})).body.key]).toEqual(['FB-1', 400, 'FB-2', 'OPS-1', 'FB-3']);
});

it('shows the request type as JSM does', async () => {
  const { body } = await create({ customfield_10010: '12' });
  const read = await under.call('agent-1', 'GET', `/rest/api/3/issue/${body.key}?fields=customfield_10010`);
  expect(read.body.fields.customfield_10010).toMatchObject({
    requestType: { id: '12', name: 'Question 咨询', serviceDeskId: '1', issueTypeId: '10001' },
    currentStatus: { status: 'Waiting for support', statusCategory: 'NEW' },
    _links: { web: 'http://127.0.0.1:8680/servicedesk/customer/portal/1/FB-1' },
  });
  expect(Object.keys(read.body.fields)).toEqual(['customfield_10010']);
});

it('writes everything of an edit or nothing', async () => {
  await create({ labels: ['a'] });
  const edit = (body: unknown) => under.call('agent-1', 'PUT', '/rest/api/3/issue/FB-1', body);
  expect((await edit({ fields: { summary: 'New', priority: { name: 'Nope' } } })).status).toBe(400);
  expect((await edit({ fields: { labels: ['x'] }, update: { labels: [{ add: 'y' }] } })).status).toBe(400);
  expect((await edit({ fields: { summary: 'New' }, update: { comment: [{ add: { body: 'plain' } }] } })).status).toBe(400);
  expect(
    (
      await edit({
        fields: { summary: 'New' },
        update: { labels: [{ add: 'b' }, { remove: 'a' }] },
        properties: [{ key: 'k', value: { a: 1 } }],
      })
    ).status,
  ).toBe(204);
  const { body } = await under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1?fields=summary,labels&properties=k');
  expect(body).toMatchObject({ fields: { summary: 'New', labels: ['b'] }, properties: { k: { a: 1 } } });
});

it('answers properties with 201, then 200, up to 32,768 characters', async () => {
  await create({});
  const put = async (value: unknown) => (await under.call('app', 'PUT', '/rest/api/3/issue/FB-1/properties/k', value)).status;
  expect([await put({ a: 1 }), await put('x'.repeat(32_766)), await put('x'.repeat(32_767)), await put(undefined)]).toEqual([
    201, 200, 400, 400,
  ]);
  expect((await under.call('app', 'GET', '/rest/api/3/issue/FB-1/properties/other')).status).toBe(404);
});

it('moves only along the workflow and keeps resolution and history', async () => {
  await create({});
  const moves = async () =>
    (await under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1/transitions')).body.transitions.map((one: { name: string }) => one.name);
  const move = async (body: unknown) => (await under.call('agent-1', 'POST', '/rest/api/3/issue/FB-1/transitions', body)).status;
  expect(await moves()).toEqual(['Start progress', 'Respond to customer', 'Pending', 'Escalate', 'Resolve', 'Close', 'Cancel request']);
  expect([
    await move({ transition: { id: '91' } }),
    await move({ transition: { id: 61 } }),
    await move({ transition: { id: '61' } }),
  ]).toEqual([400, 204, 400]);
  expect(await moves()).toEqual(['Close', 'Reopen']);
  const read = async () =>
    (await under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1?fields=status,resolution,resolutiondate')).body.fields;
  expect(await read()).toMatchObject({
    status: { name: 'Resolved' },
    resolution: { name: 'Done' },
    resolutiondate: '2026-03-02T01:00:00.000+0000',
  });
  await move({ transition: { id: '91' } });
  expect(await read()).toMatchObject({ status: { name: 'Waiting for support' }, resolution: null, resolutiondate: null });
});

it('refuses a comment that is no document, and edits of others by an agent', async () => {
  await create({});
  expect(await errors(under.call('agent-1', 'POST', '/rest/api/3/issue/FB-1/comment', { body: 'plain' }))).toEqual(['comment']);
  const { body } = await under.comment('agent-2', 'FB-1', 'Mine');
  expect((await under.call('agent-1', 'PUT', `/rest/api/3/issue/FB-1/comment/${body.id}`, { body: adf('Yours') })).status).toBe(400);
  expect((await under.call('lead', 'PUT', `/rest/api/3/issue/FB-1/comment/${body.id}`, { body: adf('Yours') })).status).toBe(200);
});

it('keeps properties of comments, to find an effect again', async () => {
  await create({});
  await under.call('app', 'POST', '/rest/api/3/issue/FB-1/comment', {
    body: adf('Once'),
    properties: [{ key: 'closed-loop-effect', value: { key: 'ack/FB-1' } }],
  });
  const { body } = await under.call('app', 'GET', '/rest/api/3/issue/FB-1/comment?expand=properties');
  expect(body.comments[0]).toMatchObject({ jsdPublic: true, properties: [{ key: 'closed-loop-effect', value: { key: 'ack/FB-1' } }] });
  expect((await under.call('app', 'GET', `/rest/api/3/issue/FB-1/comment`)).body.comments[0]).not.toHaveProperty('properties');
});

it('sends notifications to everybody but the caller, and refuses when nobody is left', async () => {
  await create({});
  const notify = async (who: string, to: unknown) =>
    (await under.call(who, 'POST', '/rest/api/3/issue/FB-1/notify', { subject: 'Look', textBody: 'Please', to })).status;
  expect(await notify('app', { users: [{ accountId: 'acc-supervisor' }], groups: [{ name: 'management' }], reporter: true })).toBe(204);
  expect(await notify('agent-1', { reporter: true })).toBe(400);
  expect(under.site.notifications().map((one) => one.to)).toEqual([
    ['acc-agent-1', 'acc-supervisor', 'acc-department-manager', 'acc-senior-management'],
  ]);
});

it('takes values of own fields from the app only, by issue id, of the right type', async () => {
  const { body } = await create({});
  const id = Number(body.id);
  const put = async (who: string, field: string, value: unknown, issue = id) =>
    (await under.call(who, 'PUT', `/rest/api/3/app/field/${field}/value`, { updates: [{ issueIds: [issue], value }] })).status;
  expect(await put('agent-1', 'customfield_10201', 'x')).toBe(403);
  expect(await put('app-as:agent-1', 'customfield_10201', 'x')).toBe(403);
  expect(await put('app', 'customfield_10201', 5)).toBe(400);
  expect(await put('app', 'customfield_10202', '5')).toBe(400);
  expect(await put('app', 'customfield_10203', 'tomorrow')).toBe(400);
  expect(await put('app', 'customfield_10201', 'x', 1)).toBe(400);
  expect(await put('app', 'customfield_10999', 'x')).toBe(404);
  expect(
    await put('app', encodeURIComponent('ari:cloud:ecosystem::extension/app/environment/static/feedback-number'), 'FB-2026-0001'),
  ).toBe(204);
  const { body: fields } = await under.call('agent-1', 'GET', '/rest/api/3/field');
  expect(fields.filter((one: { custom: boolean }) => one.custom).map((one: { id: string }) => one.id)).toEqual([
    'customfield_10010',
    'customfield_10026',
    'customfield_10002',
    'customfield_10027',
    'customfield_10201',
    'customfield_10202',
    'customfield_10203',
  ]);
});
