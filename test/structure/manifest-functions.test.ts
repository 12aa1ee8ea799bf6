import * as z from 'zod';
import { allModules, type Manifest, readManifest, valuesOf } from '../support/manifest';
import { textOf } from '../support/repository';
import { exportedNames, parse } from '../support/syntax';

const functionSchema = z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() });
const functionsOf = (manifest: Manifest) => (manifest.modules['function'] ?? []).map((module) => functionSchema.parse(module));

/** function key → the modules that name it, `type/key`. */
function referencesOf(manifest: Manifest): ReadonlyMap<string, readonly { readonly type: string; readonly place: string }[]> {
  const references = new Map<string, { type: string; place: string }[]>();
  for (const { type, module } of allModules(manifest)) {
    if (type === 'function') continue;
    for (const name of valuesOf('function', module)) {
      if (typeof name === 'string') references.set(name, [...(references.get(name) ?? []), { type, place: `${type}/${module.key}` }]);
    }
  }
  return references;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Only these may run longer than 25 seconds, and only when nothing else calls the function (forge-facts 3.3). */
const LONG_KINDS = ['consumer', 'scheduledTrigger'];

function problemsOf(manifest: Manifest, exported: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const functions = functionsOf(manifest);
  const references = referencesOf(manifest);
  for (const { key, handler, timeoutSeconds } of functions) {
    const [file, name] = handler.split('.');
    if (file !== 'index' || name === undefined || !exported.includes(name))
      problems.push(`${key}: src/index.ts does not export ${handler}`);
    if (name !== undefined && kebab(name) !== key) problems.push(`${key}: key and export ${name} are not the same words`);
    const users = references.get(key) ?? [];
    if (users.length === 0) problems.push(`${key}: no module calls it`);
    const kinds = new Set(users.map(({ type }) => type));
    const isLong = LONG_KINDS.some((kind) => kinds.has(kind));
    if (isLong && users.length > 1) problems.push(`${key}: a consumer's or scheduled function belongs to one module only`);
    if (timeoutSeconds !== undefined && !isLong) problems.push(`${key}: timeoutSeconds is not honoured here`);
  }
  for (const [name, users] of references) {
    if (!functions.some(({ key }) => key === name)) problems.push(`${users.map(({ place }) => place).join(', ')}: no function ${name}`);
  }
  const handled = functions.map(({ handler }) => handler.split('.')[1]);
  for (const name of exported) if (!handled.includes(name)) problems.push(`src/index.ts exports ${name}, which manifest.yml does not name`);
  return problems;
}

const exported = exportedNames(parse('src/index.ts'));

test('every function of manifest.yml is exported by src/index.ts, called by a module and nothing else is exported', () => {
  expect(problemsOf(readManifest(), exported)).toEqual([]);
});

test('the check sees a missing export, an unused function, an unknown one and a useless time limit', () => {
  const planted = readManifest(
    textOf('manifest.yml').replace(
      '  function:\n',
      '  function:\n    - { key: spare, handler: index.spare, timeoutSeconds: 60 }\n  jira:globalPage:\n    - { key: page, resource: panel-ui, title: x, resolver: { function: nowhere } }\n',
    ),
  );
  const problems = problemsOf(planted, []).join('\n');
  for (const words of [
    'does not export index.spare',
    'spare: no module calls it',
    'no function nowhere',
    'timeoutSeconds is not honoured',
  ]) {
    expect(problems).toContain(words);
  }
});
