/** Every answer of the site has the shape Atlassian's API descriptions give it. They lie outside the repository; without them this test says so. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Pages } from '../../../workbench/jira/rest/search';
import { routes } from '../../../workbench/jira/routes';
import { siteUnderTest } from './site-under-test';
import { tellStory } from './story';

const ROOT = resolve(__dirname, '../../..');
const CHECKER = resolve(ROOT, '../shared/openapi/contract-check.mjs');
const present = existsSync(CHECKER);
if (!present) console.warn('skipped: Atlassian API descriptions (../shared/openapi) are not here');

interface Result {
  readonly ok: boolean;
  readonly line: string;
  readonly method: string;
  readonly path: string;
  readonly matchError?: string;
  readonly requestErrors?: readonly string[];
  readonly responseErrors?: readonly string[];
}

function check(exchanges: readonly unknown[]): Result[] {
  const file = join(mkdtempSync(join(tmpdir(), 'closed-loop-')), 'exchanges.jsonl');
  writeFileSync(file, exchanges.map((one) => JSON.stringify(one)).join('\n'));
  const excuses = join(dirname(file), 'excuses.json');
  writeFileSync(excuses, JSON.stringify(EXCUSES));
  const options = {
    env: { ...process.env, CONTRACT_TOOLS: ROOT },
    encoding: 'utf8' as const,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'],
  };
  let out: string;
  try {
    out = execFileSync(process.execPath, [CHECKER, '--json', '--strict', '--excuse', excuses, file], options);
  } catch (failed) {
    out = (failed as { stdout: string }).stdout;
  }
  return out
    .split('\n')
    .filter((line) => line.startsWith('{"line"'))
    .map((line) => JSON.parse(line) as Result);
}

/** Where the description or the checker is wrong, not the exchange. */
const EXCUSES = [
  {
    path: '^PUT .*/requesttype/\\{requestTypeId\\}/property/',
    where: 'request',
    error: 'takes no request body',
    why: 'its text asks for one',
  },
  {
    path: '^POST .*/watchers$',
    where: 'request',
    error: 'body is not JSON',
    why: 'the body is a JSON string, which the checker takes for text',
  },
  {
    path: '^POST .*/bulk/issues/move$',
    where: 'request',
    error: 'must have required property',
    why: 'it demands names that its own example does not have',
  },
];

const faults = (results: readonly Result[]) =>
  results
    .filter((one) => !one.ok)
    .map((one) => `${one.method} ${one.path}: ${[one.matchError, ...(one.requestErrors ?? []), ...(one.responseErrors ?? [])].join('; ')}`);

(present ? describe : describe.skip)('answers against the API descriptions', () => {
  it('accepts every exchange of a story that uses every route', async () => {
    const under = siteUnderTest();
    await tellStory(under);
    expect(under.exchanges.filter((one) => one.status >= 500)).toEqual([]);
    expect(faults(check(under.exchanges))).toEqual([]);

    const used = (template: string) => {
      const [method = '', path = ''] = template.split(' ');
      const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
      return under.exchanges.some((one) => one.method === method && one.status < 300 && pattern.test(one.path.split('?')[0] ?? ''));
    };
    expect(
      routes(new Pages())
        .map(([template]) => template)
        .filter((template) => !used(template)),
    ).toEqual([]);
  });

  it('would notice a wrong shape', () => {
    expect(
      check([{ method: 'GET', path: '/rest/api/3/myself', status: 200, responseBody: { accountId: 5 } }]).map((one) => one.ok),
    ).toEqual([false]);
  });
});
