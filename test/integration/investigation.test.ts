import { createHash } from 'node:crypto';
import type { EvidenceInput, InvestigationView, PanelCase } from '../../src/contract';
import { advanceTo, as, createProject, exchanges, faults, idle, invoke, meter, reset, resetMeter } from '../support/workbench';

/** Investigation and evidence of a complaint, told from outside with real attachments (S4-67…S4-86). */

let key = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('CH', 'complaint-handling');
  const created = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: { project: { key: 'CH' }, issuetype: { id: '10001' }, summary: 'Charged twice', reporter: { accountId: 'acc-customer-1' } },
  });
  key = created.key;
  await idle();
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function attach(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const [made] = await as('agent-1').post<{ id: string }[]>(`/rest/api/3/issue/${key}/attachments`, form);
  if (made === undefined) throw new Error('nothing was attached');
  await idle();
  return made.id;
}

const written = (over: Partial<EvidenceInput> = {}): EvidenceInput => ({
  kind: 'electronic',
  source: 'Telephone system',
  content: 'The call of 2 March',
  collectedAt: '2026-03-02T00:30:00.000Z',
  collector: '',
  responsibleParty: 'Service desk',
  place: '',
  checks: { authentic: true, complete: true, relevant: true, lawful: true },
  attachmentId: null,
  ...over,
});

async function shown(
  answer: Promise<{ ok: true; value: PanelCase } | { ok: false; problem: { message: string } }>,
): Promise<InvestigationView> {
  const done = await answer;
  if (!done.ok) throw new Error(done.problem.message);
  if (done.value.investigation === null) throw new Error('the profile asks for an investigation');
  return done.value.investigation;
}
const record = (entry: EvidenceInput, evidence?: string, user = 'agent-1') =>
  invoke('panel', 'recordEvidence', { issueKey: key, entry, ...(evidence === undefined ? {} : { evidence }) }, user);
const verify = (evidence: string) => invoke('panel', 'verifyEvidence', { issueKey: key, evidence }, 'agent-2');
const failed = (): never => {
  throw new Error('there is no evidence');
};
const lastOf = (view: InvestigationView) => view.evidence.at(-1) ?? failed();
const reasonOf = async (answer: ReturnType<typeof record>): Promise<string> => {
  const done = await answer;
  return done.ok ? 'ok' : done.problem.reason;
};

