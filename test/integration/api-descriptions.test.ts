import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../support/repository';
import { advance, as, exchanges, idle, invoke, reset } from '../support/workbench';

/** Atlassian's API descriptions and their checker are not ours to ship: they lie beside the project where it is worked on. */
const checker = resolve(root, '../shared/openapi/contract-check.mjs');

interface Page<T> {
  readonly values: readonly T[];
}

/** A customer's request, an answer, a question back, a resolution and the hours between: every kind of call that the app makes. */
async function story(): Promise<string> {
  const customer = as('customer-1');
  const agent = as('agent-1');
  const desks = await customer.get<Page<{ id: string; projectKey: string }>>('/rest/servicedeskapi/servicedesk');
  const desk = desks.values.find(({ projectKey }) => projectKey === 'FB');
  const types = await customer.get<Page<{ id: string; name: string }>>(`/rest/servicedeskapi/servicedesk/${desk?.id}/requesttype`);
  const type = types.values.find(({ name }) => name.startsWith('Complaint'));
  const request = await customer.post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    serviceDeskId: desk?.id,
    requestTypeId: type?.id,
    requestFieldValues: { summary: 'The permit form is lost after signing in', description: 'It happens every time. 系统报错。' },
  });
  const key = request.issueKey;
  await idle();
  await agent.post(`/rest/servicedeskapi/request/${key}/comment`, { body: 'We are looking into it.', public: true });
  await idle();
  await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  await invoke('portal', 'getCase', { issueKey: key }, 'customer-1');
  await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  await advance('PT6H');
  for (const wanted of ['Waiting for customer', 'Resolved']) {
    const { transitions } = await agent.get<{ transitions: readonly { id: string; to: { name: string } }[] }>(
      `/rest/api/3/issue/${key}/transitions`,
    );
    const transition = transitions.find(({ to }) => to.name === wanted);
    if (transition !== undefined) await agent.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
    await advance('PT1H');
  }
  return key;
}

const whereDescriptionsAre = existsSync(checker) ? describe : describe.skip;
if (!existsSync(checker))
  console.warn("Skipped: no API descriptions at ../shared/openapi (they are Atlassian's and not part of this repository).");

whereDescriptionsAre('what the app says to Jira, and what the workbench answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'closed-loop-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("fits Atlassian's API descriptions, and the scopes of manifest.yml", async () => {
    await reset();
    const key = await story();
    const { text, list } = await exchanges();
    expect(list.filter(({ path }) => path.includes(key) || path.includes('/rest/')).length).toBeGreaterThan(5);
    const file = join(folder, 'exchanges.jsonl');
    writeFileSync(file, text);
    const checked = spawnSync(process.execPath, [checker, '--quiet', '--manifest', join(root, 'manifest.yml'), file], {
      encoding: 'utf8',
      env: { ...process.env, CONTRACT_TOOLS: root },
      maxBuffer: 50_000_000,
    });
    expect({ status: checked.status, output: checked.status === 0 ? '' : `${checked.stdout}${checked.stderr}`.slice(-4_000) }).toEqual({
      status: 0,
      output: '',
    });
  });

  test('the checker sees a misspelt property', () => {
    const file = join(folder, 'bad.jsonl');
    const bad = {
      method: 'PUT',
      path: '/rest/api/3/issue/FB-1/assignee',
      as: 'app',
      requestBody: { acountId: 'x' },
      status: 204,
      responseBody: null,
    };
    writeFileSync(file, `${JSON.stringify(bad)}\n`);
    const checked = spawnSync(process.execPath, [checker, file], { encoding: 'utf8', env: { ...process.env, CONTRACT_TOOLS: root } });
    expect(checked.status).toBe(1);
  });
});
