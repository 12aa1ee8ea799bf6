import { createHmac } from 'node:crypto';
import { advance, advanceTo, anonymously, as, deliver, idle, invoke, reset, siteNow } from '../support/workbench';
import { workbenchAddress } from '../support/workbench-address';
import { commentsOf, issueOf, propertyOf, raise, textIn } from './story';

const MONDAY = '2026-03-02T01:00:00.000Z';
beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo(MONDAY);
});

const publicComments = async (key: string) => (await commentsOf(key)).filter((comment) => comment.jsdPublic);

/** The event as Jira sends it for an issue of the site. */
async function createdEvent(key: string): Promise<Record<string, unknown>> {
  const issue = await issueOf(key);
  return {
    eventType: 'avi:jira:created:issue',
    timestamp: String(Date.parse(issue.fields.created)),
    issue: { id: issue.id, key, fields: issue.fields },
    atlassianId: 'acc-customer-1',
  };
}

describe('events', () => {
  it('the same event many times, at once and later, opens one case with one acknowledgement', async () => {
    const key = await raise('customer-1', 'Complaint', 'Delivered many times');
    const event = await createdEvent(key);
    await deliver('avi:jira:created:issue', event, 5);
    await idle();
    const { number } = await propertyOf(key);
    await deliver('avi:jira:created:issue', event, 3);
    await idle();
    expect((await propertyOf(key)).number).toBe(number);
    expect(await publicComments(key)).toHaveLength(1);
  });

  it('for an issue that is gone, of a project without a process, or malformed, harms nothing', async () => {
    const gone = await raise('customer-1', 'Complaint', 'Deleted at once');
    const event = await createdEvent(gone);
    await as('admin').delete(`/rest/api/3/issue/${gone}`);
    await idle();
    await deliver('avi:jira:created:issue', event, 2);
    await deliver('avi:jira:commented:issue', { ...event, comment: { id: '999999' } });
    for (const payload of [
      {},
      { issue: null },
      { issue: { id: '1' } },
      { issue: { id: '77777', fields: { project: { id: '4242' } } }, timestamp: '1' },
      { issue: { id: '77777', fields: { project: { id: '10000' } } }, timestamp: 'never' },
    ]) {
      await deliver('avi:jira:created:issue', payload);
    }
    await idle();
    const key = await raise('customer-1', 'Complaint', 'The next one');
    await idle();
    expect((await propertyOf(key)).number).toMatch(/^FB-2026-\d{4}$/);
    expect((await invoke('settings', 'getHealth', {}, 'admin')) as unknown).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('a comment that is heard of before its issue opens the case first', async () => {
    const key = await raise('customer-1', 'Inquiry', 'How do I reset my password?');
    const issue = await issueOf(key);
    const comment = await as('agent-1').post<{ id: string }>(`/rest/api/3/issue/${key}/comment`, {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Use the link.' }] }] },
    });
    await deliver(
      'avi:jira:commented:issue',
      { ...(await createdEvent(key)), comment: { id: comment.id }, issue: { id: issue.id, key, fields: issue.fields } },
      2,
    );
    await idle();
    const property = await propertyOf(key);
    expect(property.deadlines['first-response']?.state).toBe('met');
    expect(property.state).toBe('responded');
  });
});

describe('texts', () => {
  const script = '<script>alert("x")</script><img src=x onerror=alert(1)> {panel} *bold* [~acc-admin]';
  it.each<[string, string, string]>([
    ['32,000 characters', 'Very long', `紧急 ${'长文本 long text. '.repeat(2_200)}`.slice(0, 32_000)],
    ['nothing but a summary', 'Short', ''],
    ['emoji and joined ones', '😀 👩‍👩‍👧‍👦', '🔥'.repeat(500)],
    ['right to left', 'شكوى عن الخدمة', 'الخدمة سيئة جدا'],
    ['script and markup', script.slice(0, 200), script],
  ])('%s', async (_, summary, description) => {
    const key = await raise('customer-1', 'Complaint', summary, description);
    await idle();
    const property = await propertyOf(key);
    expect(property.axes['type']).toBe('complaint');
    expect(await publicComments(key)).toHaveLength(1);
    const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    expect(answer.ok).toBe(true);
  });

  it('a document with a table and code is read as words', async () => {
    const cell = (text: string) => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const created = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
      fields: {
        project: { key: 'FB' },
        issuetype: { id: '10001' },
        summary: 'Report from the site',
        description: {
          type: 'doc',
          version: 1,
          content: [
            { type: 'table', content: [{ type: 'tableRow', content: [cell('系统瘫痪'), cell('系统故障')] }] },
            { type: 'codeBlock', content: [{ type: 'text', text: 'ERR <b>1</b>' }] },
          ],
        },
      },
    });
    await idle();
    // Without a request type the words decide (S0-12).
    expect((await propertyOf(created.key)).axes['type']).toBe('fault-report');
  });
});

