import type { PanelCase } from '../../src/contract';
import { advance, advanceTo, as, createProject, idle, invoke, reset } from '../support/workbench';
import { commentsOf, moveTo, propertyOf, raise, requestTypeId, textIn } from './story';

/** Repeated, invalid and abnormal feedback from outside (spec 1.14). */

const LOGIN = 'Permit portal: login fails, session expired';
const LOGIN_TEXT = 'Since this morning nobody at the district office can log in, the page says session expired right after the password.';
const AGAIN = 'Permit portal login still fails with session expired';
const AGAIN_TEXT = 'Nobody at the district office can log in, session expired after the password, since this morning.';

async function panel(key: string, user = 'agent-1'): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey: key }, user);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
const linksOf = async (key: string): Promise<readonly string[]> =>
  (
    await as('agent-1').get<{ fields: { issuelinks: { type: { outward: string }; outwardIssue?: { key: string } }[] } }>(
      `/rest/api/3/issue/${key}?fields=issuelinks`,
    )
  ).fields.issuelinks.map(({ type, outwardIssue }) => `${type.outward} ${outwardIssue?.key ?? ''}`);

async function registered(project: string, summary: string, fields: Readonly<Record<string, string>>, reporter?: string): Promise<string> {
  const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
    fields: { project: { key: project }, issuetype: { id: '10001' }, summary, ...(reporter ? { reporter: { accountId: reporter } } : {}) },
    properties: [{ key: 'closed-loop-registration', value: { channel: 'phone', fields, axes: {} } }],
  });
  await idle();
  return key;
}

