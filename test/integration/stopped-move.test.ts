import type { DraftView, MoveView, VersionView } from '../../src/contract';
import { advance, advanceTo, idle, invoke, reset, valued } from '../support/workbench';
import { propertyOf, raise } from './story';

/** What becomes of open items that move to a version which is taken back while they do (issue 5, item 4). */

const projectKey = 'FB';
/** More than one step of the move takes up, so that it can be stopped half way. */
const MANY = 44;

let items: readonly string[] = [];
beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  items = await Promise.all(Array.from({ length: MANY }, (_, n) => raise('customer-1', 'Inquiry', `Matter ${n} of its own`, `Room ${n}`)));
  await idle();
});

const draft = (): Promise<DraftView> => valued(invoke('settings', 'getDraft', { projectKey }, 'admin'));
const history = async (): Promise<readonly VersionView[]> =>
  (await valued(invoke('settings', 'getHistory', { projectKey }, 'admin'))).versions;
const moveNow = async (): Promise<MoveView | null> => (await valued(invoke('settings', 'getMove', { projectKey }, 'admin'))).moving;
const versionOf = async (version: number): Promise<VersionView | undefined> => (await history()).find((one) => one.version === version);
const present = async (): Promise<number> => (await history())[0]?.version ?? 0;

/** By which version so many of the items go. */
async function itemsOn(): Promise<Readonly<Record<string, number>>> {
  const versions = (await Promise.all(items.map(propertyOf))).map(({ profileVersion }) => profileVersion);
  return Object.fromEntries([...new Set(versions)].map((version) => [version, versions.filter((one) => one === version).length]));
}

async function publish(graceMinutes: number, openCases: 'stay' | 'move'): Promise<number> {
  const { revision, profile, settings } = await draft();
  const edited = { projectKey, revision, profile, settings: { ...settings, graceMinutes } };
  const { revision: stored } = await valued(invoke('settings', 'saveDraft', edited, 'admin'));
  await valued(invoke('settings', 'publishDraft', { projectKey, revision: stored, note: `Grace ${graceMinutes}`, openCases }, 'admin'));
  return present();
}

const rollBack = async (version: number, openCases: 'stay' | 'move'): Promise<number> => {
  await valued(invoke('settings', 'rollBack', { projectKey, version, note: 'A mistake', openCases }, 'admin'));
  return present();
};

test('rolled back before the first item moved: none moves afterwards, and the history says so', async () => {
  const before = await present();
  const moved = await publish(31, 'move');
  const offered = await moveNow();
  const back = await rollBack(before, 'stay');
  await advance('PT10M');
  expect(await itemsOn()).toEqual({ [before]: MANY });
  expect(offered).toEqual({ version: moved, adopted: 0, total: MANY });
  expect(await versionOf(moved)).toMatchObject({ moving: null, stopped: { by: back, adopted: 0, total: MANY } });
  expect(await moveNow()).toBeNull();
});

test('stopped half way: what had moved stays there and is told, the rest never moves; the next move takes each from where it is', async () => {
  const before = await present();
  const moved = await publish(32, 'move');
  // The first step is taken up half a minute after the publication, the second ten seconds later.
  await advance('PT33S');
  const moving = await moveNow();
  expect(moving).toMatchObject({ version: moved, total: MANY });
  const adopted = moving?.adopted ?? 0;
  expect(adopted).toBeGreaterThan(0);
  expect(adopted).toBeLessThan(MANY);
  const back = await rollBack(before, 'stay');
  await advance('PT10M');
  const on = await itemsOn();
  expect(on[moved]).toBe(adopted);
  expect(Object.values(on).reduce((sum, n) => sum + n, 0)).toBe(MANY);
  expect(await versionOf(moved)).toMatchObject({ stopped: { by: back, adopted, total: MANY } });

  // A later version whose items stay takes nothing of it up again; one that moves brings all along.
  const stays = await publish(33, 'stay');
  await advance('PT10M');
  expect(await itemsOn()).toEqual(on);
  expect(await versionOf(moved)).toMatchObject({ stopped: { by: back, adopted, total: MANY } });
  const all = await publish(34, 'move');
  expect(all).toBe(stays + 1);
  await advance('PT10M');
  expect(await itemsOn()).toEqual({ [all]: MANY });
  expect(await versionOf(all)).toMatchObject({ moving: { adopted: MANY, total: MANY }, stopped: null });
});

test('overtaken by a version that moves as well: the first is stopped and told of, every item goes by the second', async () => {
  const first = await publish(35, 'move');
  await advance('PT33S');
  const second = await publish(36, 'move');
  await advance('PT10M');
  expect(await itemsOn()).toEqual({ [second]: MANY });
  const told = await versionOf(first);
  expect(told).toMatchObject({ moving: null, stopped: { by: second, total: MANY } });
  expect(told?.stopped?.adopted).toBeLessThan(MANY);
  // A version whose move came to its end was stopped by none.
  await publish(37, 'stay');
  expect(await versionOf(second)).toMatchObject({ moving: null, stopped: null, openCases: 'move' });
});