describe('the signed web trigger', () => {
  let url = '';
  let secret = '';
  let sent = 0;
  beforeAll(async () => {
    const answer = await invoke('settings', 'renewWebTriggerSecret', {}, 'admin');
    if (!answer.ok) throw new Error(answer.problem.message);
    url = new URL(answer.value.url).pathname;
    secret = answer.value.secret ?? '';
  });

  const document = (extra: object = {}) => {
    sent += 1;
    return JSON.stringify({
      id: `hotline-${sent}`,
      project: 'FB',
      channel: 'phone',
      summary: '系统无法登录',
      description: '来电反映无法登录',
      customerName: '王女士',
      fields: { organisation: '市政务中心', phone: '13800000000', 'project-name': '一网通办', 'contract-number': 'HT-1' },
      axes: { urgency: 'high' },
      ...extra,
    });
  };
  const signed = async (body: string, options: { at?: number; secret?: string } = {}) => {
    const timestamp = String(Math.floor((options.at ?? Date.parse(await siteNow())) / 1000));
    const signature = `sha256=${createHmac('sha256', options.secret ?? secret)
      .update(`${timestamp}.${body}`)
      .digest('hex')}`;
    return { 'x-closed-loop-timestamp': timestamp, 'x-closed-loop-signature': signature };
  };
  const post = async (body: string, headers: Record<string, string>) =>
    (await fetch(new URL(url, await workbenchAddress()), { method: 'POST', headers, body })).status;
  const count = async () =>
    (
      await as('admin').post<{ issues: unknown[] }>('/rest/api/3/search/jql', {
        jql: 'project = FB AND feedbackRegistration IS NOT EMPTY',
        maxResults: 100,
      })
    ).issues.length;

  it('registers feedback completely: channel, fields, urgency, acknowledgement in Chinese', async () => {
    const body = document();
    expect(await post(body, await signed(body))).toBe(202);
    await idle();
    const found = await as('admin').post<{ issues: { key: string }[] }>('/rest/api/3/search/jql', {
      jql: 'project = FB AND feedbackChannel = phone AND feedbackUrgency = high',
      fields: ['summary'],
      maxResults: 10,
    });
    const key = found.issues[0]?.key ?? '';
    const property = await propertyOf(key);
    expect(property).toMatchObject({ channel: 'phone', axes: { urgency: 'high', type: 'fault-report' } });
    const comments = await commentsOf(key);
    expect(textIn(comments[0]?.body)).toContain('王女士');
    // Nothing is missing, so nobody is asked to complete anything.
    expect(comments).toHaveLength(1);
  });

  it('refuses what is not signed, too old, too new, replayed, malformed, too large or for a project without process', async () => {
    const before = await count();
    const body = document();
    const now = Date.parse(await siteNow());
    expect(await post(body, {})).toBe(401);
    expect(await post(body, await signed(body, { secret: 'wrong' }))).toBe(401);
    expect(await post(body, await signed(body, { at: now - 6 * 60_000 }))).toBe(401);
    expect(await post(body, await signed(body, { at: now + 6 * 60_000 }))).toBe(401);
    expect(await post(`${body} `, await signed(body))).toBe(401);
    for (const bad of [
      '',
      'null',
      '[]',
      '{"id":"x"',
      document({ project: 'FB; DROP' }),
      document({ unknown: 1 }),
      document({ summary: '' }),
    ])
      expect(await post(bad, await signed(bad))).toBe(400);
    // Times that do not exist, and of what happened one to come.
    for (const at of ['not a date', '2026-02-31T10:00', '2099-01-01T00:00:00Z']) {
      const bad = document({ fields: { 'occurred-at': at } });
      expect([at, await post(bad, await signed(bad))]).toEqual([at, 422]);
    }
    const foreign = document({ project: 'NOPE' });
    expect(await post(foreign, await signed(foreign))).toBe(422);
    const large = document({ description: 'x'.repeat(101_000) });
    expect(await post(large, await signed(large))).toBe(413);
    await idle();
    expect(await count()).toBe(before);
    const headers = await signed(body);
    expect(await post(body, headers)).toBe(202);
    expect(await post(body, headers)).toBe(409);
    await idle();
    expect(await count()).toBe(before + 1);
  });

  it('registers once what is sent again under the same id', async () => {
    const before = await count();
    const body = document();
    expect(await post(body, await signed(body))).toBe(202);
    await advance('PT2S');
    expect(await post(body, await signed(body))).toBe(202);
    await idle();
    expect(await count()).toBe(before + 1);
  });

  it('a new secret ends the old one at once', async () => {
    const old = secret;
    const answer = await invoke('settings', 'renewWebTriggerSecret', {}, 'admin');
    if (!answer.ok) throw new Error(answer.problem.message);
    secret = answer.value.secret ?? '';
    const body = document();
    expect(await post(body, await signed(body, { secret: old }))).toBe(401);
  });

  it('does not answer a GET with anything of anybody', async () => {
    const reply = await anonymously('GET', url);
    expect(reply.status).toBe(401);
  });
});
