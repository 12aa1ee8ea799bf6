import * as ts from 'typescript';
import { type Manifest, readManifest } from '../support/manifest';
import { filesIn, textOf } from '../support/repository';
import { literalText, nodesOf, parse, placeOf } from '../support/syntax';
import { REST_SCOPES } from './rest-scopes';

interface Need {
  readonly what: string;
  readonly alternatives: readonly (readonly string[])[];
}

/** `method: 'POST'` among the arguments of the call that a route is given to; GET without one. */
function methodOf(route: ts.Node): string {
  const call = route.parent;
  if (!ts.isCallExpression(call)) return 'GET';
  for (const argument of call.arguments) {
    if (!ts.isObjectLiteralExpression(argument)) continue;
    for (const property of argument.properties) {
      if (ts.isPropertyAssignment(property) && property.name.getText() === 'method') return literalText(property.initializer) ?? 'unknown';
    }
  }
  return 'GET';
}

/** Every ``route`…` `` of a file as `GET /rest/api/3/issue/{}`, with its place. */
function callsOf(file: string, text?: string): readonly { readonly call: string; readonly place: string }[] {
  return [...nodesOf(parse(file, text))].flatMap((node) => {
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'route') return [];
    const path = (literalText(node.template) ?? '').replace(/[?#].*$/s, '');
    return [{ call: `${methodOf(node)} ${path}`, place: placeOf(node) }];
  });
}

const backend = filesIn(/^src\/.*\.ts$/);
const calls = backend.flatMap((file) => callsOf(file));

/** What the app needs scopes for: its REST calls, its storage, the events it listens to. */
function needsOf(manifest: Manifest): readonly Need[] {
  const rest = calls.map(({ call, place }) => ({ what: `${place} ${call}`, alternatives: REST_SCOPES[call] ?? [] }));
  const storage = backend
    .filter((file) => /from '@forge\/(kvs|sql)'/.test(textOf(file)))
    .map((file) => ({ what: `${file} stores`, alternatives: [['storage:app']] }));
  const events = (manifest.modules['trigger'] ?? []).map(({ key }) => ({ what: `trigger ${key}`, alternatives: [['read:jira-work']] }));
  return [...rest, ...storage, ...events];
}

const unmet = (needs: readonly Need[], scopes: readonly string[]) =>
  needs.filter(({ alternatives }) => !alternatives.some((all) => all.every((scope) => scopes.includes(scope)))).map(({ what }) => what);

const manifest = readManifest();
const { scopes } = manifest.permissions;

test('the adapters call Jira at all, and only ways whose scopes are known', () => {
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ call }) => REST_SCOPES[call] === undefined)).toEqual([]);
});

test('the scopes of manifest.yml are enough for every call, table and event', () => {
  expect(unmet(needsOf(manifest), scopes)).toEqual([]);
});

test.each(scopes)('scope %s is needed: without it something fails', (scope) => {
  const without = scopes.filter((other) => other !== scope);
  expect(unmet(needsOf(manifest), without).length).toBeGreaterThan(0);
});

test('each scope has its reason in a comment above it, one reason for those that are asked together', () => {
  const lines = textOf('manifest.yml').split('\n');
  const first = lines.findIndex((line) => /^\s+scopes:/.test(line));
  const rest = lines.slice(first + 1);
  const listed = rest.slice(
    0,
    rest.findIndex((line) => !/^\s*(#|-)/.test(line)),
  );
  const reasons = listed.flatMap((line, index) => {
    const scope = /^\s*-\s*(\S+)/.exec(line)?.[1];
    if (scope === undefined) return [];
    const above = listed.slice(0, index).findLastIndex((other) => /^\s*#\s*\S+ \S+/.test(other));
    return [{ scope, hasReason: above >= 0 }];
  });
  expect(reasons.map(({ scope }) => scope)).toEqual(scopes);
  expect(reasons.filter(({ hasReason }) => !hasReason)).toEqual([]);
  expect(listed[0]).toMatch(/#/);
});

test('the check reads method and path from a call, and a plain route as GET', () => {
  const text =
    "const a = write('app', route`/rest/api/3/issue/${id}?x=${y}`, { method: 'PUT', body }); const b = read(route`/rest/api/3/field`);";
  expect(callsOf('src/planted.ts', text).map(({ call }) => call)).toEqual(['PUT /rest/api/3/issue/{}', 'GET /rest/api/3/field']);
});
