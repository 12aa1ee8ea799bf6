import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answer, QualityView } from '../../../src/contract';
import { findUser } from '../../../workbench/http/who';
import { fillSampleSite } from '../../../workbench/sample/sample-site';
import type { Workbench } from '../../../workbench/workbench';
import { startSampleWorkbench } from './sample-workbench';

/** A Friday in the early afternoon in China; the history reaches back into the year before. */
const NOW = Date.parse('2026-02-20T06:00:00.000Z');
const DAYS = 70;

interface Issue {
  readonly key: string;
  readonly summary: string;
  readonly created: number;
  readonly properties: Readonly<
    Record<string, { readonly number?: string; readonly state?: string; readonly attempt?: number } | undefined>
  >;
  readonly comments: readonly unknown[];
}
const issuesOf = (workbench: Workbench): readonly Issue[] =>
  (workbench.site.dump() as { readonly data: { readonly issues: readonly Issue[] } }).data.issues;

const folder = mkdtempSync(path.join(tmpdir(), 'sample-test-'));
const said: string[] = [];
const fill = (workbench: Workbench) => fillSampleSite(workbench, { say: (line) => said.push(line), folder, days: DAYS, now: NOW });

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startSampleWorkbench();
  await fill(workbench);
}, 600_000);
afterAll(async () => {
  await workbench?.host.stop();
  rmSync(folder, { recursive: true, force: true });
});

const numberOf = (issue: Issue): string => issue.properties['closed-loop']?.number ?? '';

async function quality(projectKey: string): Promise<QualityView> {
  const user = findUser(workbench.site, 'lead');
  if (user === null) throw new Error('no lead');
  const outcome = await workbench.operate({
    module: 'gadget',
    operation: 'getQuality',
    input: { projectKey, period: 'last-365-days' },
    user,
  });
  const answer = outcome.kind === 'returned' ? (outcome.value as Answer<QualityView>) : null;
  if (answer?.ok !== true) throw new Error(JSON.stringify(outcome));
  return answer.value;
}

test('the app worked through the history without a fault', () => {
  expect(workbench.host.logs.list().filter(({ level }) => level === 'error')).toEqual([]);
  expect(said.at(-1)).toMatch(/^History told in /);
});

test('both projects have feedback, each item numbered; numbers have no gap within a year, in the order of receipt', () => {
  // Emergency teams are work items of the team's, without a number of their own.
  const issues = issuesOf(workbench).filter(({ properties }) => !('closed-loop-team' in properties));
  expect(issues.filter((issue) => numberOf(issue) === '').map(({ key }) => key)).toEqual([]);
  expect(issues.filter(({ key }) => key.startsWith('SHOP-')).length).toBeGreaterThan(5);
  const byYear = new Map<string, string[]>();
  const inOrder = issues.filter(({ key }) => key.startsWith('FB-')).sort((a, b) => a.created - b.created);
  for (const issue of inOrder) {
    const [, year = '', sequence = ''] = /^FB-(\d{4})-(\d{4})$/.exec(numberOf(issue)) ?? [];
    byYear.set(year, [...(byYear.get(year) ?? []), sequence]);
  }
  expect([...byYear.keys()].sort()).toEqual(['2025', '2026']);
  for (const sequences of byYear.values()) expect(sequences).toEqual(sequences.map((_, index) => String(index + 1).padStart(4, '0')));
});

test('the gadget has enough to judge, and something of everything stands open', async () => {
  const view = await quality('FB');
  const [response] = view.metrics;
  expect(response?.result.n).toBeGreaterThan(30);
  expect(view.volume.map(({ count }) => count > 0)).not.toContain(false);
  expect(view.now.overdue).toBeGreaterThan(0);
  expect(view.now.dueInTwoHours).toBeGreaterThan(0);
  expect(view.now.waitingForCustomer).toBeGreaterThan(0);
  expect((await quality('SHOP')).now.open).toBeGreaterThan(1);
});

test('restored, the site is the one that was told, without telling it again', async () => {
  const told = workbench.site.dump();
  said.length = 0;
  await workbench.reset({ sample: false });
  expect(issuesOf(workbench)).toEqual([]);
  await fill(workbench);
  expect(said).toEqual([]);
  expect(workbench.site.dump()).toEqual(told);
}, 300_000);
