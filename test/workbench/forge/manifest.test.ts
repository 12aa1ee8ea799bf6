import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '../../../workbench/forge/manifest';

const fixture = path.join(__dirname, 'fixture-app');
const folder = mkdtempSync(path.join(tmpdir(), 'closed-loop-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const changed = (from: string, to: string) => {
  const text = readFileSync(path.join(fixture, 'manifest.yml'), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, 'manifest.yml'), text.replace(from, to));
  return () => readManifest(folder);
};

test('time limits follow from what a function is used for', () => {
  const { functions } = readManifest(fixture);
  const limits = Object.fromEntries([...functions.values()].map(({ key, limitMs }) => [key, limitMs]));
  expect(limits).toMatchObject({
    operations: 25_000,
    'on-created': 25_000,
    'do-work': 2_000,
    'do-chain': 55_000,
    'every-hour': 55_000,
    receive: 55_000,
  });
});

test('scopes may be a map that allows acting for somebody who is not there', () => {
  const read = changed('    - read:jira-work\n    - storage:app', '    read:jira-work: { allowImpersonation: true }\n    storage:app: {}');
  expect(read()).toMatchObject({ scopes: ['read:jira-work', 'storage:app'], impersonationScopes: ['read:jira-work'] });
});

test.each([
  ['a filter by expression', 'filter: { ignoreSelf: true }', "filter: { expression: 'event.issue.id > 1' }"],
  ['included payload', 'filter: { ignoreSelf: true }', 'payload: { include: { fields: [a] } }'],
  ['an unknown interval', 'interval: hour', 'interval: fortnight'],
  ['a handler that is no file and export', 'handler: index.operations', 'handler: operations'],
])('refuses %s at the start', (_name, from, to) => {
  expect(changed(from, to)).toThrow(/does not model/);
});