describe('the content of a file is what identifies it', () => {
  test('its hash is that of the bytes Jira holds, read with the rights of the agent', async () => {
    const attachmentId = await attach('call.txt', 'We charged you once.');
    await resetMeter();
    const piece = lastOf(await shown(record(written({ attachmentId }))));
    expect(piece.file).toMatchObject({ attachmentId, name: 'call.txt', size: 20, sha256: sha256('We charged you once.') });
    expect(piece).toMatchObject({ counts: true, recordedBy: 'acc-agent-1', withdrawn: null, verified: null });
    const read = (await exchanges()).list.filter(({ path }) => path.startsWith('/rest/api/3/attachment/content/'));
    expect(read.map(({ as: who, status }) => [who, status])).toEqual([['acc-agent-1', 200]]);
    // Two reads of the permission check, one of the list of files, one of the file; the rest is the state written to Jira.
    const { functions } = await meter<{ functions: Record<string, { rest: { calls: number; points: number } }> }>();
    expect(functions['panel-resolver']?.rest.points).toBeLessThanOrEqual(14);
  });

  test('unchanged, replaced under its name, and deleted are told apart, with both hashes', async () => {
    const attachmentId = await attach('bill.txt', 'EUR 20');
    const { id } = lastOf(await shown(record(written({ attachmentId, source: 'Bill' }))));
    const first = lastOf(await shown(verify(id)));
    expect(first.verified).toMatchObject({ verdict: 'unchanged', recorded: sha256('EUR 20'), found: sha256('EUR 20'), by: 'acc-agent-2' });
    await as('lead').delete(`/rest/api/3/attachment/${attachmentId}`);
    const replaced = await attach('bill.txt', 'EUR 10');
    const second = lastOf(await shown(verify(id)));
    expect(second.verified).toMatchObject({ verdict: 'changed', recorded: sha256('EUR 20'), found: sha256('EUR 10') });
    expect(second.counts).toBe(false);
    await as('lead').delete(`/rest/api/3/attachment/${replaced}`);
    const third = lastOf(await shown(verify(id)));
    expect(third.verified).toMatchObject({ verdict: 'missing', recorded: sha256('EUR 20'), found: null });
    expect(third.history.map(({ text }) => text.en)).toEqual([
      'Evidence checked: the file is missing',
      'Evidence checked: the file has changed',
      'Evidence checked: the file is unchanged',
      'Evidence recorded: Bill',
    ]);
  });

  test('the same content attached again is unchanged, whatever its id', async () => {
    const attachmentId = await attach('log.txt', 'line');
    const { id } = lastOf(await shown(record(written({ attachmentId, source: 'Log' }))));
    await as('lead').delete(`/rest/api/3/attachment/${attachmentId}`);
    await attach('log.txt', 'line');
    expect(lastOf(await shown(verify(id))).verified?.verdict).toBe('unchanged');
  });

  test('a change of the words keeps the hash of the day it was recorded', async () => {
    const attachmentId = await attach('mail.txt', 'Dear customer');
    const before = lastOf(await shown(record(written({ attachmentId, source: 'Mail' }))));
    const after = lastOf(await shown(record(written({ attachmentId, source: 'Mail', content: 'Corrected' }), before.id, 'agent-2')));
    expect(after).toMatchObject({
      id: before.id,
      number: before.number,
      content: 'Corrected',
      recordedBy: 'acc-agent-2',
      collectedBy: 'acc-agent-1',
      file: before.file,
    });
    expect(after.history.map(({ by, text, changes }) => [by, text.en, changes])).toEqual([
      ['acc-agent-2', 'Evidence changed: Mail', [{ field: 'content', before: 'The call of 2 March', after: 'Corrected' }]],
      ['acc-agent-1', 'Evidence recorded: Mail', []],
    ]);
  });

  test('a file deleted in Jira is missing as soon as the panel is opened, and counts no more', async () => {
    const attachmentId = await attach('photo.txt', 'A broken lid');
    const { id } = lastOf(await shown(record(written({ attachmentId, source: 'Photo' }))));
    await as('lead').delete(`/rest/api/3/attachment/${attachmentId}`);
    const open = async () => (await shown(invoke('panel', 'getCase', { issueKey: key }, 'agent-2'))).evidence.find((one) => one.id === id);
    const seen = await open();
    // The app itself noticed it: nobody compared anything.
    expect(seen).toMatchObject({ counts: false, verified: { verdict: 'missing', found: null, by: null } });
    expect((await open())?.history).toHaveLength(2);
  });

  test('the case is shown although Jira does not tell its files just now', async () => {
    await faults({ rest: { rate: 1, status: 503, match: 'fields=attachment' } });
    const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    await faults({});
    expect(answer.ok).toBe(true);
  });

  test('a file of another issue, one that is gone and one too large to read are refused, and nothing is recorded', async () => {
    const other = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
      fields: { project: { key: 'CH' }, issuetype: { id: '10001' }, summary: 'Another', reporter: { accountId: 'acc-customer-2' } },
    });
    const form = new FormData();
    form.append('file', new Blob(['theirs']), 'theirs.txt');
    const [theirs] = await as('agent-1').post<{ id: string }[]>(`/rest/api/3/issue/${other.key}/attachments`, form);
    const large = await attach('film.bin', new Uint8Array(8 * 1024 * 1024 + 1));
    const count = async (): Promise<number> => (await shown(invoke('panel', 'getCase', { issueKey: key }, 'agent-1'))).evidence.length;
    const before = await count();
    expect(await reasonOf(record(written({ attachmentId: theirs?.id ?? '' })))).toBe('not-found');
    expect(await reasonOf(record(written({ attachmentId: '999999' })))).toBe('not-found');
    const refused = await record(written({ attachmentId: large }));
    expect(refused).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'entry.attachmentId' } });
    expect(refused.ok ? '' : refused.problem.message).toContain('“film.bin” has 8.0 MB');
    expect(await count()).toBe(before);
  });

  test('when Jira does not answer, nothing is recorded and the agent is told', async () => {
    const attachmentId = await attach('late.txt', 'late');
    await faults({ rest: { rate: 1, status: 503, match: 'attachment/content' } });
    const answer = await record(written({ attachmentId, source: 'Late' }));
    await faults({});
    expect(answer).toMatchObject({ ok: false, problem: { reason: 'temporarily-unavailable' } });
    const again = await shown(record(written({ attachmentId, source: 'Late' })));
    expect(again.evidence.filter(({ source }) => source === 'Late')).toHaveLength(1);
  });

  test('withdrawn evidence stays with its reason and takes no more changes', async () => {
    const { id } = lastOf(await shown(record(written({ kind: 'physical', source: 'Device', place: 'Safe 2', checks: {} }))));
    const answer = invoke('panel', 'withdrawEvidence', { issueKey: key, evidence: id, reason: 'belongs to another case' }, 'agent-2');
    expect(lastOf(await shown(answer))).toMatchObject({
      withdrawn: { by: 'acc-agent-2', reason: 'belongs to another case' },
      place: 'Safe 2',
      counts: false,
    });
    expect(await reasonOf(record(written(), id))).toBe('not-possible-now');
  });

  test.each([
    ['an unknown kind', { kind: 'hearsay' }],
    ['an unknown check', { checks: { nice: true } }],
    ['a time in the future', { collectedAt: '2027-01-01T00:00:00Z' }],
    ['no source', { source: ' ' }],
  ])('%s is refused', async (_name, over) => {
    expect(await reasonOf(record(written(over)))).toBe('invalid-input');
  });
});

