import { createHmac } from 'node:crypto';
import { advance, advanceTo, as, exchanges, faultHits, faults, idle, invoke, meter, reset, siteNow } from '../support/workbench';
import { workbenchAddress } from '../support/workbench-address';
import { commentsOf, moveTo, propertyOf, raise, reply, textIn } from './story';

/** Links for people without an account, from outside: pages, answers, and everything that must leave nothing behind. */

let key = '';

async function switchLinks(on: boolean): Promise<void> {
  const before = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
  const present = before.ok ? before.value.configuration : null;
  if (present === null) throw new Error('FB has no configuration');
  const settings = { ...present.settings, linksWithoutAccount: on };
  const saved = await invoke('settings', 'saveSettings', { projectKey: 'FB', revision: present.revision, settings }, 'admin');
  if (!saved.ok) throw new Error(saved.problem.message);
}

/** Taken by who did not handle the case. */
async function link(issueKey: string, purpose: 'rate' | 'confirm' | 'retrieve'): Promise<string> {
  const answer = await invoke('panel', 'giveCustomerLink', { issueKey, purpose }, 'agent-2');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.url;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function visit(url: string, form?: Readonly<Record<string, string>>, method = form === undefined ? 'GET' : 'POST'): Promise<Page> {
  const reached = await fetch(url, { method, ...(form === undefined ? {} : { body: new URLSearchParams(form) }) });
  return { status: reached.status, type: reached.headers.get('content-type') ?? '', text: await reached.text() };
}

/** Ratings of the case as the panel shows them: value, version, source. */
async function ratings(issueKey: string): Promise<readonly (readonly unknown[])[]> {
  await idle();
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.satisfaction.ratings.map(({ value, version, source, comment }) => [value, version, source, comment]);
}

async function resolvedCase(summary: string): Promise<string> {
  const issueKey = await raise('customer-1', 'Complaint', summary);
  await idle();
  await reply('agent-1', issueKey, 'We look into it.');
  await moveTo('agent-1', issueKey, 'Resolved');
  return issueKey;
}

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await switchLinks(true);
  key = await resolvedCase('The hotline was rude to me');
});

it('opens a plain form of the scale in the language of the feedback, and keeps the address of the form', async () => {
  const page = await visit(await link(key, 'rate'));
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(page.text).toContain('<form method=post>');
  expect(page.text).toContain('name=r value=5');
  expect(page.text).not.toMatch(/action=|<script|FB-/);
});

it('leaves nothing behind when 200 scanners look, with GET and HEAD', async () => {
  const url = await link(key, 'rate');
  const before = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  for (let round = 0; round < 20; round += 1) {
    const pages = await Promise.all(Array.from({ length: 10 }, (_, index) => visit(url, undefined, index % 2 === 0 ? 'GET' : 'HEAD')));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  }
  const after = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
  expect(after.ok && after.value.revision).toBe(before.ok && before.value.revision);
  expect(await ratings(key)).toEqual([]);
});

it('counts an answer once however often it is sent, and another answer as a new version', async () => {
  const url = await link(key, 'rate');
  const doubled = await Promise.all([visit(url, { r: '4', c: 'quick' }), visit(url, { r: '4', c: 'quick' })]);
  expect(doubled.map(({ status }) => status)).toEqual([200, 200]);
  expect(doubled[0]?.text).toContain('Thank you');
  await advance('PT3M');
  await visit(url, { r: '4', c: 'quick' });
  expect(await ratings(key)).toEqual([[4, 1, 'link', 'quick']]);
  await visit(url, { r: '5' });
  expect(await ratings(key)).toEqual([
    [4, 1, 'link', 'quick'],
    [5, 2, 'link', null],
  ]);
  expect((await propertyOf(key)) as unknown).toMatchObject({ satisfaction: { raw: 5, scale: 'stars-5', band: 'positive' } });
});

it.each([
  ['no choice', {}],
  ['a choice off the scale', { r: '6' }],
  ['nothing of a number', { r: '<script>' }],
] as const)('with %s the form comes back and nothing is recorded', async (_, form) => {
  const before = await ratings(key);
  expect((await visit(await link(key, 'rate'), form)).text).toContain('<form method=post>');
  expect(await ratings(key)).toEqual(before);
});

