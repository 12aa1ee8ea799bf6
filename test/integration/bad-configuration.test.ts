import file from '../../src/domain/profile/presets.json';
import { advanceTo, faults, invoke, invokeAnything, reset } from '../support/workbench';

/** Bad configuration is refused when it is saved or tried, at its place, with the reason, in the admin's language. */

type Json = Record<string, unknown>;
interface Refusal {
  readonly ok: boolean;
  readonly problem?: { readonly reason: string; readonly path?: string; readonly message: string };
}

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
});

/** A copy with the value at a dotted path changed. */
function changed(document: unknown, path: string, value: unknown): Json {
  const copy = structuredClone(document) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = at[key] as Json;
  at[last] = value;
  return copy;
}

async function refusal(operation: string, input: object, locale: string): Promise<{ path: string | undefined; message: string }> {
  const reply = await invokeAnything({ module: 'settings', operation, input, user: 'admin', locale });
  const answer = reply.body as Refusal;
  expect(answer).toMatchObject({ ok: false, problem: { reason: 'invalid-input' } });
  return { path: answer.problem?.path, message: answer.problem?.message ?? '' };
}

async function expectRefused(operation: string, input: object, path: string, en: RegExp, zh: RegExp): Promise<void> {
  const english = await refusal(operation, input, 'en-US');
  const chinese = await refusal(operation, input, 'zh-CN');
  expect(english.path).toBe(path);
  expect(chinese.path).toBe(path);
  expect(english.message).toMatch(en);
  expect(english.message).not.toMatch(/\p{Script=Han}/u);
  expect(chinese.message).toMatch(zh);
}

const NINE = [['09:00', '18:00']];
const rule = (trigger: object, actions: readonly object[] = [{ kind: 'raise-urgency' }]): object => ({
  id: 'own-rule',
  label: { en: 'Own', zh: '自定' },
  level: 0,
  enabled: true,
  trigger,
  actions,
});
const USER = { kind: 'user', accountId: 'acc-agent-1', name: 'Agent' };
/** Somebody who does not exist behind a role of the process. */
const behindRole = (target: object, en: RegExp, zh: RegExp): [string, unknown, string, RegExp, RegExp] => [
  ...(['roles.department-manager', target, 'settings.roles.department-manager', en, zh] as const),
];

