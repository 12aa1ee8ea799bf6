import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileText, toFile } from '../../src/domain/profile/exchange/write-file';
import { findPreset } from '../../src/domain/profile/presets';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import { root } from '../support/repository';

/** `npm run profile -- validate FILE…`, as a pipeline runs it. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'closed-loop-profile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const preset = findPreset('gov-it-projects');
if (preset === null) throw new Error('no preset');
const good = toFile({ profile: preset, settings: proposeSettings(preset) }, new Map());

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = (...words: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['workbench/profile.mjs', ...words], { cwd: root, encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
};

test('a good file ends with 0; of several with faults each is told with its place, and the end is 1', () => {
  const fine = file('good.json', fileText(good));
  expect(run('validate', fine)).toEqual({ status: 0, lines: [`${fine}: good`] });
  const dangling = file(
    'dangling.json',
    JSON.stringify({
      ...good,
      profile: { ...good.profile, limits: good.profile.limits.map((limit) => ({ ...limit, replaces: ['nowhere'] })) },
    }),
  );
  const cut = file('cut.json', '{"closedLoop": "profile",\n');
  const { status, lines } = run('validate', fine, dangling, cut);
  expect(status).toBe(1);
  expect(lines[0]).toBe(`${fine}: good`);
  expect(lines).toContain(`${dangling}: profile.limits.0.replaces.0: There is no limit 'nowhere'.`);
  expect(lines.at(-1)).toMatch(/cut\.json: file: This is not JSON: line 2, column 1\./);
});

test('a file that is not there is told, and those after it are looked at all the same', () => {
  const fine = file('there.json', fileText(good));
  const missing = join(folder, 'missing.json');
  expect(run('validate', missing, fine)).toEqual({ status: 1, lines: [`${missing}: cannot be read`, `${fine}: good`] });
});

test('without a file or a command it says how it is called', () => {
  for (const words of [[], ['validate'], ['unknown']]) {
    const { status, lines } = run(...words);
    expect([words, status]).toEqual([words, 1]);
    expect(lines[0]).toMatch(/npm run profile -- validate FILE/);
  }
});
