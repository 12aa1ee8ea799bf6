import * as ts from 'typescript';
import { type Manifest, readManifest } from '../support/manifest';
import { filesIn, textOf } from '../support/repository';
import { nodesOf, parse, placeOf } from '../support/syntax';

/** What costs the "Runs on Atlassian" badge, or asks admins to trust another host (forge-facts section 7). */
function problemsOf(manifest: Manifest): readonly string[] {
  const problems: string[] = [];
  for (const part of ['remotes', 'providers', 'services', 'connectModules'])
    if (manifest[part] !== undefined) problems.push(`manifest.yml has ${part}`);
  if ('connect' in manifest.app) problems.push('app.connect');
  for (const part of Object.keys(manifest.permissions)) if (part !== 'scopes') problems.push(`permissions.${part}`);
  for (const module of manifest.modules['webtrigger'] ?? []) {
    const response = module['response'];
    const isStatic = typeof response === 'object' && response !== null && 'type' in response && response.type === 'static';
    if (!isStatic) problems.push(`web trigger ${module.key} is dynamic`);
  }
  if (!['nodejs22.x', 'nodejs24.x'].includes(manifest.app.runtime.name))
    problems.push(`runtime ${manifest.app.runtime.name} is not deployed any more`);
  return problems;
}

test('nothing in manifest.yml leaves Atlassian', () => {
  expect(problemsOf(readManifest())).toEqual([]);
});

test.each([
  ['a host for the backend', 'permissions:\n', "permissions:\n  external: { fetch: { backend: ['https://example.com'] } }\n"],
  ['unsafe styles', 'permissions:\n', "permissions:\n  content: { styles: ['unsafe-inline'] }\n"],
  ['a dynamic web trigger', 'type: static', 'type: dynamic'],
  ['a remote', 'resources:\n', 'remotes: [{ key: elsewhere, baseUrl: https://example.com }]\nresources:\n'],
])('the check sees %s', (_, good, bad) => {
  const text = textOf('manifest.yml');
  expect(text).toContain(good);
  expect(problemsOf(readManifest(text.replace(good, bad)))).toHaveLength(1);
});

test('neither backend nor screens call a host: no fetch, no XMLHttpRequest, no WebSocket, no beacon', () => {
  const calls = filesIn(/^(src|static)\/.*\.tsx?$/).flatMap((file) =>
    [...nodesOf(parse(file))]
      .filter((node) => {
        if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch') return true;
        if (ts.isPropertyAccessExpression(node) && node.name.text === 'sendBeacon') return true;
        return (
          ts.isNewExpression(node) &&
          ts.isIdentifier(node.expression) &&
          ['XMLHttpRequest', 'WebSocket', 'EventSource'].includes(node.expression.text)
        );
      })
      .map(placeOf),
  );
  expect(calls).toEqual([]);
});

test('no page or stylesheet of a screen loads anything from a host', () => {
  const external = filesIn(/^static\/.*\.(html|css|svg)$/).filter((file) =>
    /(src|href)=["']?(https?:)?\/\/|url\(["']?(https?:)?\/\/|@import\s+["']?https?:/.test(textOf(file)),
  );
  expect(external).toEqual([]);
});
