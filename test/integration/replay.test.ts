import type { DraftView, NumberOf, ReplayView } from '../../src/contract';
import type { ProjectSettings } from '../../src/domain/profile/configuration';
import type { Profile } from '../../src/domain/profile/schema';
import type { NumberKind } from '../../src/domain/replay/share';
import { ruleOf, wordsOf } from '../domain/intake/rules/rule-of';
import { advance, advanceTo, as, exchanges, faults, idle, invoke, meter, reset, resetMeter, runScheduled } from '../support/workbench';
import { moveTo, type Property, propertyOf, raise, reply } from './story';

/** A draft replayed over what happened in a few days, as an administrator does it before publishing. */

let answered = '';
let late = '';
let open = '';

beforeAll(async () => {
  await faults({});
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  answered = await raise('customer-1', 'Complaint', 'The hotline was rude to me');
  late = await raise('customer-2', 'Complaint', 'Nobody calls back');
  await advance('PT1H');
  await reply('agent-1', answered, 'We look into it.');
  await advance('PT3H');
  await reply('agent-1', late, 'Sorry, we look into it.');
  await moveTo('agent-1', answered, 'Resolved');
  open = await raise('customer-1', 'Complaint', 'The lift is stuck');
  await advance('PT10M');
});
afterAll(() => faults({}));

const answerOf = <T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: { message: string } },
): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const draftNow = async (): Promise<DraftView> => answerOf(await invoke('settings', 'getDraft', { projectKey: 'FB' }, 'lead'));

async function draft(change: {
  readonly profile?: (profile: Profile) => Profile;
  readonly settings?: Partial<ProjectSettings>;
}): Promise<DraftView> {
  const { revision, profile, settings } = await draftNow();
  const input = {
    projectKey: 'FB',
    revision,
    profile: change.profile?.(profile) ?? profile,
    settings: { ...settings, ...change.settings },
  };
  return answerOf(await invoke('settings', 'saveDraft', input, 'lead'));
}
const responseWithin =
  (minutes: number) =>
  (profile: Profile): Profile => ({
    ...profile,
    limits: profile.limits.map((limit) => (limit.milestone === 'first-response' ? { ...limit, due: { minutes } } : limit)),
  });

const start = () => invoke('settings', 'startReplay', { projectKey: 'FB', days: 90 }, 'lead');
const present = async (): Promise<NonNullable<ReplayView['run']>> => {
  const { run } = answerOf(await invoke('settings', 'getReplay', { projectKey: 'FB' }, 'lead'));
  if (run === null) throw new Error('no replay');
  return run;
};
const casesOf = ({ report }: NonNullable<ReplayView['run']>): Readonly<Record<string, number>> =>
  Object.fromEntries(report.differences.map(({ kind, cases }) => [kind, cases]));

it('nothing was replayed before; a draft that changes nothing, or cannot be published, is refused with the reason', async () => {
  expect(answerOf(await invoke('settings', 'getReplay', { projectKey: 'FB' }, 'lead'))).toEqual({ run: null });
  expect(await start()).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
  await draft({ settings: { defaultUrgency: 'no-such-urgency' } });
  expect(await start()).toMatchObject({ ok: false, problem: { reason: 'invalid-input', path: 'settings.defaultUrgency' } });
  await draft({ settings: { defaultUrgency: 'medium' } });
});

it('a shorter limit: what would have been missed, what open items are due instead, and each number with its items', async () => {
  await draft({ profile: responseWithin(30) });
  const before = await Promise.all([answered, late, open].map((key) => propertyOf(key)));
  const written = (await exchanges()).list.filter(({ method }) => method !== 'GET').length;
  answerOf(await start());
  await idle();
  const run = await present();
  expect(run).toMatchObject({
    state: 'done',
    done: 3,
    total: 3,
    stale: false,
    formerly: [],
    report: { cases: 3, received: 3, open: 3, leftOut: 0, cut: 0 },
  });
  expect(casesOf(run)).toMatchObject({ promised: 1, classified: 0, 'missed-more': 1, 'missed-less': 0 });
  const response = run.report.rates.find(({ id }) => id === 'response');
  expect([response?.before, response?.after]).toMatchObject([
    { value: 50, n: 2 },
    { value: 0, n: 2 },
  ]);

  const items = async (kind: 'promised' | 'missed-more') =>
    answerOf(await invoke('settings', 'getReplayedItems', { projectKey: 'FB', replayId: run.replayId, kind, skip: 0 }, 'lead')).items;
  const [due] = await items('promised');
  const receivedAt = Date.parse(due?.receivedAt ?? '');
  expect(due).toMatchObject({ issueKey: open, isOpen: true });
  expect(due?.promised).toEqual([
    {
      milestone: 'first-response',
      before: new Date(receivedAt + 120 * 60_000).toISOString(),
      after: new Date(receivedAt + 30 * 60_000).toISOString(),
    },
  ]);
  expect((await items('missed-more')).map(({ issueKey, missed }) => [issueKey, missed])).toEqual([
    [answered, [{ milestone: 'first-response', before: 'kept', after: 'missed' }]],
  ]);

  // So do the rates: those they are of, and those that were late.
  const keys = async (kind: NumberKind, of?: NumberOf) => {
    const input = { projectKey: 'FB', replayId: run.replayId, kind, of, skip: 0 };
    return answerOf(await invoke('settings', 'getReplayedItems', input, 'lead')).items.map(({ issueKey }) => issueKey);
  };
  expect((await keys('response-before')).toSorted()).toEqual([answered, late].toSorted());
  expect([response?.late, await keys('response-late-before')]).toEqual([{ before: 1, after: 2 }, [late]]);
  expect((await keys('response-late-after')).toSorted()).toEqual([answered, late].toSorted());
  // And what each person is told of: every item that mentions them, and as often as the table says.
  for (const { person, before: was, after: is } of run.report.people) {
    const of = { accountId: person.accountId };
    const input = { projectKey: 'FB', replayId: run.replayId, kind: 'told', of, skip: 0 } as const;
    const told = answerOf(await invoke('settings', 'getReplayedItems', input, 'lead')).items.flatMap((item) => item.told);
    const own = told.filter(({ accountId }) => accountId === person.accountId);
    const sum = (side: 'before' | 'after') => own.reduce((total, one) => total + one[side], 0);
    expect([person.name, sum('before'), sum('after')]).toEqual([person.name, was.total, is.total]);
  }
  expect(await keys('told', { accountId: 'acc' })).toEqual([]);

  // Nothing of any case was touched.
  expect((await exchanges()).list.filter(({ method }) => method !== 'GET').length).toBe(written);
  const after: readonly Property[] = await Promise.all([answered, late, open].map((key) => propertyOf(key)));
  expect(after).toEqual(before);
});