describe('saveSettings', () => {
  const view = async () => {
    const answer = await invoke('settings', 'getSettings', { projectKey: 'FB' }, 'admin');
    if (!answer.ok || answer.value.configuration === null) throw new Error('FB has no configuration');
    return answer.value.configuration;
  };

  it.each<[string, string, unknown, string, RegExp, RegExp]>([
    ['golden 17: no working time', 'calendar.weekly', {}, 'settings.calendar.weekly', /no working time/, /没有工作时间/],
    ['a week of empty days', 'calendar.weekly', { mon: [], sun: [] }, 'settings.calendar.weekly', /no working time/, /没有工作时间/],
    [
      'windows that overlap',
      'calendar.weekly.mon',
      [
        ['09:00', '13:00'],
        ['12:00', '18:00'],
      ],
      'settings.calendar.weekly.mon.1',
      /overlap/,
      /时段重叠/,
    ],
    [
      'a window that closes before it opens',
      'calendar.weekly.tue',
      [['18:00', '09:00']],
      'settings.calendar.weekly.tue.0',
      /closes after it opens/,
      /结束时间须晚于开始时间/,
    ],
    [
      'a time that does not exist',
      'calendar.weekly.tue',
      [['09:00', '25:00']],
      'settings.calendar.weekly.tue.0.1',
      /00:00 to 24:00/,
      /00:00 至 24:00/,
    ],
    [
      'an unknown time zone',
      'calendar.timeZone',
      'Mars/Base',
      'settings.calendar.timeZone',
      /no time zone 'Mars\/Base'/,
      /没有时区“Mars\/Base”/,
    ],
    ['a date that does not exist', 'calendar.holidays', ['2026-02-30'], 'settings.calendar.holidays.0', /exists/, /存在的日期/],
    [
      'make-up days without hours',
      'calendar',
      { timeZone: 'UTC', weekly: { tue: NINE }, holidays: [], workingDays: ['2026-10-10'] },
      'settings.calendar.makeUpHours',
      /Make-up days need hours/,
      /调休上班日需要工作时间/,
    ],
    [
      'a date that is a holiday and a make-up day',
      'calendar',
      { timeZone: 'UTC', weekly: { mon: NINE }, holidays: ['2026-10-01', '2026-10-10'], workingDays: ['2026-10-10'] },
      'settings.calendar.workingDays.0',
      /2026-10-10 is a holiday and a make-up day/,
      /2026-10-10 同时列为节假日和调休上班日/,
    ],
    [
      'a rule after an unknown milestone',
      'escalationRules',
      [rule({ kind: 'after', milestone: 'lunch', minutes: 5 })],
      'settings.escalationRules.0.trigger.milestone',
      /none of the choices: .*first-response/,
      /first-response/,
    ],
    [
      'a rule of an unknown kind',
      'escalationRules',
      [rule({ kind: 'moon' })],
      'settings.escalationRules.0.trigger.kind',
      /none of the choices: before, at, after/,
      /不在可选值之内：before、at/,
    ],
    [
      'deputies in a circle',
      'absences',
      [
        { accountId: 'acc-department-manager', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', deputy: 'acc-lead' },
        { accountId: 'acc-lead', from: '2026-03-03T00:00:00Z', to: '2026-03-09T00:00:00Z', deputy: 'acc-department-manager' },
      ],
      'settings.absences.1.deputy',
      /stand in for each other in a circle: absences 2 → 1 → 2/,
      /互为代理人：第 2 → 1 → 2 条/,
    ],
    [
      'an absence from a day that does not exist',
      'absences',
      [{ accountId: 'acc-agent-1', from: '2026-02-30T00:00:00Z', to: '2026-03-09T00:00:00Z' }],
      'settings.absences.0.from',
      /on a day that exists/,
      /日期存在/,
    ],
    [
      'a rule on a mark nothing sets',
      'escalationRules',
      [rule({ kind: 'flag', flag: 'no-such-mark' })],
      'settings.escalationRules.0.trigger.flag',
      /Nothing sets a mark 'no-such-mark'/,
      /没有标记“no-such-mark”/,
    ],
    [
      'a rule that sets an unknown field',
      'escalationRules',
      [rule({ kind: 'manual' }, [{ kind: 'set-field', field: 'No Such Field', value: 'x' }])],
      'settings.escalationRules.0.actions.0.field',
      /Jira has no field 'No Such Field'/,
      /Jira 中没有字段“No Such Field”/,
    ],
    ['an unknown account', ...behindRole({ ...USER, accountId: 'acc-nobody' }, /knows no account 'Agent'/, /没有账号“Agent”/)],
    ['an unknown group', ...behindRole({ kind: 'group', groupId: 'none', name: 'Ghosts' }, /no group 'Ghosts'/, /没有用户组“Ghosts”/)],
    [
      'a role unknown here',
      ...behindRole({ kind: 'project-role', roleId: '9', name: 'Elf' }, /no role 'Elf' in Jira/, /没有项目角色“Elf”/),
    ],
    [
      'an absence of an unknown account',
      'absences',
      [{ accountId: 'acc-nobody', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' }],
      'settings.absences.0.accountId',
      /Jira knows no account 'acc-nobody'/,
      /Jira 中没有账号“acc-nobody”/,
    ],
    [
      'an unknown deputy',
      'absences',
      [{ accountId: 'acc-agent-1', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', deputy: 'acc-nobody' }],
      'settings.absences.0.deputy',
      /Jira knows no account 'acc-nobody'/,
      /Jira 中没有账号“acc-nobody”/,
    ],
    [
      'a status Jira does not have',
      'statuses.closed',
      ['Closed', 'Nirvana'],
      'settings.statuses.closed.1',
      /no status 'Nirvana' in Jira/,
      /没有状态“Nirvana”/,
    ],
    [
      'a priority Jira does not have',
      'priorities.urgent',
      'Hihgest',
      'settings.priorities.urgent',
      /no priority 'Hihgest' in Jira/,
      /没有优先级“Hihgest”/,
    ],
    [
      'a request type Jira does not have',
      'requestTypes',
      { '99999': 'complaint' },
      'settings.requestTypes.99999',
      /no request type '99999' in Jira/,
      /没有请求类型“99999”/,
    ],
    [
      'a rule on a request type Jira does not have',
      'classificationRules',
      [
        {
          ...{ id: 'own', name: '', does: 'decides', axis: 'type', value: 'complaint', weight: 1, stop: false },
          when: { kind: 'request-type', ids: ['99999'] },
        },
      ],
      'settings.classificationRules.0.when.ids.0',
      /no request type '99999' in Jira/,
      /没有请求类型“99999”/,
    ],
    ['an unknown role', 'roles', { wizard: USER }, 'settings.roles.wizard', /no role 'wizard'/, /没有角色“wizard”/],
    ['an unknown urgency', 'defaultUrgency', 'huge', 'settings.defaultUrgency', /no value 'huge'/, /没有取值“huge”/],
    ['a negative grace', 'graceMinutes', -1, 'settings.graceMinutes', /At least 0/, /\p{Script=Han}/u],
    ['a lead above the whole', 'leadTime.percent', 120, 'settings.leadTime.percent', /100/, /100/],
    [
      'an absence that ends before it begins',
      'absences',
      [{ accountId: 'a', from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }],
      'settings.absences.0.to',
      /ends before it begins/,
      /结束时间早于开始时间/,
    ],
    [
      'a status with two meanings',
      'statuses.closed',
      ['Resolved'],
      'settings.statuses.closed.0',
      /already means something else/,
      /已有其他含义/,
    ],
  ])('%s', async (_, path, value, place, en, zh) => {
    const before = await view();
    const settings = changed(before.settings, path, value);
    await expectRefused('saveSettings', { projectKey: 'FB', revision: before.revision, settings }, place, en, zh);
    expect(await view()).toEqual(before);
  });
});

describe('when Jira does not answer', () => {
  it.each<[string, string]>([
    ['statuses', '/statuses'],
    ['priorities', 'createmeta'],
    ['request types', 'requesttype'],
  ])('for %s, publishing is refused for now, and the draft keeps everything', async (_, match) => {
    const opened = await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'admin');
    if (!opened.ok) throw new Error(opened.problem.message);
    const { revision, profile, settings } = opened.value;
    const named = {
      ...settings,
      statuses: { ...settings.statuses, inProgress: ['In progress', 'Escalated'] },
      priorities: { ...settings.priorities, low: 'Lowest' },
      requestTypes: { '11': 'complaint' },
    };
    const saved = await invoke('settings', 'saveDraft', { projectKey: 'FB', revision, profile, settings: named }, 'admin');
    if (!saved.ok) throw new Error(saved.problem.message);
    const publish = { projectKey: 'FB', revision: saved.value.revision, note: 'Names', openCases: 'stay' } as const;
    await faults({ rest: { rate: 1, status: 503, match } });
    const refused = await invoke('settings', 'publishDraft', publish, 'admin');
    await faults({});
    expect(refused).toMatchObject({ ok: false, problem: { reason: 'temporarily-unavailable' } });
    expect(await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'admin')).toEqual(saved);
  });

  it('publishing is refused for now with the reason, and the draft keeps everything', async () => {
    const opened = await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'admin');
    if (!opened.ok) throw new Error(opened.problem.message);
    const { revision, profile, settings } = opened.value;
    const absences = [{ accountId: 'acc-agent-1', from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', deputy: 'acc-agent-2' }];
    const saved = await invoke(
      'settings',
      'saveDraft',
      { projectKey: 'FB', revision, profile, settings: { ...settings, absences } },
      'admin',
    );
    if (!saved.ok) throw new Error(saved.problem.message);
    const publish = { projectKey: 'FB', revision: saved.value.revision, note: 'Holidays', openCases: 'stay' } as const;
    await faults({ rest: { rate: 1, status: 503, match: 'user/bulk' } });
    const refused = await invoke('settings', 'publishDraft', publish, 'admin');
    await faults({});
    expect(refused).toMatchObject({ ok: false, problem: { reason: 'temporarily-unavailable' } });
    expect(!refused.ok && refused.problem.message).toMatch(/could not be checked.*the draft is kept/);
    expect(await invoke('settings', 'publishDraft', publish, 'admin')).toMatchObject({
      ok: true,
      value: { configuration: { settings: { absences } } },
    });
  });
});

describe('tryProfile with a draft', () => {
  const draft = file.profiles[0];
  const sample = { summary: 's', description: 'd', receivedAt: '2026-03-02T01:00:00.000Z', events: [] };

  it.each<[string, string, unknown, string, RegExp, RegExp]>([
    [
      'limits that replace each other',
      'limits',
      circular(),
      'profile.limits.1.replaces.0',
      /in a circle: a → b → a/,
      /形成循环：a → b → a/,
    ],
    ['a limit that replaces itself', 'limits.0.replaces', [draft?.limits[0]?.id], 'profile.limits.0.replaces.0', /in a circle/, /形成循环/],
    [
      'a limit that replaces nothing known',
      'limits.0.replaces',
      ['nowhere'],
      'profile.limits.0.replaces.0',
      /no limit 'nowhere'/,
      /没有时限“nowhere”/,
    ],
    ['a negative limit', 'limits.0.due', { minutes: -5 }, 'profile.limits.0.due.minutes', /At least 0/, /\p{Script=Han}/u],
    ['a limit of no length', 'limits.0.due', { minutes: 0 }, 'profile.limits.0.due', /zero/, /时长为零/],
    ['a limit without a clock', 'limits.0.due', {}, 'profile.limits.0.due', /needs minutes/, /时长须填写/],
    [
      'a range that runs backwards',
      'limits.0.due',
      { minutes: 60, minutesFrom: 90 },
      'profile.limits.0.due.minutesFrom',
      /backwards: from 90 to 60/,
      /下限 90 大于上限 60/,
    ],
    [
      'a range without an end',
      'limits.0.due',
      { workingDaysFrom: 3 },
      'profile.limits.0.due.workingDaysFrom',
      /needs its upper end/,
      /缺少上限/,
    ],
    [
      'tracking at once',
      'tracking.cadence.2.every',
      { immediate: true },
      'profile.tracking.cadence.2.every',
      /“At once” is no length here/,
      /此处不能填“立即”/,
    ],
    [
      'a reminder a second',
      'tracking.cadence.2.every',
      { seconds: 1 },
      'profile.tracking.cadence.2.every',
      /at most once a minute/,
      /不能短于 1 分钟/,
    ],
    [
      'unresolved, counted from a milestone',
      'assignment.0.escalateWhen.unresolvedAfter',
      { workingDays: 1, after: 'plan' },
      'profile.assignment.0.escalateWhen.unresolvedAfter.after',
      /only a limit can start at a milestone/,
      /只有时限可以从某个节点起算/,
    ],
    [
      'a start that does not exist',
      'limits.0.due',
      { minutes: 5, after: 'lunch' },
      'profile.limits.0.due.after',
      /no milestone 'lunch'/,
      /没有节点“lunch”/,
    ],
    [
      'limits that wait for each other',
      'limits',
      waiting(),
      'profile.limits.1.due.after',
      /wait for each other in a circle.*a → b → a/,
      /互为起算条件.*a → b → a/,
    ],
    ['a milestone that does not exist', 'limits.0.milestone', 'lunch', 'profile.limits.0.milestone', /first-response/, /\p{Script=Han}/u],
    [
      'a condition on an unknown axis',
      'limits.0.when',
      { mood: 'bad' },
      'profile.limits.0.when.mood',
      /no axis 'mood'/,
      /没有分类维度“mood”/,
    ],
    [
      'a condition on an unknown value',
      'limits.0.when',
      { urgency: 'huge' },
      'profile.limits.0.when.urgency',
      /no value 'huge'/,
      /没有取值“huge”/,
    ],
    [
      'an entrance into an unknown channel',
      'entrances.0.channel',
      'fax',
      'profile.entrances.0.channel',
      /no channel 'fax'/,
      /没有渠道“fax”/,
    ],
    ['a doubled id', 'limits.1.id', draft?.limits[0]?.id, 'profile.limits.1.id', /used twice/, /重复/],
    ['a doubled value', 'axes.urgency.1.id', draft?.axes.urgency[0]?.id, 'profile.axes.urgency.1.id', /used twice/, /重复/],
    ['an id that is none', 'limits.0.id', 'No Id', 'profile.limits.0.id', /kebab-case/, /小写字母/],
    ['a number without a sequence', 'numbering.pattern', 'FB-{YYYY}', 'profile.numbering.pattern', /exactly once/, /只出现一次/],
    ['a section that is missing', 'limits', undefined, 'profile.limits', /missing/, /\p{Script=Han}/u],
  ])('%s', async (_, path, value, place, en, zh) => {
    await expectRefused('tryProfile', { profile: changed(draft, path, value), sample }, place, en, zh);
  });

  it.each<[string, object, string, RegExp, RegExp]>([
    ['no working time', { timeZone: 'UTC', weekly: {} }, 'calendar.weekly', /no working time/, /没有工作时间/],
    [
      'overlap',
      {
        timeZone: 'UTC',
        weekly: {
          mon: [
            ['09:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      },
      'calendar.weekly.mon.1',
      /overlap/,
      /时段重叠/,
    ],
    [
      'a date in both lists',
      { timeZone: 'UTC', weekly: { mon: NINE }, holidays: ['2026-10-10'], workingDays: ['2026-10-10'] },
      'calendar.workingDays.0',
      /holiday and a make-up day/,
      /同时列为/,
    ],
    ['unknown zone', { timeZone: 'Nowhere/City', weekly: { mon: NINE } }, 'calendar.timeZone', /no time zone/, /没有时区/],
  ])('a calendar with %s', async (_, calendar, place, en, zh) => {
    await expectRefused('tryProfile', { profile: draft, calendar, sample }, place, en, zh);
  });

  it.each<[string, object, string]>([
    ['receipt', { receivedAt: '2026-02-30T00:00:00Z' }, 'sample.receivedAt'],
    ['an event', { events: [{ at: '2026-04-31T00:00:00Z', kind: 'resolved' }] }, 'sample.events.0.at'],
    [
      'a promise',
      { events: [{ at: '2026-03-02T02:00:00Z', kind: 'next-update-promised', dueAt: '2026-03-02T24:00:00Z' }] },
      'sample.events.0.dueAt',
    ],
  ])('a sample whose %s is at no moment', async (_, change, place) => {
    await expectRefused('tryProfile', { profile: draft, sample: { ...sample, ...change } }, place, /on a day that exists/, /日期存在/);
  });

  it('an unknown profile is not found, a good draft runs', async () => {
    const unknown = await invokeAnything({
      module: 'settings',
      operation: 'tryProfile',
      input: { profile: 'nowhere', sample },
      user: 'admin',
    });
    expect(unknown.body).toMatchObject({ ok: false, problem: { reason: 'not-found' } });
    const good = await invokeAnything({ module: 'settings', operation: 'tryProfile', input: { profile: draft, sample }, user: 'admin' });
    expect(good.body).toMatchObject({ ok: true });
  });
});

function circular(): unknown {
  const limit = (id: string, replaces: string) => ({
    id,
    when: {},
    milestone: 'resolve',
    due: { minutes: 60 },
    replaces: [replaces],
    src: [],
  });
  return [limit('a', 'b'), limit('b', 'a')];
}

function waiting(): unknown {
  const limit = (id: string, milestone: string, after: string) => ({ id, when: {}, milestone, due: { minutes: 60, after }, src: [] });
  return [limit('a', 'plan', 'resolve'), limit('b', 'resolve', 'plan')];
}
