/** Product events: which are sent for what, and what stands in them. */
import { adf, type SiteUnderTest, START, siteUnderTest } from './site-under-test';

let under: SiteUnderTest;
beforeEach(async () => {
  under = siteUnderTest();
  await under.raise('customer-1', 'Broken');
});

/** Events since the last look. */
const names = () => under.events.splice(0).map((one) => one.name);
// biome-ignore lint/suspicious/noExplicitAny: a payload is whatever the expectation reads from it
const last = (): any => under.events.at(-1)?.payload;

it('tells of a new request, with the fields a trigger filter may read', () => {
  expect(under.events).toHaveLength(1);
  expect(under.events[0]).toMatchObject({ name: 'avi:jira:created:issue', selfGenerated: false });
  expect(last()).toMatchObject({
    eventType: 'avi:jira:created:issue',
    timestamp: String(START),
    atlassianId: 'acc-customer-1',
    selfGenerated: false,
    issue: {
      id: '10000',
      key: 'FB-1',
      fields: {
        summary: 'Broken',
        issuetype: { id: '10001', name: '[System] Service request' },
        project: { id: '10000', key: 'FB', projectTypeKey: 'service_desk' },
        status: { name: 'Waiting for support', statusCategory: { key: 'new' } },
        priority: { name: 'Medium' },
        assignee: null,
        reporter: { accountId: 'acc-customer-1', accountType: 'customer' },
        creator: { accountId: 'acc-customer-1' },
        labels: [],
        created: '2026-03-02T01:00:00.000+0000',
        updated: '2026-03-02T01:00:00.000+0000',
      },
    },
    associatedUsers: [{ accountId: 'acc-customer-1', associatedUserTypes: ['reporter', 'creator'] }],
  });
});

it('tells of an edit with its changelog, and of nothing when nothing changed', async () => {
  names();
  await under.call('agent-1', 'PUT', '/rest/api/3/issue/FB-1', { fields: { priority: { name: 'High' } } });
  expect(last()).toMatchObject({
    eventType: 'avi:jira:updated:issue',
    atlassianId: 'acc-agent-1',
    changelog: { items: [{ field: 'priority', fieldId: 'priority', from: '3', fromString: 'Medium', to: '2', toString: 'High' }] },
    issue: { fields: { priority: { name: 'High' } } },
  });
  expect(last()).not.toHaveProperty('associatedStatuses');
  expect(names()).toEqual(['avi:jira:updated:issue']);
  await under.call('agent-1', 'PUT', '/rest/api/3/issue/FB-1', { fields: { priority: { name: 'High' } } });
  expect(names()).toEqual([]);
});

it('tells of an assignment twice, as Jira does', async () => {
  names();
  await under.call('agent-1', 'PUT', '/rest/api/3/issue/FB-1/assignee', { accountId: 'acc-agent-2' });
  expect(last()).toMatchObject({
    changelog: { items: [{ field: 'assignee', from: null, to: 'acc-agent-2', toString: 'Agent Two 客服' }] },
  });
  expect(names()).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
});

it('tells of a transition with both statuses and the resolution', async () => {
  names();
  await under.call('agent-1', 'POST', '/rest/api/3/issue/FB-1/transitions', { transition: { id: '61' } });
  expect(last()).toMatchObject({
    jiraEventTypeName: 'issue_resolved',
    associatedStatuses: [{ name: 'Waiting for support' }, { name: 'Resolved', statusCategory: { key: 'done' } }],
    changelog: {
      items: [
        { field: 'resolution', from: null, toString: 'Done' },
        { field: 'status', fromString: 'Waiting for support', toString: 'Resolved' },
      ],
    },
  });
  await under.call('agent-1', 'POST', '/rest/api/3/issue/FB-1/transitions', { transition: { id: '91' } });
  expect(last()).toMatchObject({ jiraEventTypeName: 'issue_reopened', issue: { fields: { status: { name: 'Waiting for support' } } } });
});