it('the report is stale when the draft changed since, and a new replay sees the keyword rule', async () => {
  await draft({ settings: { classificationRules: [ruleOf({ axis: 'urgency', value: 'urgent', when: wordsOf('lift') })] } });
  expect((await present()).stale).toBe(true);
  answerOf(await start());
  await idle();
  const run = await present();
  expect([run.stale, casesOf(run)['classified']]).toEqual([false, 1]);
  expect(run.report.reclassified).toContainEqual({ axis: 'urgency', before: 'medium', after: 'urgent', cases: 1 });
  const items = async (of: NumberOf) =>
    answerOf(
      await invoke('settings', 'getReplayedItems', { projectKey: 'FB', replayId: run.replayId, kind: 'classified', of, skip: 0 }, 'lead'),
    ).items.map(({ issueKey }) => issueKey);
  expect(await items({ axis: 'urgency', before: 'medium', after: 'urgent' })).toEqual([open]);
  expect(await items({ axis: 'urgency', before: 'urgent', after: 'medium' })).toEqual([]);
});

it('messages a person and day, before and after', async () => {
  const { report } = await present();
  expect(report.people.length).toBeGreaterThan(0);
  for (const { person, before, after } of report.people) {
    expect(person.name).not.toMatch(/^acc-/);
    expect(before.busiestDay).toBeLessThanOrEqual(before.total);
    expect(after.busiestDay).toBeLessThanOrEqual(after.total);
  }
  const sum = (side: 'before' | 'after') =>
    [report.days, report.people.map((one) => ({ before: one.before.total, after: one.after.total }))].map((list) =>
      list.reduce((total, one) => total + one[side], 0),
    );
  expect(new Set(sum('before')).size).toBe(1);
  expect(new Set(sum('after')).size).toBe(1);
});

it('cancelled it stays as far as it was, and a late part writes nothing', async () => {
  await faults({ queue: { rate: 1, delayMs: 2_000 } });
  answerOf(await start());
  expect(await start()).toMatchObject({ ok: false, problem: { reason: 'not-possible-now' } });
  const cancelled = answerOf(await invoke('settings', 'cancelReplay', { projectKey: 'FB' }, 'lead'));
  await faults({});
  await idle();
  expect([cancelled.run?.state, (await present()).state, (await present()).done]).toEqual(['cancelled', 'cancelled', 0]);
});

it('killed in the middle, delivered twice, the database away: it ends, and finds the same', async () => {
  // Resolved, and days later: whenever it is replayed now, the same is found.
  for (const key of [late, open]) await moveTo('agent-1', key, 'Resolved');
  await advance('P2D');
  answerOf(await start());
  await idle();
  const calm = await present();
  for (const trouble of [
    { crash: { rate: 0.3, seed: 5 } },
    { queue: { rate: 1, duplicate: true, seed: 7 } },
    { sql: { rate: 0.2, status: 503, seed: 9 } },
  ]) {
    const begun = await start();
    await faults(trouble);
    if (!begun.ok) throw new Error(begun.problem.message);
    await idle();
    await faults({});
    await advance('PT20M');
    await runScheduled('hourly-housekeeping');
    await idle();
    const run = await present();
    expect([trouble, run.state, run.done]).toEqual([trouble, 'done', 3]);
    expect([run.report.differences, run.report.reclassified]).toEqual([calm.report.differences, calm.report.reclassified]);
  }
}, 120_000);

it('a part asks few statements, whatever the number of cases', async () => {
  await resetMeter();
  answerOf(await start());
  await idle();
  const { sql } = await meter<{ sql: { statements: number } }>();
  expect((await present()).state).toBe('done');
  // Draft, versions and run, read and written; cases, sizes, facts and differences once for 200 cases; the view twice.
  expect(sql.statements).toBeLessThan(30);
});

it('nobody but an administrator of the project replays, sees or ends one', async () => {
  const all = await Promise.all(
    ['agent-1', 'customer-1', 'outsider'].map(async (user) => [
      (await invoke('settings', 'startReplay', { projectKey: 'FB', days: 90 }, user)).ok,
      (await invoke('settings', 'getReplay', { projectKey: 'FB' }, user)).ok,
      (await invoke('settings', 'cancelReplay', { projectKey: 'FB' }, user)).ok,
    ]),
  );
  expect(all.flat()).toEqual(Array.from({ length: 9 }, () => false));
  expect((await as('lead').try('GET', '/rest/api/3/project/FB')).status).toBe(200);
});
