import type { Browser } from 'playwright-core';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import type { Language } from '../../../static/shared/i18n/language';
import { commentsOf, issueOf, propertyOf } from '../../integration/story';
import { advance, advanceTo, as, createProject, invoke, logged, reset, runScheduled } from '../../support/workbench';
import { AgentAtDesk } from './support/agent-at-desk';
import { launch } from './support/browser';
import { CustomerAtPortal } from './support/customer-at-portal';
import type { Keyboard } from './support/keyboard';
import { picture } from './support/pictures';
import { panelCase, portalCase, Reader } from './support/storyteller';

/**
 * One case of each process from the portal's form to its closing, with a customer who is not content at first: every step by
 * keyboard, in both languages. At the end facts, property, comments, portal and self-check tell the same.
 */

interface Play {
  readonly profile: string;
  readonly project: string;
  /** Word in the name of the request type. */
  readonly kind: string;
  readonly low: number | string;
  readonly high: number | string;
  /** How it comes back to work: by the process, by a person in Jira, or because a reconsideration changed the result. */
  readonly back: 'by-process' | 'by-reconsideration';
  /** Who handles it the second time. Reconsideration is for somebody without a part in the result: not for who approved. */
  readonly second: 'supervisor' | 'lead';
  /** Values the team sets by hand, beside what is recognised. */
  readonly classified: readonly (readonly [axis: string, value: string])[];
}

const PLAYS: readonly Play[] = [
  {
    profile: 'gov-it-projects',
    project: 'GOV',
    kind: 'Complaint',
    low: 2,
    high: 5,
    back: 'by-process',
    second: 'supervisor',
    classified: [['urgency', 'high']],
  },
  {
    profile: 'cross-department-improvement',
    project: 'CROSS',
    kind: 'Problem',
    low: 'dissatisfied',
    high: 'satisfied',
    back: 'by-process',
    second: 'supervisor',
    classified: [],
  },
  {
    profile: 'service-quality-guide',
    project: 'GUIDE',
    kind: 'Complaint',
    low: 'dissatisfied',
    high: 'satisfied',
    back: 'by-process',
    second: 'supervisor',
    classified: [],
  },
  {
    profile: 'feedback-monitoring',
    project: 'MON',
    kind: 'Complaint',
    low: 1,
    high: 5,
    back: 'by-process',
    second: 'supervisor',
    classified: [],
  },
  {
    profile: 'complaint-handling',
    project: 'COMP',
    kind: 'Service',
    low: 3,
    high: 9,
    back: 'by-reconsideration',
    second: 'lead',
    classified: [],
  },
];

const SAID = {
  en: {
    summary: 'The meter reading of our office is wrong again',
    description: 'Room 12 shows a reading that nobody took.',
    phone: '010 5555 0100',
    other: 'Office of room 12',
    angry: 'It was wrong again the next morning.',
    content: 'Now it is right.',
    mended: 'The reading was taken anew and corrected.',
    mendedAgain: 'The meter itself was replaced.',
    note: 'Called back; they expect us tomorrow.',
  },
  zh: {
    summary: '本单位抄表读数又出错',
    description: '十二号房间的读数无人抄录。',
    phone: '010 5555 0100',
    other: '十二号办公室',
    angry: '第二天早上又错了。',
    content: '现在正确了。',
    mended: '已重新抄表并更正读数。',
    mendedAgain: '已更换电表。',
    note: '已回电，客户等待我们明天上门。',
  },
} as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  for (const { project, profile } of PLAYS) {
    await createProject(project, profile);
    // One customer tells every story; each is asked.
    await configure(project, (settings) => ({ ...settings, satisfaction: { ...settings.satisfaction, askAgainDays: 0 } }));
  }
}, 120_000);
afterAll(() => browser.close());

/** Who is at the pages now; leaves at the end of the story, however it ended. */
const readers: Reader[] = [];
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.leave())));

async function reader(user: string, language: Language): Promise<Reader> {
  const come = await Reader.come(browser, user, language);
  readers.push(come);
  return come;
}

async function configure(projectKey: string, change: (settings: ProjectSettings) => ProjectSettings): Promise<void> {
  const before = await invoke('settings', 'getSettings', { projectKey }, 'admin');
  const present = before.ok ? before.value.configuration : null;
  if (present === null) throw new Error(`${projectKey} has no configuration`);
  const input = { projectKey, revision: present.revision, settings: change(present.settings) };
  const after = await invoke('settings', 'saveSettings', input, 'admin');
  if (!after.ok) throw new Error(after.problem.message);
}