it('tells of comments, new and edited, public and internal, and of their end', async () => {
  names();
  const { body } = await under.comment('agent-1', 'FB-1', 'Among us', true);
  expect(last()).toMatchObject({
    eventType: 'avi:jira:commented:issue',
    comment: { id: body.id, author: { accountId: 'acc-agent-1' }, jsdPublic: false, body: adf('Among us') },
  });
  await under.call('agent-1', 'PUT', `/rest/api/3/issue/FB-1/comment/${body.id}`, { body: adf('Edited') });
  await under.call('agent-1', 'POST', '/rest/servicedeskapi/request/FB-1/comment', { body: 'Hello', public: true });
  expect(last()).toMatchObject({ comment: { jsdPublic: true } });
  await under.call('agent-1', 'DELETE', `/rest/api/3/issue/FB-1/comment/${body.id}`);
  expect(names()).toEqual(['avi:jira:commented:issue', 'avi:jira:commented:issue', 'avi:jira:commented:issue', 'avi:jira:deleted:comment']);
});

it('tells of properties, and of a deleted issue after it is gone', async () => {
  names();
  await under.call('app', 'PUT', '/rest/api/3/issue/FB-1/properties/closed-loop', { number: 'FB-2026-0001' });
  expect(last()).toMatchObject({ property: { key: 'closed-loop', value: { number: 'FB-2026-0001' } }, selfGenerated: true });
  await under.call('app', 'DELETE', '/rest/api/3/issue/FB-1/properties/closed-loop');
  const looks: Promise<{ status: number }>[] = [];
  under.site.onEvent(({ name }) => {
    if (name === 'avi:jira:deleted:issue') looks.push(under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1'));
  });
  await under.call('lead', 'DELETE', '/rest/api/3/issue/FB-1');
  expect(names()).toEqual(['avi:jira:set:issue-property', 'avi:jira:deleted:issue-property', 'avi:jira:deleted:issue']);
  expect((await Promise.all(looks)).map((one) => one.status)).toEqual([404]);
});

it('marks what the app did, as itself or as a user', async () => {
  for (const [who, account, self] of [
    ['app', 'acc-app-closed-loop', true],
    ['app-as:agent-1', 'acc-agent-1', true],
    ['agent-1', 'acc-agent-1', false],
  ] as const) {
    await under.comment(who, 'FB-1', 'x');
    expect(last()).toMatchObject({ selfGenerated: self, atlassianId: account, comment: { author: { accountId: account } } });
  }
});

it('writes own fields with or without changelog and event', async () => {
  names();
  const put = (query: string, value: string) =>
    under.call('app', 'PUT', `/rest/api/3/app/field/customfield_10201/value${query}`, { updates: [{ issueIds: [10000], value }] });
  await put('', 'a');
  expect(last()).toMatchObject({
    changelog: { items: [{ field: 'Feedback number', fieldtype: 'custom', fieldId: 'customfield_10201', toString: 'a' }] },
  });
  expect(names()).toEqual(['avi:jira:updated:issue']);
  await put('?generateChangelog=false&generateAppEvents=false', 'b');
  expect(names()).toEqual([]);
  const { body } = await under.call('agent-1', 'GET', '/rest/api/3/issue/FB-1?fields=customfield_10201&expand=changelog');
  expect(body.fields.customfield_10201).toBe('b');
  expect(body.changelog.histories).toHaveLength(1);
});

it("brings a waiting request back when the customer answers, by the site's own rule", async () => {
  const move = (id: string) => under.call('agent-1', 'POST', '/rest/api/3/issue/FB-1/transitions', { transition: { id } });
  await move('21');
  names();
  await under.comment('agent-1', 'FB-1', 'Still there?');
  expect(names()).toEqual(['avi:jira:commented:issue']);
  await under.call('customer-1', 'POST', '/rest/servicedeskapi/request/FB-1/comment', { body: 'Yes', public: true });
  expect(last()).toMatchObject({
    atlassianId: 'acc-automation',
    selfGenerated: false,
    changelog: { items: [{ field: 'status', toString: 'Waiting for support' }] },
  });
  expect(names()).toEqual(['avi:jira:commented:issue', 'avi:jira:updated:issue']);
});
