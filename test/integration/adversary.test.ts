import { contractOperations } from '../support/contract-operations';
import { advanceTo, as, idle, invoke, invokeAnything, reset } from '../support/workbench';
import { commentsOf, moveTo, raise, reply, textIn } from './story';

/** Whoever tries what is not theirs, from outside. Links of people without an account have a file of their own. */

let open = '';
let resolved = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  open = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  resolved = await raise('customer-1', 'Complaint', 'The lift is stuck');
  await idle();
  await as('admin').put(`/rest/api/3/issue/${resolved}/assignee`, { accountId: 'acc-agent-1' });
  await reply('agent-1', resolved, 'We look into it.');
  await moveTo('agent-1', resolved, 'Resolved');
});

interface Outcome {
  readonly ok?: boolean;
  readonly problem?: { readonly reason: string; readonly message: string };
}

async function reasonOf(module: string, operation: string, input: object, user: string): Promise<string> {
  const { status, body } = await invokeAnything({ module, operation, input, user });
  const outcome = body as Outcome;
  return outcome.ok === true ? 'ok' : (outcome.problem?.reason ?? `status ${status}`);
}

/** Whatever an operation asks for; it takes what it knows. An operation that finds none of it valid names its own below. */
const everything = () => ({
  ...{
    issueKey: open,
    projectKey: 'FB',
    axis: 'type',
    value: 'complaint',
    fields: {},
    channel: 'phone',
    reason: 'because',
    on: 'customer',
  },
  ...{ note: 'a note', text: 'a text', shared: false, dueAt: '2027-03-09T01:00:00Z', trigger: 'legal-risk', definition: 'data-loss' },
  ...{ milestone: 'plan', purpose: 'rate', rating: 5, answers: [true, true, true, false], period: 'last-30-days', id: 'some-id' },
  ...{
    profile: 'gov-it-projects',
    part: 'analysis',
    field: 'causes',
    as: 'handler',
    decision: 'approved',
    method: 'phone',
    outcome: 'solved',
  },
  ...{
    to: 'acc-agent-2',
    task: 'follow-up-1',
    because: 'refused',
    texts: {},
    query: '',
    seen: null,
    digest: 'a'.repeat(64),
    criteria: [],
    evidence: 'e1',
    reached: true,
    of: open,
    explanation: 'why',
    verdict: 'genuine',
    reviewer: 'acc-agent-2',
  },
  ...{ days: 90, replayId: 'some-replay', kind: 'classified', skip: 0 },
  ...{ what: 'objection', heard: 'oral', condition: 'invoice-checked', holds: true },
  ...{ problem: 'a problem', improvement: 'an improvement', followUp: 'what follows' },
  ...{ commentId: '10001', reasons: 'reasons', example: 'some-example', source: 'phone', url: 'https://example.org' },
  ...{ openCases: 'stay', version: 1, from: { preset: 'gov-it-projects' } },
});
const NAMED: Readonly<Record<string, () => object>> = {
  'panel.recordEvidence': () => ({
    issueKey: open,
    entry: {
      ...{ kind: 'document', source: 'customer', content: 'a letter', collectedAt: '2026-03-02T01:00:00Z', collector: 'me' },
      ...{ responsibleParty: 'me', place: 'office', checks: {}, attachmentId: null },
    },
  }),
  'panel.decideReconsideration': () => ({ ...everything(), outcome: 'upheld' }),
  'panel.endReconsideration': () => ({ ...everything(), because: 'not-meant' }),
  'panel.pauseCase': () => ({ ...everything(), on: 'customer' }),
  'settings.discardDraft': () => ({ ...everything(), revision: '1.none' }),
  'settings.publishDraft': () => ({ ...everything(), revision: '1.none' }),
  'settings.returnDraft': () => ({ ...everything(), revision: '1.none' }),
  'settings.importProfile': () => ({ ...everything(), revision: '1.none' }),
  'settings.previewCopy': () => ({ ...everything(), from: 'FB' }),
  'settings.copyFrom': () => ({ ...everything(), revision: '1.none' }),
  'settings.getReplayedItems': () => ({ ...everything(), of: { accountId: 'acc-agent-1' } }),
  'settings.getWebTrigger': () => ({}),
  'settings.renewWebTriggerSecret': () => ({}),
  'settings.getHealth': () => ({}),
  'settings.tryDraft': () => ({ projectKey: 'FB', issueKey: open }),
  'settings.tryProfile': () => ({
    profile: 'gov-it-projects',
    sample: { summary: 's', description: '', receivedAt: '2026-03-02T01:00:00Z', events: [] },
  }),
};
/** Schemas of whole documents: refused as incomplete, which happens before anything is looked up. */
const WHOLE_DOCUMENTS: readonly string[] = ['settings.saveSettings', 'settings.saveDraft'];

const operations = [...contractOperations()];
const guarded = operations.filter(([, callers]) => !callers.includes('anyone'));

it('knows every operation of the contract', () => {
  expect(operations.length).toBeGreaterThan(25);
});

