import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SiteTime } from '../../../workbench/forge/clock/site-time';
import { ForgeHost } from '../../../workbench/forge/host';
import { readManifest } from '../../../workbench/forge/manifest';
import { Database } from '../../../workbench/forge/sql/database';
import { createWorkbenchServer, listen } from '../../../workbench/http/server';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { createFixtureSite, type FixtureSite } from './fixture-site';

const appDirectory = path.join(__dirname, 'fixture-app');
const cache = path.resolve(__dirname, '../../../.cache');
const bundler = pathToFileURL(path.resolve(__dirname, '../../../workbench/forge/build/bundle-backend.mjs')).href;

/** Bundled by Atlassian's bundler, in a Node of its own: jest does not load ES modules. */
function bundleFixture(): string {
  const script = `import { bundleBackend } from ${JSON.stringify(bundler)};
    const { directory } = await bundleBackend(${JSON.stringify({ appDirectory, cache: path.join(cache, 'fixture-app') })});
    process.stdout.write(directory);`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface FixtureWorkbench {
  readonly workbench: Workbench;
  readonly site: FixtureSite;
  readonly origin: string;
  post(path: string, body?: unknown): Promise<Reply>;
  get(path: string): Promise<Reply>;
  /** Calls an operation of the fixture app as a user and returns its result; fails when the answer is not 200. */
  operate<T>(operation: string, input?: unknown, user?: string): Promise<T>;
  /** What the app's handlers noted, in the order of site time. */
  notes(kind: string): Note[];
  stop(): Promise<void>;
}

export interface Note {
  readonly at: number;
  readonly [fact: string]: unknown;
}

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const lines = response.headers.get('content-type')?.includes('jsonl') === true;
  const body: unknown = lines
    ? text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : JSON.parse(text);
  return { status: response.status, body };
}

/** A workbench with the fixture app and the fixture site on a free port, everything else as in main.ts. */
export async function startFixtureWorkbench(options: { readonly workers?: number } = {}): Promise<FixtureWorkbench> {
  const manifest = readManifest(appDirectory);
  const bundleDirectory = bundleFixture();
  const time = new SiteTime();
  const site = createFixtureSite();
  const database = await Database.open(time, undefined);
  let origin = '';
  const host = await ForgeHost.start({ manifest, site, time, database, bundleDirectory, cache, origin: () => origin, ...options });
  const workbench = createWorkbench({ appDirectory, site, host, prepare: async () => undefined });
  const server: Server = createWorkbenchServer(
    () => workbench,
    () => () => Promise.resolve(false),
  );
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
  await host.install();
  const post = async (target: string, body: unknown = {}) =>
    read(await fetch(origin + target, { method: 'POST', body: JSON.stringify(body) }));
  return {
    workbench,
    site,
    origin,
    post,
    get: async (target) => read(await fetch(origin + target)),
    operate: async <T>(operation: string, input: unknown = {}, user = 'agent-1') => {
      const { status, body } = await post('/workbench/invoke', { module: 'panel', operation, input, user });
      if (status !== 200) throw new Error(`${operation}: ${status} ${JSON.stringify(body)}`);
      return body as T;
    },
    notes: (kind) =>
      host.kvs
        .list('plain')
        .filter(({ key }) => key.startsWith(`note:${kind}:`))
        .map(({ value }) => JSON.parse(value) as Note)
        .sort((a, b) => a.at - b.at),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await host.stop();
    },
  };
}
