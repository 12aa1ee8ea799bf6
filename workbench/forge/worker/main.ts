/** Runs in a worker thread: loads the app's bundle once, then one invocation at a time, as a warm process of the platform does. */
import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { redirectConsole } from './console-lines';
import { denyEgress } from './egress';
import { loadModule } from './load-module';
import type { FromWorker, RuntimeFacts, SeamCall, ThrownError, ToWorker, WorkerSetup } from './protocol';
import { runtimeObject } from './runtime-object';
import { SeamClient } from './seam-client';
import { installSiteDate } from './site-date';

type Handler = (argument: unknown, context: unknown) => unknown;
interface Running {
  readonly facts: RuntimeFacts;
  over: boolean;
}

if (parentPort === null) throw new Error('The worker of the Forge host must be started by the host');
const port = parentPort;
const setup = workerData as WorkerSetup;
const seam = new SeamClient(port);
const running = new AsyncLocalStorage<Running>();
const post = (message: FromWorker) => port.postMessage(message);

function thrown(error: unknown): ThrownError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  return { name: 'Error', message: typeof error === 'string' ? error : JSON.stringify(error), stack: '' };
}

async function forgeFetch(descriptor: SeamCall['descriptor'], target: string, init?: RequestInit): Promise<Response> {
  const mine = running.getStore();
  if (mine === undefined)
    throw new Error('A platform call outside any invocation: code that runs while the bundle loads cannot reach the platform');
  const stillWanted = () => {
    if (mine.over) post({ kind: 'abandoned', functionKey: mine.facts.functionKey, what: `${init?.method ?? 'GET'} ${target}` });
    return !mine.over;
  };
  return seam.call(descriptor, target, init, stillWanted);
}

function setGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

const bundled = new Map<string, Record<string, Handler> | { readonly failed: unknown }>();

function loadBundle(): void {
  for (const file of setup.files) {
    try {
      bundled.set(file, loadModule(path.join(setup.bundleDirectory, `${file}.cjs`)) as Record<string, Handler>);
    } catch (failed) {
      bundled.set(file, { failed });
    }
  }
}

function handlerOf(file: string, exportName: string): Handler {
  const module = bundled.get(file);
  if (module === undefined) throw new Error(`The bundle has no file ${file}`);
  if ('failed' in module && typeof module.failed !== 'function') throw module.failed;
  const handler = (module as Record<string, Handler>)[exportName];
  if (typeof handler !== 'function') throw new Error(`${file}.${exportName} is not an exported function of the bundle`);
  return handler;
}

async function invoke(message: Extract<ToWorker, { kind: 'invoke' }>): Promise<void> {
  const mine: Running = { facts: message.facts, over: false };
  setGlobal('__forge_runtime__', runtimeObject(setup, message.facts));
  let outcome: FromWorker;
  try {
    const handler = handlerOf(message.file, message.exportName);
    const value = await running.run(mine, async () => handler(JSON.parse(message.argument), JSON.parse(message.context)));
    outcome = { kind: 'returned', value: JSON.stringify(value) ?? null };
  } catch (error) {
    outcome = { kind: 'threw', error: thrown(error) };
  }
  mine.over = true;
  seam.forget();
  post(outcome);
}

installSiteDate(setup.clock);
denyEgress();
redirectConsole((level, text) => post({ kind: 'log', level, text }));
for (const name of Object.keys(process.env)) delete process.env[name];
setGlobal('__forge_fetch__', forgeFetch);
setGlobal(
  '__forge_runtime__',
  runtimeObject(setup, { invocationId: 'loading', functionKey: '', moduleKey: '', moduleType: '', accountId: null, limitMs: 0 }),
);
loadBundle();
// An unhandled rejection must not take the warm process down silently: it is shown as the platform's log shows it.
process.on('unhandledRejection', (reason) => console.error('Unhandled rejection:', reason));
port.on('message', (message: ToWorker) => {
  if (message.kind === 'answer') seam.answer(message.call, message.answer);
  else void invoke(message);
});
post({ kind: 'ready' });
