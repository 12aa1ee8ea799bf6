// Starts a workbench for a script, talks to it over its public interface, and stops it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from './prepare.mjs';

/** Time that building and starting may take on a slow machine, in milliseconds. */
const PATIENCE = 300_000;

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function waitUntilReady(origin, child) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The workbench ended with code ${child.exitCode}`);
    // While it builds, nobody answers; that is what we wait for.
    const ready = await fetch(`${origin}/workbench/health`).then(
      async (reply) => reply.ok && (await reply.json()).ready === true,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`The workbench was not ready after ${PATIENCE / 1000} s`);
}

/**
 * @returns {Promise<{ origin: string, call: (method: string, path: string, body?: unknown, user?: string) => Promise<any>, stop: () => Promise<void> }>}
 * `call` answers the parsed body and throws from status 400 on.
 */
export async function runWorkbench(env = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(root, 'workbench/start.mjs'), '--no-install', '--stop-with-stdin'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await waitUntilReady(origin, child);
  } catch (error) {
    await stop();
    throw error;
  }
  const call = async (method, where, body, user) => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    if (user !== undefined) headers.authorization = `Basic ${Buffer.from(`${user}:any`).toString('base64')}`;
    const reply = await fetch(origin + where, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${where}: ${reply.status} ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  };
  return { origin, call, stop };
}
