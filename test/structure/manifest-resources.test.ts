import { allModules, readManifest, valuesOf } from '../support/manifest';
import { exists, filesIn } from '../support/repository';

const manifest = readManifest();
const screens = manifest.resources.filter(({ path }) => path.endsWith('/dist'));

test.each(screens.map(({ key, path }) => [key, path]))('screen %s is built from a folder with a page and an entry (%s)', (_, path) => {
  const folder = path.replace(/\/dist$/, '');
  expect(path).toMatch(/^static\/[a-z-]+\/dist$/);
  expect({ page: exists(`${folder}/index.html`), entry: exists(`${folder}/main.tsx`) }).toEqual({ page: true, entry: true });
});

test('resources that are not screens exist as they are', () => {
  const missing = manifest.resources.filter(({ path }) => !path.endsWith('/dist') && !exists(path));
  expect(missing).toEqual([]);
});

test('every resource that a module names is declared, every declared one is used, every named file exists', () => {
  const used = new Set<string>();
  const problems: string[] = [];
  for (const { module } of allModules(manifest)) {
    for (const name of valuesOf('resource', module)) if (typeof name === 'string') used.add(name.split('/')[0] ?? name);
    for (const field of ['icon', 'thumbnail']) {
      for (const reference of valuesOf(field, module)) {
        const [, key, file] = /^resource:([^;]+);(.+)$/.exec(String(reference)) ?? [];
        const resource = manifest.resources.find((candidate) => candidate.key === key);
        if (key !== undefined) used.add(key);
        // An icon from outside would be a request to somebody else's server.
        if (resource === undefined || !exists(`${resource.path}/${file}`)) problems.push(`${module.key}: ${field} ${String(reference)}`);
      }
    }
  }
  const declared = manifest.resources.map(({ key }) => key);
  expect(problems).toEqual([]);
  expect([...used].sort()).toEqual([...declared].sort());
});

test('every folder of static/ with a page is a resource', () => {
  const pages = filesIn(/^static\/[^/]+\/index\.html$/).map((file) => file.replace('/index.html', '/dist'));
  expect(pages.filter((path) => !screens.some((screen) => screen.path === path))).toEqual([]);
});