const LANGUAGES = ['en', 'zh'] as const;
/** Each process in one language, in turns; `STORIES=all` tells each in both, which takes twice as long. */
const told = PLAYS.flatMap((play, index) =>
  LANGUAGES.filter((_, turn) => process.env['STORIES'] === 'all' || turn === index % LANGUAGES.length).map(
    (language) => [play.profile, language, play] as const,
  ),
);

test.each(told)(
  '%s in %s: from the portal’s form to closed, with a customer who was not content',
  async (_profile, language, play) => {
    const said = SAID[language];
    const look = ({ keyboard }: { readonly keyboard: Keyboard }, moment: string) => picture(keyboard, play.profile, moment, language);
    const customer = await CustomerAtPortal.raise(await reader('customer-1', language), play.project, play.kind, said, (keyboard) =>
      look({ keyboard }, 'form'),
    );
    const { issueKey } = customer;
    const agent = await AgentAtDesk.sitDown(await reader('agent-1', language), issueKey);
    await agent.take('Agent One');
    await agent.recordCall(said.note);
    await agent.completeRegistration();
    for (const [axis, value] of play.classified) await agent.classify(axis, value);
    await agent.writeDocuments();
    await look(agent, 'documents');
    const complaints = [...(await approveAll(issueKey, language, (desk) => look(desk, 'approval')))];
    if ((await panelCase(issueKey)).work.parts.some(({ of, complete }) => of > 0 && !complete)) {
      await agent.keyboard.reload();
      await agent.writeDocuments();
    }
    await agent.tellResult(said.mended);
    expect(await agent.move('Resolved')).toBe('');

    await customer.keyboard.reload();
    await customer.rate(play.low, said.angry, () => look(customer, 'rating'));
    await look(customer, 'not-content');
    if (play.back === 'by-reconsideration') await customer.askForReconsideration(said.angry);
    const second = await AgentAtDesk.sitDown(await reader(play.second, language), issueKey);
    await second.callBack(said.angry, () => look(second, 'callback'));
    if (play.back === 'by-reconsideration') await second.reconsider(said.content, () => look(second, 'reconsideration'));
    expect(await propertyOf(issueKey)).toMatchObject({ state: 'in-progress', attempt: 2 });

    await look(second, 'second-handling');
    // Whoever is assigned when it is resolved is who handled it.
    await second.take(play.second === 'lead' ? 'Project Lead' : 'Service Supervisor');
    await second.writeDocuments();
    await second.tellResult(said.mendedAgain);
    expect(await second.move('Resolved')).toBe('');
    const guarded = (await panelCase(issueKey)).closing.conditions.filter(({ met }) => !met);
    if (guarded.length > 0)
      expect(await second.move('Closed', () => look(second, 'closing-refused'))).toContain(second.reader.label(guarded[0]!.label));
    await customer.keyboard.reload();
    await customer.rate(play.high, null);
    if ((await portalCase(issueKey, 'customer-1')).satisfaction.canConfirm) await customer.confirm(true);
    await second.keyboard.reload();
    // What became of it is asked for once there is a result.
    await second.writeDocuments();
    expect(await second.move('Closed')).toBe('');

    await look(second, 'closed');
    await customer.keyboard.reload();
    await look(customer, 'closed-for-customer');

    await agree(issueKey, play, language);
    complaints.push(...[customer, agent, second].flatMap(({ keyboard }) => [...keyboard.complaints]));
    // With what the app says about it, else nobody can tell why.
    if (complaints.length > 0) complaints.push(...(await logged('refused for now')));
    expect([...new Set(complaints)]).toEqual([]);
  },
  // Pictures wait for the page; in milliseconds.
  process.env['STORY_PICTURES'] === undefined ? 180_000 : 400_000,
);

/** Somebody who leads looks through every document that waits for it. */
async function approveAll(issueKey: string, language: Language, look: (desk: AgentAtDesk) => Promise<void>): Promise<readonly string[]> {
  const waiting = (await panelCase(issueKey)).work.parts.filter(({ approval }) => approval?.demanded === true);
  if (waiting.length === 0) return [];
  const desk = await AgentAtDesk.sitDown(await reader('supervisor', language), issueKey);
  for (const { id } of waiting) await desk.approve(id, () => look(desk));
  return [...desk.keyboard.complaints];
}

