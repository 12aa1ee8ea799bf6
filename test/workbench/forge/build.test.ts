import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(path.resolve(__dirname, '../../../workbench/forge/build/bundle-backend.mjs')).href;
// Inside the repository, so that the app finds @forge packages.
mkdirSync(path.resolve(__dirname, '../../../.cache'), { recursive: true });
const folder = mkdtempSync(path.resolve(__dirname, '../../../.cache/build-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundle(): { readonly directory: string; readonly built: boolean } {
  const script = `import { bundleBackend } from ${JSON.stringify(library)};
    process.stdout.write(JSON.stringify(await bundleBackend({ appDirectory: ${JSON.stringify(folder)} })));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', stdio: 'pipe' }));
}

test("Atlassian's bundler runs offline, once for the same sources, and refuses a type error", () => {
  cpSync(path.join(__dirname, 'fixture-app'), folder, { recursive: true });
  const first = bundle();
  expect(first.built).toBe(true);
  expect(readFileSync(path.join(first.directory, 'index.cjs'), 'utf8')).toContain('__forge_fetch__');
  expect(bundle()).toEqual({ ...first, built: false });
  writeFileSync(path.join(folder, 'src/index.ts'), 'export const operations: number = "no number";\n');
  expect(() => bundle()).toThrow(/TS2322/);
  expect(existsSync(first.directory)).toBe(true);
});