describe('repeats (S0-87, S4-25)', () => {
  let first = '';
  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    first = await raise('customer-1', 'Fault', LOGIN, LOGIN_TEXT);
    await idle();
    await advance('PT1H');
  });

  it('the same customer with near-same text: found, marked by the system, linked once; one click takes it back', async () => {
    const again = await raise('customer-1', 'Fault', AGAIN, AGAIN_TEXT);
    await idle();
    expect((await panel(again)).doubts.repeat).toMatchObject({ issueKey: first, how: 'system', time: 1 });
    expect((await propertyOf(again)).repeatOf).toBe(first);
    expect(await linksOf(again)).toEqual([`duplicates ${first}`]);
    const undone = await invoke('panel', 'dismissRepeat', { issueKey: again, of: first }, 'agent-1');
    expect(undone.ok && undone.value.doubts).toMatchObject({ repeat: null, suggested: [] });
    await idle();
    expect((await propertyOf(again)).repeatOf).toBeNull();
    expect(await linksOf(again)).toEqual([]);
  });

  it('another customer with the same matter: suggested with why; an agent links it', async () => {
    const other = await raise('customer-2', 'Fault', AGAIN, AGAIN_TEXT);
    await idle();
    const { doubts } = await panel(other);
    expect(doubts.repeat).toBeNull();
    const suggestion = doubts.suggested.find(({ issueKey }) => issueKey === first);
    expect(suggestion).toMatchObject({ because: ['similar-text'] });
    expect(suggestion?.matched).toContain('session');
    const marked = await invoke('panel', 'markRepeat', { issueKey: other, of: first }, 'agent-1');
    expect(marked.ok && marked.value.doubts.repeat).toMatchObject({ issueKey: first, how: 'agent' });
    await idle();
    expect(await linksOf(other)).toEqual([`duplicates ${first}`]);
  });

  it('the customer says so: the number of an own case marks it, whatever the text (S0-87)', async () => {
    const one = await registered('FB', 'Printer of window 4 is out of order', { phone: '13800004444' });
    const said = await registered('FB', 'It has come back', {
      'earlier-number': ` ${(await panel(one)).number.toLowerCase()} `,
      phone: '+86 138 0000 4444',
    });
    const { doubts } = await panel(said);
    expect(doubts.repeat).toMatchObject({ issueKey: one, how: 'customer', time: 1 });
    expect(doubts.claimed).toMatchObject({ found: { issueKey: one, differs: ['other-subject'], state: 'marked' } });
    const wrong = await registered('FB', 'It has come back', { 'earlier-number': 'FB-2019-0001' });
    expect((await panel(wrong)).doubts).toMatchObject({ repeat: null, claimed: { said: 'FB-2019-0001', found: null } });
  });

  it('the number of a case of somebody else is a claim: shown with what differs, set or put aside by one click, told to no customer', async () => {
    const { number } = await panel(first);
    const named = await registered('FB', 'Where can I park near the town hall on Sunday?', { 'earlier-number': number }, 'acc-customer-2');
    expect(await linksOf(named)).toEqual([]);
    const { doubts, work } = await panel(named);
    expect(doubts).toMatchObject({
      repeat: null,
      claimed: { said: number, found: { issueKey: first, number, differs: ['other-customer', 'other-subject'], state: 'open' } },
    });
    expect(work.parts.find(({ id }) => id === 'repeat')).toBeUndefined();
    const told = [
      JSON.stringify(await invoke('portal', 'getCase', { issueKey: named }, 'customer-2')),
      ...(await commentsOf(named)).map(textIn),
    ].join();
    expect(told).not.toContain(first);
    expect(told).not.toContain('session');
    const aside = await invoke('panel', 'dismissRepeat', { issueKey: named, of: first }, 'agent-1');
    expect(aside.ok && aside.value.doubts).toMatchObject({ repeat: null, claimed: { said: number, found: { state: 'put-aside' } } });
    const marked = await invoke('panel', 'markRepeat', { issueKey: named, of: first }, 'agent-1');
    expect(marked.ok && marked.value.doubts).toMatchObject({
      repeat: { issueKey: first, how: 'agent' },
      claimed: { said: number, found: { state: 'marked' } },
    });
  });

  it('keeps what the customer says where the system finds another, and puts one aside without undoing the other', async () => {
    const own = await registered('FB', AGAIN, { 'earlier-number': '不知道 maybe last week' }, 'acc-customer-1');
    expect((await panel(own)).doubts).toMatchObject({
      repeat: { how: 'system' },
      claimed: { said: '不知道 maybe last week', found: null },
    });
    const other = await registered('FB', 'A question about the parking permit of my car', {}, 'acc-customer-2');
    const { number } = await panel(other);
    const both = await registered('FB', `${AGAIN}: ${AGAIN_TEXT}`, { 'earlier-number': number }, 'acc-customer-1');
    const { repeat, claimed } = (await panel(both)).doubts;
    expect([repeat?.how, claimed?.said, claimed?.found?.issueKey]).toEqual(['system', number, other]);
    const dismiss = (of: string) => invoke('panel', 'dismissRepeat', { issueKey: both, of }, 'agent-1');
    await dismiss(other);
    await idle();
    expect(await linksOf(both)).toEqual([`duplicates ${repeat?.issueKey ?? ''}`]);
    await dismiss(repeat?.issueKey ?? '');
    await idle();
    expect(await linksOf(both)).toEqual([]);
  });

  it('the same phone makes two calls one customer, and no plain contact stands in the index', async () => {
    const one = await registered('FB', 'Invoice for order 4471 never received, payment went through', { phone: '+86 138 0000 2222' });
    const two = await registered('FB', 'Second time: invoice for order 4471 not received although payment went through', {
      phone: '13800002222',
    });
    expect((await panel(two)).doubts.repeat).toMatchObject({ issueKey: one, how: 'system' });
  });

  it('refuses itself, what came later, and what the agent may not see, without saying that it exists', async () => {
    const later = await raise('customer-2', 'Inquiry', 'Opening hours of the hall?');
    await idle();
    const reason = async (of: string, issueKey = first): Promise<string> => {
      const answer = await invoke('panel', 'markRepeat', { issueKey, of }, 'agent-1');
      return answer.ok ? 'ok' : answer.problem.reason;
    };
    expect(await reason(first)).toBe('invalid-input');
    expect(await reason(later)).toBe('invalid-input');
    expect(await reason('HIDDEN-1')).toBe('not-found');
  });

  it('is counted in the repeat rate, and against first-time resolution of the case that came back', async () => {
    const quality = await invoke('gadget', 'getQuality', { projectKey: 'FB', period: 'last-30-days' }, 'lead');
    if (!quality.ok) throw new Error(quality.problem.message);
    const rate = quality.value.metrics.find(({ id }) => id === 'repeat-rate')?.result;
    // Of 13 items five are marked now: twice by the agent, by the customer's word, by the system, by the phone.
    expect(rate).toMatchObject({ kind: 'value', n: 13 });
    expect(rate?.kind === 'value' && Math.round(rate.value * 13)).toBe(500);
  });
});