/** Facts, property, comments and portal tell one story, the one that was told. */
async function agree(issueKey: string, play: Play, language: Language): Promise<void> {
  const [property, panel, portal, issue, comments, history] = await Promise.all([
    propertyOf(issueKey),
    panelCase(issueKey),
    portalCase(issueKey, 'customer-1'),
    issueOf(issueKey),
    commentsOf(issueKey),
    statusHistory(issueKey),
  ]);
  const { satisfaction, timeline } = panel;
  expect(issue.fields.status.name).toBe('Closed');
  expect(property).toMatchObject({
    state: 'closed',
    attempt: 2,
    satisfaction: { raw: play.high, band: 'positive' },
    closable: true,
    axes: Object.fromEntries(panel.axes.flatMap(({ id, value }) => (value === null ? [] : [[id, value]]))),
    number: panel.number,
  });
  expect(property.closingConditions.filter(({ met }) => !met)).toEqual([]);
  expect([panel.state, portal.state, portal.number]).toEqual(['closed', 'closed', panel.number]);

  // Who did what, oldest first; what people do twice is told twice.
  const facts = timeline.toReversed().map(({ kind, by }) => [kind, by]);
  const by = (kind: string): readonly unknown[] => facts.filter(([one]) => one === kind).map(([, person]) => person);
  const [agent, second, customer] = ['acc-agent-1', `acc-${play.second}`, 'acc-customer-1'];
  // Where no result reply is composed, each of them answers in Jira.
  const answers = panel.result === null ? [agent, agent, second] : [agent];
  expect([by('first-response-sent'), by('resolved'), by('closed')]).toEqual([answers, [agent, second], [second]]);
  // The low mark counts with the tap; its words make a second version of it, and start one handling (decision 0025).
  expect([by('rated'), by('reopened').length]).toEqual([[customer, customer, customer], 1]);
  expect(satisfaction.ratings.map(({ attempt, value, handler }) => [attempt, value, handler])).toEqual([
    [1, play.low, agent],
    [1, play.low, agent],
    [2, play.high, second],
  ]);
  const { state, metAt } = panel.deadlines.find(({ milestone }) => milestone === 'callback') ?? {};
  expect([state, metAt === null, by('follow-up-done').includes(second)]).toEqual(['met', false, true]);
  expect(satisfaction.loop.map(({ outcome }) => outcome)).toEqual(['recovered']);
  expect(panel.work.parts.filter(({ of, complete }) => of > 0 && !complete)).toEqual([]);

  // Jira's own audit has the same people doing it at the same times, to the milliseconds between its note and its event.
  const inJira = history.filter(({ to }) => to === 'Resolved' || to === 'Closed');
  expect(inJira.map(({ to, by: person }) => [to, person])).toEqual([
    ['Resolved', agent],
    ['Resolved', second],
    ['Closed', second],
  ]);
  const times = timeline.toReversed().filter(({ kind }) => kind === 'resolved' || kind === 'closed');
  for (const [index, { at }] of inJira.entries()) expect(Math.abs(Date.parse(at) - Date.parse(times[index]!.at))).toBeLessThan(100);

  // The customer reads the public comments, each once, and sees in the portal what the team sees the customer see.
  const seen = (await as('customer-1').get<{ values: { body: string }[] }>(`/rest/servicedeskapi/request/${issueKey}/comment?limit=100`))
    .values;
  expect(seen).toHaveLength(comments.filter(({ jsdPublic }) => jsdPublic).length);
  expect(new Set(seen.map(({ body }) => body)).size).toBe(seen.length);
  const invitations = seen.filter(({ body }) => (language === 'zh' ? /处理结果，请在门户/ : /has a (new )?result/).test(body));
  expect(invitations).toHaveLength(2);
  expect(portal.satisfaction.rating?.value).toBe(play.high);
  expect(portal.news.map(({ at, kind }) => [at, kind])).toEqual(
    timeline.filter(({ audience }) => audience === 'customer').map(({ at, kind }) => [at, kind]),
  );
}

/** Changes of the status as Jira keeps them, oldest first. */
async function statusHistory(issueKey: string): Promise<readonly { readonly to: string; readonly by: string; readonly at: string }[]> {
  const { values } = await as('admin').get<{
    values: { author: { accountId: string }; created: string; items: { field: string; toString: string }[] }[];
  }>(`/rest/api/3/issue/${issueKey}/changelog?maxResults=100`);
  return values.flatMap(({ author, created, items }) =>
    items.filter(({ field }) => field === 'status').map(({ toString: to }) => ({ to, by: author.accountId, at: created })),
  );
}

test('the self-check finds nothing to correct in any of them', async () => {
  await runScheduled('daily-self-check');
  await advance('PT3M');
  for (const { project } of PLAYS) {
    const answer = await invoke('settings', 'getSelfCheck', { projectKey: project }, 'admin');
    if (!answer.ok) throw new Error(answer.problem.message);
    expect([project, answer.value.cases]).toEqual([project, []]);
  }
});
