/** A walk through every route of the site, with the refusals Jira documents. */
import { adf, type SiteUnderTest } from './site-under-test';
import { around, people, properties, refusals } from './story-surroundings';

const NO_CHECK = { 'x-atlassian-token': 'no-check' };

function upload(name: string, text: string) {
  const boundary = 'form-boundary';
  const raw = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  );
  return { raw, headers: { ...NO_CHECK, 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

export async function tellStory(under: SiteUnderTest): Promise<void> {
  await people(under);
  await requests(under);
  await issues(under);
  await around(under);
  await refusals(under);
  await under.call('admin', 'DELETE', '/rest/api/3/user?accountId=acc-outsider');
}

async function requests(under: SiteUnderTest): Promise<void> {
  const { call, raise } = under;
  const desk = '/rest/servicedeskapi/servicedesk';
  for (const path of [
    desk,
    `${desk}/1`,
    `${desk}/1/requesttype`,
    `${desk}/1/requesttype/11`,
    `${desk}/1/requesttype/11/field`,
    '/rest/servicedeskapi/requesttype?serviceDeskId=1',
  ])
    await call('customer-1', 'GET', path);
  await call('admin', 'POST', '/rest/servicedeskapi/organization', { name: 'City Hospital' });
  await call('agent-1', 'GET', '/rest/servicedeskapi/organization');
  const { key } = await raise('customer-1', 'Page shows an error', {
    requestFieldValues: { summary: 'Page shows an error', description: 'Since noon.\n\nStill so.' },
  });
  const one = `/rest/servicedeskapi/request/${key}`;
  await call('agent-1', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: '12',
    requestFieldValues: { summary: 'By phone' },
    raiseOnBehalfOf: 'acc-customer-2',
    requestParticipants: ['acc-customer-1'],
  });
  await call('customer-1', 'GET', '/rest/servicedeskapi/request?requestStatus=OPEN_REQUESTS&expand=requestType');
  await call('agent-1', 'POST', `${one}/comment`, { body: 'We look into it.', public: true });
  await call('agent-1', 'POST', `${one}/comment`, { body: 'Ask the network team.', public: false });
  under.advance(3_600_000);
  await call('agent-1', 'GET', `${one}/comment`);
  await call('customer-1', 'GET', `${one}/comment?expand=renderedBody`);
  await call('customer-1', 'GET', `${one}/comment/10000`);
  await call('agent-1', 'GET', `${one}/transition`);
  await call('agent-1', 'POST', `${one}/transition`, { id: '21', additionalComment: { body: 'Which page?' } });
  await call('customer-1', 'POST', `${one}/comment`, { body: 'The first one.', public: true });
  await call('agent-1', 'POST', `${one}/participant`, { accountIds: ['acc-customer-2'] });
  await call('customer-1', 'GET', `${one}/participant`);
  await call('customer-1', 'DELETE', `${one}/participant`, { accountIds: ['acc-customer-2'] });
  await call('customer-1', 'DELETE', `${one}/notification`);
  await call('customer-1', 'PUT', `${one}/notification`);
  await call('customer-1', 'GET', `${one}/notification`);
  const { body } = await call('customer-1', 'POST', `${desk}/1/attachTemporaryFile`, undefined, upload('screen.txt', 'hello'));
  await call('customer-1', 'POST', `${one}/attachment`, {
    temporaryAttachmentIds: [body.temporaryAttachments[0].temporaryAttachmentId],
    public: true,
    additionalComment: { body: 'See this.' },
  });
  await call('customer-1', 'GET', `${one}/attachment?start=0&limit=50`);
  await call('customer-1', 'GET', `${one}/attachment/10000`);
  await call('agent-1', 'POST', `${one}/transition`, { id: '61' });
  for (const path of [
    one,
    `${one}?expand=participant&expand=status&expand=sla&expand=requestType&expand=serviceDesk&expand=attachment&expand=comment&expand=action`,
    `${one}/status`,
    `${one}/sla`,
    `${one}/sla/2`,
  ])
    await call('agent-1', 'GET', path);
  await call('customer-1', 'POST', `${one}/feedback`, { type: 'csat', rating: 4, comment: { body: 'Good' } });
  await call('customer-1', 'GET', `${one}/feedback`);
  await call('customer-1', 'DELETE', `${one}/feedback`);
  for (const path of ['queue?includeCount=true', 'queue/1', 'queue/1/issue', 'customer']) await call('agent-1', 'GET', `${desk}/1/${path}`);
  await call('lead', 'DELETE', `${desk}/1/customer`, { accountIds: ['acc-customer-2'] });
  await call('lead', 'POST', `${desk}/1/customer`, { accountIds: ['acc-customer-2'] });
  await properties(under, 'lead', `${desk}/1/requesttype/11/property`);
}

async function issues(under: SiteUnderTest): Promise<void> {
  const { call } = under;
  const { body } = await call('agent-1', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'FB' },
      issuetype: { name: '[System] Service request' },
      summary: 'Over the counter',
      description: adf('Told in person'),
      labels: ['b', 'a'],
      customfield_10010: '11',
    },
    properties: [{ key: 'closed-loop', value: { channel: 'counter' } }],
    update: { comment: [{ add: { body: adf('Taken down') } }] },
  });
  const one = `/rest/api/3/issue/${body.key}`;
  await call('agent-1', 'PUT', `${one}?notifyUsers=false`, {
    fields: { summary: 'Over the desk', priority: { name: 'High' } },
    update: { labels: [{ add: 'c' }, { remove: 'a' }] },
  });
  await call('agent-1', 'PUT', `${one}/assignee`, { accountId: 'acc-agent-2' });
  await call('agent-1', 'PUT', `${one}/assignee`, { accountId: null });
  for (const path of [
    '',
    '?expand=changelog,renderedFields,names,schema&properties=*all',
    '?fields=summary,status,customfield_10010',
    '/editmeta',
    '/transitions',
    '/changelog',
    '/watchers',
  ])
    await call('agent-1', 'GET', `${one}${path}`);
  const comment = await call('agent-1', 'POST', `${one}/comment`, {
    body: adf('Among us'),
    properties: [{ key: 'sd.public.comment', value: { internal: true } }],
  });
  await call('agent-1', 'PUT', `${one}/comment/${comment.body.id}`, { body: adf('Among us, edited') });
  await call('agent-1', 'GET', `${one}/comment?expand=properties&orderBy=-created`);
  await call('agent-1', 'GET', `${one}/comment/${comment.body.id}?expand=properties`);
  await properties(under, 'agent-1', `/rest/api/3/comment/${comment.body.id}/properties`);
  await call('agent-1', 'DELETE', `${one}/comment/${comment.body.id}`);
  await properties(under, 'app', `${one}/properties`);
  await call('agent-1', 'POST', `${one}/transitions`, {
    transition: { id: '61' },
    fields: { resolution: { name: 'Duplicate' } },
    update: { comment: [{ add: { body: adf('Same as the other') } }] },
  });
  await call('agent-1', 'POST', `${one}/watchers`, 'acc-supervisor');
  await call('agent-1', 'DELETE', `${one}/watchers?accountId=acc-supervisor`);
  await call('agent-1', 'POST', `${one}/notify`, {
    subject: 'Look',
    textBody: 'Please',
    to: { users: [{ accountId: 'acc-supervisor' }], groups: [{ name: 'service-team' }], watchers: true },
  });
  await call('agent-1', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Duplicate' },
    inwardIssue: { key: 'FB-1' },
    outwardIssue: { key: body.key },
  });
  await call('agent-1', 'GET', '/rest/api/3/issueLink/10000');
  await call('agent-1', 'GET', `${one}?fields=issuelinks`);
  await call('agent-1', 'DELETE', '/rest/api/3/issueLink/10000');
  await call('agent-1', 'POST', `${one}/attachments`, undefined, upload('进展.txt', 'progress'));
  await call('agent-1', 'GET', '/rest/api/3/attachment/10001');
  await call('agent-1', 'GET', '/rest/api/3/attachment/content/10001');
  await call('agent-1', 'DELETE', '/rest/api/3/attachment/10001');
  await call('app', 'PUT', '/rest/api/3/app/field/customfield_10201/value?generateChangelog=false', {
    updates: [{ issueIds: [Number(body.id)], value: 'FB-2026-0003' }],
  });
  await call('app', 'POST', '/rest/api/3/app/field/value', {
    updates: [{ customField: 'customfield_10202', issueIds: [Number(body.id)], value: 2 }],
  });
  await call('agent-1', 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [body.key, 'FB-1', 'FB-99'], fields: ['summary'] });
  await call('agent-1', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [body.key], fieldIds: ['status', 'assignee'] });
  under.site.createProject({ key: 'CARE', name: 'Care', requestTypes: [{ name: 'Complaint 投诉', description: 'Something went wrong' }] });
  const inferred = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  await call('admin', 'POST', '/rest/api/3/bulk/issues/move', {
    targetToSourcesMapping: { 'CARE,10001': { ...inferred, issueIdsOrKeys: [body.key] } },
  });
  await call('admin', 'DELETE', one);
}
