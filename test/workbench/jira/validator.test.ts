/** A workflow validator of the app on the way to "Closed": over REST and JSM, for people and the app. */
import { readManifest } from '../../../workbench/forge/manifest';
import { createJiraSite } from '../../../workbench/jira';
import type { JiraSite, RestResponse, WorkflowValidatorDefinition } from '../../../workbench/types';

const GUARD = {
  key: 'guard',
  expression: "issue.properties['closed-loop'] == null || issue.properties['closed-loop'].closable == true",
  errorMessage: { expression: "issue.properties['closed-loop'].closingNote" },
};

function siteWith(validators: readonly string[], definitions: readonly WorkflowValidatorDefinition[] = [GUARD]): JiraSite {
  const site = createJiraSite({ clock: { now: () => 0 }, customFields: [], entityProperties: [], workflowValidators: definitions });
  site.createProject({ key: 'FB', name: 'FB', requestTypes: [{ name: 'Ask', description: '' }], closingValidators: validators });
  return site;
}

const send = (site: JiraSite, method: string, path: string, body: unknown): Promise<RestResponse> =>
  site.rest({
    method,
    path,
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
    as: { kind: 'user', accountId: 'acc-agent-1' },
    scopes: null,
  });

async function raisedWith(site: JiraSite, property: unknown): Promise<string> {
  const raised = await send(site, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: '11',
    requestFieldValues: { summary: 's' },
  });
  const { issueKey } = raised.body as { issueKey: string };
  if (property !== null) await send(site, 'PUT', `/rest/api/3/issue/${issueKey}/properties/closed-loop`, property);
  return issueKey;
}

async function closing(site: JiraSite, property: unknown): Promise<{ status: number; message: string }> {
  const issueKey = await raisedWith(site, property);
  const answer = await send(site, 'POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id: '71' } });
  const body = answer.body as { errorMessages?: string[] } | null;
  return { status: answer.status, message: body?.errorMessages?.[0] ?? '' };
}

test.each<[name: string, validators: readonly string[], property: unknown, status: number, message: string]>([
  [
    'open conditions refuse, with the message of the app',
    ['guard'],
    { closable: false, closingNote: 'Still open: A' },
    400,
    'Still open: A',
  ],
  ['closable passes', ['guard'], { closable: true }, 204, ''],
  ['work without a case passes', ['guard'], null, 204, ''],
  ['a workflow without the validator lets everything pass', [], { closable: false }, 204, ''],
])('%s', async (_name, validators, property, status, message) => {
  expect(await closing(siteWith(validators), property)).toEqual({ status, message });
});

test('a validator the app does not have, or one that cannot be evaluated, lets nobody pass and says so', async () => {
  expect(await closing(siteWith(['other']), { closable: true })).toMatchObject({ status: 400, message: expect.stringContaining('other') });
  const broken = { ...GUARD, expression: 'user.groups.includes(1)', errorMessage: 'No.' };
  expect(await closing(siteWith(['guard'], [broken]), { closable: true })).toEqual({ status: 400, message: 'No.' });
});

test('what is on the way into work refuses "In progress" and "Resolved", and nothing else', async () => {
  const starting = { ...GUARD, expression: "issue.properties['closed-loop'].startable != false" };
  const site = createJiraSite({ clock: { now: () => 0 }, customFields: [], entityProperties: [], workflowValidators: [starting] });
  site.createProject({ key: 'FB', name: 'FB', requestTypes: [{ name: 'Ask', description: '' }], startingValidators: ['guard'] });
  const issueKey = await raisedWith(site, { startable: false, closingNote: 'Not approved' });
  const move = (id: string) => send(site, 'POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id } });
  expect((await move('11')).body).toMatchObject({ errorMessages: ['Not approved'] });
  expect((await move('61')).status).toBe(400);
  expect((await move('41')).status).toBe(204);
  // A property that was written before there was such a field.
  await send(site, 'PUT', `/rest/api/3/issue/${issueKey}/properties/closed-loop`, {});
  expect((await move('11')).status).toBe(204);
});

test.each([undefined, null, '', ' '])('a validator that refuses with %j for a message is found out', async (closingNote) => {
  expect(await closing(siteWith(['guard']), { closable: false, closingNote })).toEqual({
    status: 400,
    message: expect.stringContaining('the validator guard refuses without a word'),
  });
});

test('the validator of the app always says something, also over a property without a note', async () => {
  const own = readManifest(process.cwd()).workflowValidators;
  for (const property of [{ closable: false }, { closable: false, closingNote: '' }, { closable: false, closingNote: null }]) {
    const { status, message } = await closing(siteWith(['closing-guard'], own), property);
    expect([status, message]).toEqual([400, expect.stringMatching(/^Not closed\. .*尚不能关闭/)]);
  }
  const { message } = await closing(siteWith(['closing-guard'], own), { closable: false, closingNote: 'Still open: A' });
  expect(message).toBe('Still open: A');

  const site = createJiraSite({ clock: { now: () => 0 }, customFields: [], entityProperties: [], workflowValidators: own });
  site.createProject({ key: 'FB', name: 'FB', requestTypes: [{ name: 'Ask', description: '' }], startingValidators: ['starting-guard'] });
  for (const startingNote of [undefined, '', null, 'Not approved']) {
    const issueKey = await raisedWith(site, { startable: false, startingNote });
    const { body } = await send(site, 'POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id: '11' } });
    expect(body).toMatchObject({ errorMessages: [startingNote || expect.stringMatching(/^Not begun\. .*尚不能开始处理/)] });
  }
});

test('other transitions are free', async () => {
  const site = siteWith(['guard']);
  const issueKey = await raisedWith(site, { closable: false });
  const resolve = await send(site, 'POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id: '61' } });
  expect(resolve.status).toBe(204);
});