describe('somebody who has no part in the project', () => {
  it.each(guarded.map(([name]) => name))('%s is refused', async (name) => {
    const [module = '', operation = ''] = name.split('.');
    const reason = await reasonOf(module, operation, NAMED[name]?.() ?? everything(), 'outsider');
    // An input that is not valid proves nothing: give this operation one of its own above.
    expect([name, reason]).toEqual([name, WHOLE_DOCUMENTS.includes(name) ? 'invalid-input' : 'not-permitted']);
  });

  it.each(guarded.map(([name]) => name).filter((name) => name.startsWith('panel.')))('%s is refused to the customer too', async (name) => {
    const [module = '', operation = ''] = name.split('.');
    expect([name, await reasonOf(module, operation, NAMED[name]?.() ?? everything(), 'customer-1')]).toEqual([name, 'not-permitted']);
  });
});

describe('customer B on the case of customer A, by its key', () => {
  const portal = guarded.map(([name]) => name).filter((name) => name.startsWith('portal.'));

  it.each(portal)('%s', async (name) => {
    const operation = name.slice('portal.'.length);
    for (const issueKey of [open, resolved]) {
      const input = { ...everything(), issueKey };
      expect([name, await reasonOf('portal', operation, input, 'customer-2')]).toEqual([name, 'not-permitted']);
      // What the payload or the page claims about who is calling is not believed.
      const claimed = await invokeAnything({
        module: 'portal',
        operation,
        input: { ...input, accountId: 'acc-customer-1' },
        user: 'customer-2',
        context: { accountId: 'acc-customer-1', extension: { request: { key: issueKey } } },
      });
      expect((claimed.body as Outcome).problem?.reason).toBe('not-permitted');
    }
  });

  it('does not learn whether a case exists', async () => {
    const there = await invokeAnything({ module: 'portal', operation: 'getCase', input: { issueKey: open }, user: 'customer-2' });
    const nowhere = await invokeAnything({ module: 'portal', operation: 'getCase', input: { issueKey: 'FB-99999' }, user: 'customer-2' });
    expect(there.body).toEqual(nowhere.body);
  });
});

describe('ratings', () => {
  const ratings = async () => {
    await idle();
    const answer = await invoke('panel', 'getCase', { issueKey: resolved }, 'agent-1');
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value.satisfaction.ratings;
  };
  const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)> [link](javascript:alert(3))';

  it('go to whoever handled it when it was resolved, whoever has it now, and a double submit is one', async () => {
    await as('admin').put(`/rest/api/3/issue/${resolved}/assignee`, { accountId: 'acc-agent-2' });
    await idle();
    const input = { issueKey: resolved, rating: 5, comment: SCRIPT };
    const both = await Promise.all([invoke('portal', 'rateCase', input, 'customer-1'), invoke('portal', 'rateCase', input, 'customer-1')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const given = await ratings();
    expect(given.map(({ value, version, handler }) => [value, version, handler])).toEqual([[5, 1, 'acc-agent-1']]);
  });

  it('keep a script in a comment as the text it is, also in the comments of Jira', async () => {
    expect((await ratings()).at(-1)?.comment).toBe(SCRIPT);
    const shared = await invoke('panel', 'reportProgress', { issueKey: open, text: SCRIPT, shared: true }, 'agent-1');
    expect(shared.ok).toBe(true);
    await idle();
    const bodies = (await commentsOf(open)).map(({ body }) => body).filter((body) => textIn(body).includes('alert(1)'));
    expect(bodies).toHaveLength(1);
    // One text node: no link, no mark, no markup came out of it.
    expect(JSON.stringify(bodies[0])).toContain(JSON.stringify({ type: 'text', text: SCRIPT }));
    const seen = await invoke('portal', 'getCase', { issueKey: open }, 'customer-1');
    expect(seen.ok && seen.value.news.some(({ text }) => text.en === SCRIPT)).toBe(true);
  });

  it('are refused to agents, on their own request as on any other', async () => {
    const own = await raise('agent-2', 'Complaint', 'My own screen is broken');
    await idle();
    await reply('agent-1', own, 'We look into it.');
    await moveTo('agent-1', own, 'Resolved');
    expect(await reasonOf('portal', 'rateCase', { issueKey: own, rating: 5 }, 'agent-2')).toBe('not-permitted');
    expect(await reasonOf('portal', 'rateCase', { issueKey: resolved, rating: 5 }, 'agent-1')).toBe('not-permitted');
    expect(await reasonOf('portal', 'confirmResolution', { issueKey: own, answers: [true, true, true, false] }, 'agent-2')).toBe(
      'not-permitted',
    );
  });

  it('off the scale are refused with their place, and nothing is kept of them', async () => {
    const before = (await ratings()).length;
    for (const rating of [0, 6, 4.5, 'satisfied', Number.MAX_SAFE_INTEGER])
      expect([rating, await reasonOf('portal', 'rateCase', { issueKey: resolved, rating }, 'customer-1')]).toEqual([
        rating,
        'invalid-input',
      ]);
    expect(await ratings()).toHaveLength(before);
  });
});