describe('the report and its three signatures (S4-70, S4-73)', () => {
  const sign = (as: string, user: string, digest: string, decision: 'approved' | 'returned' = 'approved', note?: string) =>
    invoke('panel', 'signReport', { issueKey: key, as, decision, digest, ...(note === undefined ? {} : { note }) }, user);
  const digestNow = async (): Promise<string> => (await shown(invoke('panel', 'getCase', { issueKey: key }, 'agent-1'))).report.digest;
  const write = async (field: string, value: string): Promise<void> => {
    const view = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    const part = view.ok ? view.value.work.parts.find(({ id }) => id === 'investigation-report') : undefined;
    const seen = part?.fields.find(({ id }) => id === field)?.at ?? null;
    const answer = await invoke('panel', 'recordWork', { issueKey: key, part: 'investigation-report', field, value, seen }, 'agent-1');
    if (!answer.ok) throw new Error(answer.problem.message);
  };

  test('who signs is who the settings name; while they name nobody, anybody; an administrator, and it is told', async () => {
    expect(await sign('investigator', 'agent-1', await digestNow())).toMatchObject({ ok: false, problem: { reason: 'not-permitted' } });
    const before = await invoke('settings', 'getSettings', { projectKey: 'CH' }, 'admin');
    if (!before.ok || before.value.configuration === null) throw new Error('CH has no settings');
    const { revision, settings } = before.value.configuration;
    const { 'responsible-person': _nobody, ...others } = settings.roles;
    const roles = { ...others, investigator: { kind: 'user', accountId: 'acc-agent-1', name: 'Agent One' } as const };
    const saved = await invoke('settings', 'saveSettings', { projectKey: 'CH', revision, settings: { ...settings, roles } }, 'admin');
    expect(saved.ok).toBe(true);
  });

  test('nothing incomplete is signed', async () => {
    const answer = await sign('investigator', 'agent-1', await digestNow());
    expect(answer).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
    expect(answer.ok ? '' : answer.problem.message).toContain('“Nature of the event” is empty');
  });

  test('three people sign; a fourth change lets all three lapse', async () => {
    await write('nature-of-the-event', 'A fault of the billing run');
    await write('responsible-party', 'Billing');
    await write('proposed-handling', 'Refund and apology');
    const digest = await digestNow();
    expect(await shown(sign('investigator', 'agent-1', digest))).toMatchObject({ report: { concluded: false } });
    // The same person for another signature, and a digest of something else.
    expect(await sign('responsible-person', 'agent-1', digest)).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
    expect(await sign('responsible-person', 'agent-2', 'f'.repeat(64))).toMatchObject({ ok: false, problem: { reason: 'conflict' } });
    expect(await sign('nobody', 'agent-2', digest)).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
    await shown(sign('responsible-person', 'agent-2', digest));
    expect(await sign('supervising-leader', 'department-manager', digest)).toMatchObject({ problem: { reason: 'not-permitted' } });
    const done = await shown(sign('supervising-leader', 'lead', digest));
    expect(done.report.signatures.map(({ state, by, capacity }) => [state, by, capacity])).toEqual([
      ['signed', 'acc-agent-1', null],
      ['signed', 'acc-agent-2', 'anyone'],
      ['signed', 'acc-lead', 'administrator'],
    ]);
    expect(done.report.concluded).toBe(true);
    await write('proposed-handling', 'Apology');
    const changed = await shown(invoke('panel', 'getCase', { issueKey: key }, 'agent-1'));
    expect(changed.report.signatures.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'lapsed']);
  });

  test('returning needs a reason', async () => {
    const digest = await digestNow();
    expect(await sign('supervising-leader', 'supervisor', digest, 'returned')).toMatchObject({ ok: false });
    const returned = await shown(sign('supervising-leader', 'supervisor', digest, 'returned', 'The cause is missing'));
    expect(returned.report.signatures[2]).toMatchObject({ state: 'returned', note: 'The cause is missing', by: 'acc-supervisor' });
  });

  test('evidence whose file is gone is noticed when somebody signs, and nothing is signed unseen', async () => {
    const attachmentId = await attach('recording.txt', 'Good day');
    await shown(record(written({ attachmentId, source: 'Recording' })));
    const digest = await digestNow();
    await as('lead').delete(`/rest/api/3/attachment/${attachmentId}`);
    expect(await sign('investigator', 'agent-1', digest)).toMatchObject({ ok: false, problem: { reason: 'conflict' } });
    const after = await shown(invoke('panel', 'getCase', { issueKey: key }, 'agent-1'));
    expect(lastOf(after)).toMatchObject({ counts: false, verified: { verdict: 'missing' } });
    expect(after.report.digest).not.toBe(digest);
    expect((await shown(sign('investigator', 'agent-1', after.report.digest))).report.signatures[0]).toMatchObject({ state: 'signed' });
  });
});
