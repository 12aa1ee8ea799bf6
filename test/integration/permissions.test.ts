import { advanceTo, idle, invoke, invokeAnything, reset, valued } from '../support/workbench';
import { raise } from './story';

/** Each user against each operation, as the site's own permissions have it; the screen is not asked. */

const USERS = ['admin', 'lead', 'agent-1', 'supervisor', 'customer-1', 'customer-2', 'outsider'] as const;
type User = (typeof USERS)[number];

let key = '';

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  key = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  await idle();
});

interface Outcome {
  readonly ok?: boolean;
  readonly problem?: { readonly reason: string; readonly message: string };
}

async function reasonOf(module: string, operation: string, input: object, user: User): Promise<string> {
  const reply = await invokeAnything({ module, operation, input, user });
  const outcome = reply.body as Outcome;
  return outcome.ok === true ? 'ok' : (outcome.problem?.reason ?? `status ${reply.status}`);
}

/** The site's admin is one of the service project's administrators, who are agents too. */
const AGENTS: readonly User[] = ['admin', 'lead', 'agent-1', 'supervisor'];
const readable = () => ({ issueKey: key });

describe.each<[string, string, () => object, readonly User[]]>([
  ['panel', 'getCase', readable, AGENTS],
  ['panel', 'correctAxis', () => ({ issueKey: key, axis: 'complexity', value: 'simple' }), AGENTS],
  ['panel', 'completeRegistration', () => ({ issueKey: key, fields: { organisation: 'City hall' } }), AGENTS],
  ['panel', 'recordResponse', () => ({ issueKey: key, channel: 'phone' }), AGENTS],
  ['panel', 'reportProgress', () => ({ issueKey: key, text: 'checking', shared: false }), AGENTS],
  ['panel', 'listAttachments', readable, AGENTS],
  ['panel', 'listAssignable', () => ({ issueKey: key, query: '' }), AGENTS],
  ['panel', 'listNames', readable, AGENTS],
  ['panel', 'promiseUpdate', () => ({ issueKey: key, dueAt: '2026-03-09T01:00:00Z' }), AGENTS],
  ['panel', 'recordWork', () => ({ issueKey: key, part: 'plan', field: 'steps', seen: null, value: 'First, look' }), AGENTS],
  ['panel', 'raiseEscalation', () => ({ issueKey: key, trigger: 'legal-risk', reason: 'a lawyer wrote' }), AGENTS],
  ['portal', 'getCase', readable, ['customer-1']],
  ['settings', 'getSettings', () => ({ projectKey: 'FB' }), AGENTS],
  ['settings', 'getHistory', () => ({ projectKey: 'FB' }), AGENTS],
  ['settings', 'getDraft', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  ['settings', 'getAudit', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  ['settings', 'previewRollBack', () => ({ projectKey: 'FB', version: 1 }), ['admin', 'lead']],
  ['settings', 'getMove', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  ['settings', 'chooseProfile', () => ({ projectKey: 'FB', profile: 'gov-it-projects' }), ['admin', 'lead']],
  ['settings', 'getWebTrigger', () => ({}), ['admin']],
  ['settings', 'renewWebTriggerSecret', () => ({}), ['admin']],
  ['settings', 'getHealth', () => ({}), ['admin']],
  ['settings', 'getReplay', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  ['settings', 'tryDraft', () => ({ projectKey: 'FB', issueKey: key }), ['admin', 'lead']],
  ['settings', 'getSelfCheck', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  ['settings', 'repairCase', readable, ['admin', 'lead']],
  ['settings', 'repairAll', () => ({ projectKey: 'FB' }), ['admin', 'lead']],
  [
    'settings',
    'tryProfile',
    () => ({ profile: 'gov-it-projects', sample: { summary: 's', description: '', receivedAt: '2026-03-02T01:00:00Z', events: [] } }),
    ['admin'],
  ],
  ['gadget', 'getQuality', () => ({ projectKey: 'FB', period: 'last-30-days' }), ['admin', 'lead', 'agent-1', 'supervisor']],
])('%s.%s', (module, operation, input, allowed) => {
  it.each(USERS)('as %s', async (user) => {
    const reason = await reasonOf(module, operation, input(), user);
    expect(reason).toBe(allowed.includes(user) ? 'ok' : 'not-permitted');
  });
});

const EVIDENCE = {
  kind: 'documentary',
  source: 's',
  content: 'c',
  collectedAt: '2026-03-02T00:00:00Z',
  collector: '',
  responsibleParty: '',
  place: '',
  checks: {},
  attachmentId: null,
};

describe('state changes that need a state', () => {
  it.each(['customer-1', 'customer-2', 'outsider'] as const)('are refused to %s before anything else is looked at', async (user) => {
    for (const [operation, input] of [
      ['undoWork', { issueKey: key, part: 'plan', field: 'steps', seen: null }],
      ['giveApproval', { issueKey: key, part: 'plan', as: 'team-leader', decision: 'approved', digest: '', criteria: [] }],
      ['pauseCase', { issueKey: key, on: 'other', reason: 'x' }],
      ['resumeCase', { issueKey: key }],
      ['declareEmergency', { issueKey: key, definition: 'security-incident' }],
      ['endEmergency', { issueKey: key }],
      ['acknowledgeEscalation', { issueKey: key }],
      ['recordMilestone', { issueKey: key, milestone: 'plan' }],
      ['recordFollowUp', { issueKey: key, task: 'follow-up/1', method: 'phone', reached: true }],
      ['closeFollowUp', { issueKey: key, task: 'follow-up/1', because: 'refused' }],
      ['adoptSuggestion', { issueKey: key }],
      ['enterRating', { issueKey: key, rating: 5, source: 'phone' }],
      ['enterConfirmation', { issueKey: key, answers: [true, true, true, false], method: 'phone' }],
      ['takeLetterAsRequest', { issueKey: key, commentId: '10001' }],
      ['assignReconsideration', { issueKey: key, reviewer: 'acc-agent-2' }],
      ['decideReconsideration', { issueKey: key, outcome: 'upheld', reasons: 'x' }],
      ['endReconsideration', { issueKey: key, because: 'not-meant', reason: 'x' }],
      ['acceptDissatisfaction', { issueKey: key, reason: 'x' }],
      ['markRepeat', { issueKey: key, of: key }],
      ['dismissRepeat', { issueKey: key, of: key }],
      ['markInvalid', { issueKey: key, explanation: 'x' }],
      ['markAbnormal', { issueKey: key, example: 'other' }],
      ['reviewAbnormal', { issueKey: key, verdict: 'genuine', note: 'x' }],
      ['recordEvidence', { issueKey: key, entry: EVIDENCE }],
      ['withdrawEvidence', { issueKey: key, evidence: 'e', reason: 'x' }],
      ['verifyEvidence', { issueKey: key, evidence: 'e' }],
      ['signReport', { issueKey: key, as: 'investigator', decision: 'approved', digest: 'a'.repeat(64) }],
      ['sendResult', { issueKey: key, method: 'email', outcome: 'solved', texts: {} }],
      ['shareExample', { issueKey: key, reason: 'x' }],
      ['transferCase', { issueKey: key, to: 'acc-agent-2', reason: 'x' }],
    ] as const) {
      expect([operation, await reasonOf('panel', operation, input, user)]).toEqual([operation, 'not-permitted']);
    }
  });
});

describe('what the payload claims is not believed', () => {
  it('another issue key in the context does not widen rights', async () => {
    const reply = await invokeAnything({
      module: 'panel',
      operation: 'getCase',
      input: { issueKey: key, accountId: 'acc-agent-1' },
      user: 'outsider',
      context: { accountId: 'acc-agent-1', extension: { issue: { key } } },
    });
    expect((reply.body as Outcome).problem?.reason).toBe('not-permitted');
  });

  it('a wrong input is named with its place, in the language of the user', async () => {
    const reply = await invokeAnything({
      module: 'panel',
      operation: 'correctAxis',
      input: { issueKey: key, axis: 'type' },
      user: 'agent-1',
    });
    expect((reply.body as Outcome).problem).toMatchObject({ reason: 'invalid-input', path: 'value' });
  });

  it('an unknown operation is not a silent success', async () => {
    const reply = await invokeAnything({ module: 'panel', operation: 'constructor', input: {}, user: 'agent-1' });
    expect(reply.status).toBeGreaterThanOrEqual(400);
  });
});

describe('who is away is no rule of the process', () => {
  it('is told to whoever administers the project, and not to agents who read its rules and their history', async () => {
    const settings = await valued(invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin'));
    if (settings.configuration === null) throw new Error('FB has no process');
    const absences = [{ accountId: 'acc-agent-2', from: '2026-03-02T00:00:00.000Z', to: '2026-03-09T00:00:00.000Z' }];
    const away = { ...settings.configuration.settings, graceMinutes: 16, absences };
    await valued(
      invoke('settings', 'saveSettings', { projectKey: 'FB', revision: settings.configuration.revision, settings: away }, 'admin'),
    );
    const seenBy = async (user: User) => {
      const view = await valued(invoke('settings', 'getSettings', { projectKey: 'FB' }, user));
      const history = await valued(invoke('settings', 'getHistory', { projectKey: 'FB' }, user));
      return [view.configuration?.settings.absences.length, history.versions[0]?.changes.map(({ path }) => path.split('.')[1])];
    };
    expect(await seenBy('lead')).toEqual([1, expect.arrayContaining(['absences', 'graceMinutes'])]);
    expect(await seenBy('agent-1')).toEqual([0, ['graceMinutes']]);
  });
});