describe('what is not a link of ours gets one polite page, whatever is wrong with it', () => {
  const tampered: readonly (readonly [string, (token: string) => string])[] = [
    ['another case', (token) => token.replace(/~(\d+)~1~/, (_, id: string) => `~${Number(id) + 1}~1~`)],
    ['another purpose', (token) => token.replace('~rate~', '~confirm~')],
    ['another attempt', (token) => token.replace(/~1~(\d{9,})~/, '~2~$1~')],
    ['a later end', (token) => token.replace(/~(\d{9,})~/, (_, end: string) => `~${Number(end) + 60}~`)],
    ['another code', (token) => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
    ['no code', (token) => token.slice(0, token.lastIndexOf('~'))],
    ['nothing', () => ''],
    ['a very long text', (token) => token + 'A'.repeat(5_000)],
  ];
  it.each(tampered)('%s', async (_, change) => {
    const [address = '', token = ''] = (await link(key, 'rate')).split('?t=');
    const before = await ratings(key);
    const forged = `${address}?t=${change(token)}`;
    for (const page of [await visit(forged), await visit(forged, { r: '1' })]) {
      expect(page.status).toBe(404);
      expect(page.text).toContain('This link does not work');
    }
    expect(await ratings(key)).toEqual(before);
  });

  it('asks neither Jira nor the database about it', async () => {
    const [address = ''] = (await link(key, 'rate')).split('?t=');
    await idle();
    const read = async () => {
      const { rest, sql } = await meter<{ rest: { calls: number }; sql: { statements: number } }>();
      return [rest.calls, sql.statements];
    };
    const before = await read();
    await visit(`${address}?t=1~rate~10001~1~1780000000~en~stars~${'A'.repeat(43)}`);
    expect(await read()).toEqual(before);
  });
});

it('a low rating opens the case again; the link of the earlier attempt says so and takes no more answers', async () => {
  const other = await resolvedCase('Wrong invoice again');
  const url = await link(other, 'rate');
  const first = await visit(url, { r: '1', c: 'still wrong' });
  expect(first.text).toContain('We look into it again');
  // The customer pressed twice: the same answer, once.
  expect((await visit(url, { r: '1', c: 'still wrong' })).text).toContain('We look into it again');
  expect((await visit(url)).text).toContain('This link is no longer in use');
  expect((await visit(url, { r: '5' })).status).toBe(410);
  expect(await ratings(other)).toEqual([[1, 1, 'link', 'still wrong']]);
  expect((await propertyOf(other)).attempt).toBe(2);
});

it('confirms all questions of the process by one link, once', async () => {
  const other = await resolvedCase('Door was locked');
  const url = await link(other, 'confirm');
  expect((await visit(url)).text).toContain('Is it settled?');
  expect((await visit(url, { a: 'yes' })).text).toContain('Thank you');
  await visit(url, { a: 'yes' });
  await idle();
  const view = await invoke('panel', 'getCase', { issueKey: other }, 'agent-1');
  expect(view.ok && view.value.timeline.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
  expect((await propertyOf(other)).state).toBe('confirmed');
});

it('a “no” by link says which question and why, and whoever handles it again reads it', async () => {
  const other = await resolvedCase('Door is still locked');
  const taken = await invoke('panel', 'giveCustomerLink', { issueKey: other, purpose: 'confirm' }, 'agent-2');
  expect(taken.ok && taken.value.message).toContain('• Is the problem fully solved?');
  expect((await visit(await link(other, 'confirm'), { a: 'no', c: 'Not solved: the key breaks' })).text).toContain('We look into it again');
  await idle();
  expect((await propertyOf(other)).attempt).toBe(2);
  const view = await invoke('panel', 'getCase', { issueKey: other }, 'agent-1');
  expect(view.ok && JSON.stringify(view.value.timeline)).toContain('Not solved: the key breaks');
  expect(textIn((await commentsOf(other)).filter(({ jsdPublic }) => !jsdPublic))).toContain('Not solved: the key breaks');
});

it('shows the state to whoever holds the link of it, and nothing else (S3-09, S3-13)', async () => {
  const fresh = await raise('customer-1', 'Complaint', 'Queue too long');
  await idle();
  const url = await link(fresh, 'retrieve');
  expect((await visit(url)).text).toContain('We promised you an answer today: how far we are');
  await reply('agent-1', fresh, 'We look into it.');
  expect((await visit(url)).text).toContain('Answer by');
  await moveTo('agent-1', fresh, 'Resolved');
  const page = await visit(url, { r: '1', a: 'no' });
  expect(page.text).toContain('Resolved');
  expect(page.text).not.toContain('Queue too long');
  expect(await ratings(fresh)).toEqual([]);
});

describe('number and retrieval code, told to somebody without an account', () => {
  let url = '';
  let code = '';
  let number = '';
  let told = '';

  beforeAll(async () => {
    told = await raise('customer-1', 'Complaint', 'The queue was too long again');
    await idle();
    const given = await invoke('panel', 'giveCustomerLink', { issueKey: told, purpose: 'retrieve' }, 'agent-1');
    if (!given.ok) throw new Error(given.problem.message);
    [, number = '', code = ''] = /number (\S+), code (\S+),/.exec(given.value.message) ?? [];
    expect(given.value.code).toBe(code);
    url = given.value.message.split('\n').at(-1) ?? '';
  });

  it('shows a form, and with both how far the case is, in any spelling of the code', async () => {
    expect((await visit(url)).text).toContain('<form method=post>');
    for (const c of [code, code.toLowerCase().replace('-', ' ')]) {
      const page = await visit(url, { n: ` ${number.toLowerCase()} `, c });
      expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
      expect(page.text).toContain('We promised you an answer today: how far we are');
      expect(page.text).not.toContain('queue');
    }
    await reply('agent-1', told, 'We look into it.');
    expect((await visit(url, { n: number, c: code })).text).toContain('Answer by');
    await moveTo('agent-1', told, 'Waiting for customer');
    expect((await visit(url, { n: number, c: code })).text).toContain('Waiting for you');
    await moveTo('agent-1', told, 'In progress');
    await reply('agent-1', told, 'There are two more counters now.');
    await moveTo('agent-1', told, 'Resolved');
    expect((await visit(url, { n: number, c: code })).text).toContain('There is a result');
  });

  it('answers a wrong code, a code of another case and a number nobody has alike, and writes nothing', async () => {
    const others = await invoke('panel', 'giveCustomerLink', { issueKey: key, purpose: 'retrieve' }, 'agent-1');
    const before = await invoke('panel', 'getCase', { issueKey: told }, 'agent-1');
    const wrong = [
      { n: number, c: (others.ok && others.value.code) || '' },
      { n: number, c: `${code.startsWith('0') ? '1' : '0'}${code.slice(1)}` },
      { n: 'FB-1999-0001', c: code },
      { n: "' OR 1=1 --", c: code },
      { n: 'x'.repeat(5_000), c: code },
      { n: number, c: '' },
      { n: number },
      {},
    ];
    const pages = await Promise.all(wrong.map((form) => visit(url, form)));
    expect(pages.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    const after = await invoke('panel', 'getCase', { issueKey: told }, 'agent-1');
    expect(after.ok && after.value.revision).toBe(before.ok && before.value.revision);
  });

  it('asks nothing of the database for what cannot be a code', async () => {
    await idle();
    const read = async () => {
      const { rest, sql } = await meter<{ rest: { calls: number }; sql: { statements: number } }>();
      return [rest.calls, sql.statements];
    };
    const before = await read();
    await visit(url, { n: number, c: 'guess' });
    expect(await read()).toEqual(before);
  });

  it('says nothing any more once the project gives no links', async () => {
    await switchLinks(false);
    expect((await visit(url, { n: number, c: code })).status).toBe(404);
    await switchLinks(true);
  });
});

/** What another system registers for somebody without an account; key of its issue. */
async function registeredOutside(
  id: string,
  summary: string,
): Promise<{ readonly key: string; readonly secret: string; readonly now: number }> {
  const trigger = await invoke('settings', 'renewWebTriggerSecret', {}, 'admin');
  if (!trigger.ok || trigger.value.secret === null) throw new Error('no secret');
  const { secret, url } = trigger.value;
  const body = JSON.stringify({ id, project: 'FB', channel: 'phone', summary });
  const now = Math.floor(Date.parse(await siteNow()) / 1000);
  const signature = `sha256=${createHmac('sha256', secret).update(`${now}.${body}`).digest('hex')}`;
  const headers = { 'x-closed-loop-timestamp': String(now), 'x-closed-loop-signature': signature };
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(202);
  await idle();
  const jql = encodeURIComponent(`project = FB AND summary ~ "${summary}"`);
  const found = await as('admin').get<{ issues: { key: string }[] }>(`/rest/api/3/search/jql?jql=${jql}&fields=summary`);
  return { key: found.issues[0]?.key ?? '', secret, now };
}

const asked = async (issueKey: string): Promise<readonly string[]> =>
  (await commentsOf(issueKey))
    .filter(({ jsdPublic }) => jsdPublic)
    .map(({ body }) => textIn(body))
    .filter((text) => text.includes('has a result'));
const linksIn = (text: string): readonly string[] => [...text.matchAll(/"href":"([^"]+)"/g)].map(([, address = '']) => address);

describe('the way to answer (S3-14)', () => {
  it('stands in the comment that asks who has an account: the request in the portal', async () => {
    const [question = ''] = await asked(key);
    expect(linksIn(question)).toEqual([expect.stringMatching(new RegExp(`/servicedesk/customer/portal/\\d+/${key}$`))]);
  });

  it('for who has none the team is asked to send links; who handled the case gets none to be judged by (decision 0015)', async () => {
    const { key: outside } = await registeredOutside('call-76', 'Gate does not open');
    const offered = async (user: string) => {
      const view = await invoke('panel', 'getCase', { issueKey: outside }, user);
      return view.ok ? [view.value.links, view.value.linksByColleague] : view.problem.reason;
    };
    expect(await offered('agent-1')).toEqual([['retrieve'], []]);
    await invoke('panel', 'recordResponse', { issueKey: outside, channel: 'phone' }, 'agent-1');
    await moveTo('agent-1', outside, 'Resolved');
    expect(await offered('agent-1')).toEqual([['retrieve'], ['rate', 'confirm']]);
    expect(await offered('agent-2')).toEqual([['rate', 'confirm', 'retrieve'], []]);
    expect(await asked(outside)).toEqual([]);
    const notes = (await commentsOf(outside)).filter(({ jsdPublic, body }) => !jsdPublic && textIn(body).includes('has no account'));
    expect(notes).toHaveLength(1);
    expect(JSON.stringify(notes[0]?.body)).not.toContain('?t=');
    for (const purpose of ['rate', 'confirm'] as const) {
      const refused = await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose }, 'agent-1');
      expect(refused.ok ? 'ok' : refused.problem.reason).toBe('not-permitted');
    }
    expect((await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose: 'retrieve' }, 'agent-1')).ok).toBe(true);
    expect((await visit(await link(outside, 'rate'), { r: '5' })).text).toContain('Thank you');
    expect((await visit(await link(outside, 'confirm'), { a: 'yes' })).text).toContain('Thank you');
    expect(await ratings(outside)).toEqual([[5, 1, 'link', null]]);
    const view = await invoke('panel', 'getCase', { issueKey: outside }, 'agent-1');
    expect(view.ok && view.value.satisfaction.ratings.map(({ linkBy, handler }) => [linkBy, handler])).toEqual([
      ['acc-agent-2', expect.not.stringMatching('acc-agent-2')],
    ]);
    expect((await propertyOf(outside)).state).toBe('confirmed');
  });

  it('a caller whose request an agent wrote down is asked by a link as well, and the agent is not (S3-14)', async () => {
    const caller = await raise('agent-1', 'Complaint', 'A caller says the gate squeaks');
    await idle();
    await reply('agent-2', caller, 'The gate is oiled.');
    await moveTo('agent-2', caller, 'Resolved');
    await idle();
    expect(await asked(caller)).toEqual([]);
    expect((await commentsOf(caller)).filter(({ jsdPublic, body }) => !jsdPublic && textIn(body).includes('has no account'))).toHaveLength(
      1,
    );
    const view = await invoke('panel', 'getCase', { issueKey: caller }, 'supervisor');
    expect(view.ok && view.value.links).toEqual(['rate', 'confirm', 'retrieve']);
    const taken = await invoke('panel', 'giveCustomerLink', { issueKey: caller, purpose: 'rate' }, 'supervisor');
    expect((await visit(taken.ok ? taken.value.url : '', { r: '4' })).text).toContain('Thank you');
    expect(await ratings(caller)).toEqual([[4, 1, 'link', null]]);
  });

  it('no result is claimed, and none is judged, before it was told in words (S0-05)', async () => {
    const { key: outside } = await registeredOutside('call-80', 'Gate rusts');
    await moveTo('agent-1', outside, 'Resolved');
    await idle();
    const given = await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose: 'retrieve' }, 'agent-2');
    if (!given.ok) throw new Error(given.problem.message);
    const [, number = '', code = ''] = /number (\S+), code (\S+),/.exec(given.value.message) ?? [];
    const pages = async () => [
      (await visit(given.value.url)).text,
      (await visit(given.value.message.split('\n').at(-1) ?? '', { n: number, c: code })).text,
    ];
    for (const text of await pages()) {
      expect(text).toContain('We promised you an answer today: how far we are or, where the work is finished, what came of it');
      expect(text).not.toContain('There is a result');
    }
    const links = async () => {
      const view = await invoke('panel', 'getCase', { issueKey: outside }, 'agent-2');
      return view.ok && view.value.links;
    };
    expect(await links()).toEqual(['retrieve']);
    const refused = await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose: 'rate' }, 'agent-2');
    expect(refused.ok ? 'ok' : refused.problem.reason).toBe('not-possible-now');
    await invoke('panel', 'recordResponse', { issueKey: outside, channel: 'phone' }, 'agent-1');
    await idle();
    for (const text of await pages()) expect(text).toContain('There is a result');
    expect(await links()).toEqual(['rate', 'confirm', 'retrieve']);
  });

  it('no link outlives the days in which the result can be judged', async () => {
    const { key: outside } = await registeredOutside('call-79', 'Gate is painted green');
    expect((await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose: 'rate' }, 'agent-2')).ok).toBe(false);
    await invoke('panel', 'recordResponse', { issueKey: outside, channel: 'phone' }, 'agent-1');
    await moveTo('agent-1', outside, 'Resolved');
    const resolvedAt = Date.parse(await siteNow());
    await advance('PT30M');
    const taken = await invoke('panel', 'giveCustomerLink', { issueKey: outside, purpose: 'rate' }, 'agent-2');
    const until = taken.ok ? Date.parse(taken.value.expiresAt) : Number.NaN;
    expect(Math.abs(until - resolvedAt - 28 * 86_400_000)).toBeLessThan(60_000);
  });

  it('what is said while the case is being worked on is not left lying', async () => {
    const { key: outside } = await registeredOutside('call-88', 'Gate does not close');
    await invoke('panel', 'recordResponse', { issueKey: outside, channel: 'phone' }, 'agent-1');
    await moveTo('agent-1', outside, 'Resolved');
    const [rate, confirm] = [await link(outside, 'rate'), await link(outside, 'confirm')];
    // What follows from the rating hangs on its way to Jira when the confirmation comes.
    await faults({ rest: { rate: 1, delayMs: 3000, match: 'properties/' } });
    await visit(rate, { r: '5' });
    while (((await faultHits())['rest'] ?? 0) === 0) await new Promise((done) => setTimeout(done, 50));
    await visit(confirm, { a: 'yes' });
    await faults({});
    await idle();
    expect((await propertyOf(outside)).state).toBe('confirmed');
  });

  it('nobody with an account is offered a link by the panel, and Jira is not asked for that again at every look', async () => {
    const before = (await exchanges()).text.split('permissions/check').length;
    const view = await invoke('panel', 'getCase', { issueKey: key }, 'agent-2');
    expect(view.ok && view.value.links).toEqual([]);
    expect((await exchanges()).text.split('permissions/check').length).toBe(before);
  });

  it('nothing when the project gives no links: then nobody can be asked', async () => {
    await switchLinks(false);
    const { key: outside } = await registeredOutside('call-75', 'Lamp above the gate');
    await moveTo('agent-1', outside, 'Resolved');
    expect(await asked(outside)).toEqual([]);
    expect((await commentsOf(outside)).filter(({ body }) => textIn(body).includes('has no account'))).toEqual([]);
    await switchLinks(true);
  });
});