describe('complaint-handling: repeat and invalid are natures with limits of their own', () => {
  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    await createProject('CP', 'complaint-handling');
  });

  it('a repeat is due within one working day (S4-38, S4-61)', async () => {
    const one = await registered('CP', 'Water filter leaks and after-sales refuses to help with the replacement', {
      contact: '13800003333',
    });
    await advance('PT1H');
    const two = await registered('CP', 'Water filter still leaks, after-sales refuses to help with a replacement', {
      contact: '138-0000-3333',
    });
    const seen = await panel(two);
    expect(seen.doubts.repeat).toMatchObject({ issueKey: one, how: 'system' });
    expect(seen.axes.find(({ id }) => id === 'nature')).toMatchObject({ value: 'repeat' });
    expect(seen.deadlines.find(({ milestone }) => milestone === 'resolve')).toMatchObject({ limit: 'repeat-complete' });
  });

  it('invalid asks for an explanation, tells the customer once, and has one limit of 24 h (S4-39, S4-62)', async () => {
    const key = await registered('CP', '对贵公司不满', {});
    const refused = await invoke('panel', 'markInvalid', { issueKey: key, explanation: '  ' }, 'agent-1');
    expect(refused.ok).toBe(false);
    const marked = await invoke('panel', 'markInvalid', { issueKey: key, explanation: '未说明具体事项' }, 'agent-1');
    expect(marked.ok && marked.value.doubts.invalid).toMatchObject({ explanation: '未说明具体事项' });
    await idle();
    const told = (await commentsOf(key)).filter((comment) => textIn(comment).includes('未说明具体事项'));
    expect(told).toHaveLength(1);
    const { deadlines } = await panel(key);
    expect(deadlines.find(({ milestone }) => milestone === 'resolve')).toMatchObject({ limit: 'invalid-complete' });
    // The explanation is the feedback and the result (S4-62).
    expect(deadlines.find(({ milestone }) => milestone === 'result-reply')).toMatchObject({ state: 'met' });
  });

  it('once explained nothing of it is watched or asked for, and it closes without a confirmation; taken back it is watched again', async () => {
    const [key, again] = [await registered('CP', '服务不好', {}), await registered('CP', '服务很不好', {})];
    for (const issueKey of [key, again]) await invoke('panel', 'markInvalid', { issueKey, explanation: '未说明具体事项' }, 'agent-1');
    await idle();
    const open = async (issueKey: string) => (await panel(issueKey)).deadlines.filter(({ state }) => state === 'running');
    expect([await open(key), (await propertyOf(key)).nextDueAt]).toEqual([[], null]);
    await advance('P2D');
    const late = await panel(key);
    expect(late.escalations.filter(({ level, state }) => level > 0 && state !== 'cancelled')).toEqual([]);
    const reminded = (await commentsOf(key)).filter((comment) => textIn(comment).includes('为无效投诉'));
    expect(reminded).toHaveLength(1);
    await invoke('panel', 'correctAxis', { issueKey: again, axis: 'nature', value: 'general' }, 'agent-1');
    await idle();
    // Counted from receipt, as if nothing had been.
    expect((await panel(again)).deadlines.find(({ milestone }) => milestone === 'plan')).toMatchObject({ state: 'breached' });
    await moveTo('agent-1', key, 'Resolved');
    await moveTo('agent-1', key, 'Closed');
    expect((await panel(key)).state).toBe('closed');
    const told = (await commentsOf(key)).filter(({ jsdPublic }) => jsdPublic);
    expect(told.filter((comment) => textIn(comment).includes('未说明具体事项'))).toHaveLength(1);
    expect(told.some((comment) => textIn(comment).includes('评价'))).toBe(false);
  });

  it('a number that only another project has is told to an agent who may see that item, and marks nothing (S0-87)', async () => {
    const there = await registered('CP', 'The filter of the kitchen tap came back broken', {});
    const { number } = await panel(there);
    const here = await registered('FB', 'It is broken again', { 'earlier-number': ` ${number.toLowerCase()}` });
    const { doubts } = await panel(here);
    expect(doubts).toMatchObject({ repeat: null, claimed: { found: null, elsewhere: [{ issueKey: there, number }] } });
    const nowhere = await registered('FB', 'It is broken again', { 'earlier-number': 'no idea' });
    expect((await panel(nowhere)).doubts.claimed).toEqual({ said: 'no idea', found: null, elsewhere: [] });
  });

  it('its customer reads why, and no promise, step or reply that contradicts it', async () => {
    const { issueKey } = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
      ...(await requestTypeId('Service', 'CP')),
      requestFieldValues: { summary: 'Everything is bad', description: '' },
    });
    await idle();
    await invoke('panel', 'markInvalid', { issueKey, explanation: 'No order, no day, no shop is named.' }, 'agent-1');
    await idle();
    const seen = await invoke('portal', 'getCase', { issueKey }, 'customer-1');
    if (!seen.ok) throw new Error(seen.problem.message);
    const { promises, investigation, notTakenUp, stateLabel, news } = seen.value;
    expect({ promises: promises.filter(({ metAt }) => metAt === null), investigation, notTakenUp, state: stateLabel.en }).toEqual({
      promises: [],
      investigation: null,
      notTakenUp: { because: 'invalid', explanation: 'No order, no day, no shop is named.' },
      state: 'Not taken up',
    });
    expect(news.map(({ kind }) => kind)).toEqual(['invalid-marked', 'case-opened']);
  });
});

