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

/** The line that main.ts prints when everything is prepared; what it says before is passed on. */
function waitUntilReady(child) {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`The workbench was not ready after ${PATIENCE / 1000} s`)), PATIENCE);
    let said = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      said += chunk;
      if (!said.includes('Workbench ready at ')) return;
      clearTimeout(late);
      done();
    });
    child.once('exit', (code) => fail(new Error(`The workbench ended with code ${code}`)));
  });
}

/** The workbench's REST and its own interface: answers the parsed body, throws from status 400 on. */
const callerOf = (origin) => async (method, where, body, user) => {
  // A connection each: the server may close an idle one just as we use it again.
  const headers = { accept: 'application/json', 'content-type': 'application/json', connection: 'close' };
  if (user !== undefined) headers.authorization = `Basic ${Buffer.from(`${user}:any`).toString('base64')}`;
  const reply = await fetch(origin + where, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${where}: ${reply.status} ${text.slice(0, 300)}`);
  return text === '' ? null : JSON.parse(text);
};

/**
 * A workbench of our own, or the one that WORKBENCH_URL names.
 * @returns {Promise<{ origin: string, call: ReturnType<typeof callerOf>, stop: () => Promise<void> }>}
 */
export async function runWorkbench(env = {}) {
  const running = process.env.WORKBENCH_URL;
  if (running !== undefined) return { origin: running, call: callerOf(running), stop: async () => undefined };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join(root, 'workbench/start.mjs'), '--no-install', '--stop-with-stdin'], {
    cwd: root,
    // The pictures show a site of their own story, not the sample year.
    env: { ...process.env, ...env, PORT: String(port), WORKBENCH_SAMPLE: '0' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  try {
    await waitUntilReady(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, call: callerOf(origin), stop };
}