it('lets the system that registered make the link itself, for a look and nothing more', async () => {
  const { secret, now } = await registeredOutside('call-77', 'Lift is stuck');
  const [address = ''] = (await link(key, 'retrieve')).split('?t=');
  const signed = (text: string) => `${address}?t=${text}~${createHmac('sha256', secret).update(text).digest('base64url')}`;
  const end = now + 7 * 86_400;
  expect((await visit(signed(`1~retrieve~FB:call-77~1~${end}~en~none`))).text).toContain('We promised you an answer today');
  const late = await visit(signed(`1~retrieve~FB:call-77~1~${now - 1}~en~none`));
  expect([late.status, late.text.includes('This link has expired')]).toEqual([410, true]);
  expect((await visit(signed(`1~rate~FB:call-77~1~${end}~en~stars`))).status).toBe(404);
  expect((await visit(signed(`1~retrieve~FB:call-77~1~${end + 40 * 86_400}~en~none`))).status).toBe(404);
});

it('tells neither key nor code to a log, and no link works when the project has switched them off', async () => {
  const url = await link(key, 'rate');
  await visit(url, { r: '5' });
  const code = url.slice(url.lastIndexOf('~') + 1);
  const logs = await (await fetch(new URL('/workbench/logs', await workbenchAddress()))).text();
  expect(logs).not.toContain(code);
  expect((await exchanges()).text).not.toContain(code);
  await switchLinks(false);
  expect((await visit(url)).status).toBe(404);
  const refused = await invoke('panel', 'giveCustomerLink', { issueKey: key, purpose: 'rate' }, 'agent-2');
  expect(refused.ok ? 'ok' : refused.problem.reason).toBe('not-possible-now');
  await switchLinks(true);
  expect(await as('admin').get<unknown>(`/rest/api/3/issue/${key}`)).toBeDefined();
});