describe('feedback-monitoring: abnormal feedback is reviewed by a second person (S3-28)', () => {
  let key = '';
  const counted = async (): Promise<number> => {
    const quality = await invoke('gadget', 'getQuality', { projectKey: 'MO', period: 'last-30-days' }, 'lead');
    return quality.ok ? quality.value.volume.reduce((sum, { count }) => sum + count, 0) : -1;
  };
  const queue = async (): Promise<readonly string[]> =>
    (
      await as('agent-1').post<{ issues: { key: string }[] }>('/rest/api/3/search/jql', {
        jql: 'project = MO AND feedbackReview = "pending"',
        fields: ['key'],
      })
    ).issues.map((issue) => issue.key);

  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo('2026-03-02T01:00:00.000Z');
    await createProject('MO', 'feedback-monitoring');
    const settings = await invoke('settings', 'getSettings', { projectKey: 'MO' }, 'admin');
    if (!settings.ok || settings.value.configuration === null) throw new Error('no settings');
    const { revision, settings: present } = settings.value.configuration;
    const roles = {
      ...present.roles,
      'customer-service-supervisor': { kind: 'user', accountId: 'acc-supervisor', name: 'Supervisor' },
    } as const;
    await invoke('settings', 'saveSettings', { projectKey: 'MO', revision, settings: { ...present, roles } }, 'admin');
    key = await registered('MO', 'You are all thieves and will regret it', {});
  });

  it('waits in the queue, counts in no figure, and its promises go on', async () => {
    expect(await counted()).toBe(1);
    const marked = await invoke('panel', 'markAbnormal', { issueKey: key, example: 'malicious-attack', note: 'threat' }, 'agent-1');
    expect(marked.ok && marked.value.doubts.abnormal).toMatchObject({ state: 'pending', note: 'threat' });
    await idle();
    expect(await queue()).toEqual([key]);
    expect(await counted()).toBe(0);
    expect((await panel(key)).deadlines.some(({ state }) => state === 'running')).toBe(true);
  });

  it('is reviewed by neither the marker nor somebody without the role', async () => {
    const told = (await commentsOf(key)).filter((comment) => textIn(comment).includes('feedbackReview = "pending"'));
    expect(told.map(({ jsdPublic }) => jsdPublic)).toEqual([false]);
    expect(JSON.stringify(told)).toContain('acc-supervisor');
    const shown = async (user: string) => (await panel(key, user)).doubts.abnormal;
    expect(await shown('supervisor')).toMatchObject({ mayReview: true });
    for (const user of ['agent-1', 'agent-2']) {
      expect(await shown(user)).toMatchObject({ mayReview: false, reviewers: { en: 'Customer-service supervisor' } });
      const answer = await invoke('panel', 'reviewAbnormal', { issueKey: key, verdict: 'genuine', note: 'n' }, user);
      expect([user, answer.ok ? 'ok' : answer.problem.reason]).toEqual([user, 'not-permitted']);
    }
  });

  it('genuine counts again; abnormal ends it and never counts', async () => {
    const genuine = await invoke('panel', 'reviewAbnormal', { issueKey: key, verdict: 'genuine', note: 'he was upset' }, 'supervisor');
    expect(genuine.ok && genuine.value.doubts.abnormal).toMatchObject({ state: 'genuine', reviewNote: 'he was upset' });
    await idle();
    expect([await counted(), await queue()]).toEqual([1, []]);
    await advance('PT1M');
    await invoke('panel', 'markAbnormal', { issueKey: key, example: 'other' }, 'agent-1');
    await idle();
    const ended = await invoke('panel', 'reviewAbnormal', { issueKey: key, verdict: 'abnormal', note: 'a bot' }, 'supervisor');
    expect(ended.ok && ended.value.state).toBe('closed');
    await idle();
    expect([await counted(), (await propertyOf(key)).review, (await propertyOf(key)).nextDueAt]).toEqual([0, 'abnormal', null]);
    const { status } = (await as('agent-1').get<{ fields: { status: { name: string } } }>(`/rest/api/3/issue/${key}?fields=status`)).fields;
    expect(status.name).toBe('Canceled');
  });

  it('who is judged hears of it and can object: then it is handled like any other (to avoid misjudgement)', async () => {
    const { issueKey } = await as('customer-1').post<{ issueKey: string }>('/rest/servicedeskapi/request', {
      ...(await requestTypeId('Complaint', 'MO')),
      requestFieldValues: { summary: 'The guard shouted at my child', description: '' },
    });
    await idle();
    const card = async () => {
      const seen = await invoke('portal', 'getCase', { issueKey }, 'customer-1');
      if (!seen.ok) throw new Error(seen.problem.message);
      return seen.value;
    };
    await invoke('panel', 'markAbnormal', { issueKey, example: 'other', note: 'made up' }, 'agent-1');
    await invoke('panel', 'reviewAbnormal', { issueKey, verdict: 'abnormal', note: 'no such guard' }, 'supervisor');
    await idle();
    const told = await card();
    expect(told).toMatchObject({
      notTakenUp: { because: 'abnormal' },
      withoutResult: true,
      promises: [],
      stateLabel: { zh: '未予受理' },
      satisfaction: { canObject: true, canRate: false, canWithdraw: false },
    });
    expect(JSON.stringify(told)).not.toMatch(/made up|no such guard/);
    const said = (await commentsOf(issueKey)).filter(({ jsdPublic, body }) => jsdPublic && textIn(body).includes('not taken up'));
    expect(said).toHaveLength(1);
    const objected = await invoke('portal', 'objectToResult', { issueKey, reason: 'My child cried' }, 'customer-1');
    expect(objected.ok && objected.value).toMatchObject({ state: 'in-progress', notTakenUp: null, withoutResult: false });
    await idle();
    expect([await counted(), (await propertyOf(issueKey)).review]).toEqual([1, null]);
    const { status } = (await as('agent-1').get<{ fields: { status: { name: string } } }>(`/rest/api/3/issue/${issueKey}?fields=status`))
      .fields;
    expect(status.name).not.toBe('Canceled');
  });

  it('marked by the only person of the role, it does not wait for ever: any other agent reviews', async () => {
    const marked = await registered('MO', 'Win a phone, follow this link', {});
    await invoke('panel', 'markAbnormal', { issueKey: marked, example: 'other' }, 'supervisor');
    expect((await panel(marked, 'supervisor')).doubts.abnormal).toMatchObject({ mayReview: false, reviewers: null });
    expect((await panel(marked, 'agent-2')).doubts.abnormal).toMatchObject({ mayReview: true, reviewers: null });
    const reviewed = await invoke('panel', 'reviewAbnormal', { issueKey: marked, verdict: 'genuine', note: 'a raffle of ours' }, 'agent-2');
    expect(reviewed.ok && reviewed.value.doubts.abnormal).toMatchObject({ state: 'genuine', mayReview: false });
  });
});
