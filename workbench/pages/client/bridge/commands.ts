import { call, Problem } from '../api';
import { closeFlag, showFlag } from '../flags';
import { me, page, say } from '../words';
import { contextOf } from './context';
import { type FrameHost, type FrameOptions, historyPath } from './frame-host';
import { addressOf, follow } from './navigation';

type Fields = Readonly<Record<string, unknown>>;
type Command = (payload: Fields, host: FrameHost, raw: unknown) => unknown;

/** Longest request of a screen in characters (forge-facts.md section 4: 500 KB). */
const longestPayload = 500_000;

const commands: Readonly<Record<string, Command>> = {
  invoke,
  fetchProduct: (payload) => {
    if (payload['product'] !== 'jira') throw new Error(`workbench: not modelled: fetchProduct ${String(payload['product'])}`);
    if (payload['isMultipartFormData'] === true) throw new Error('workbench: not modelled: fetchProduct with form data');
    const init = fieldsOf(payload['fetchRequestInit']);
    return call('POST', '/pages/fetch-product', {
      path: payload['restPath'],
      method: init['method'] ?? 'GET',
      headers: init['headers'] ?? [],
      body: init['body'] ?? null,
    });
  },
  getContext: (_payload, host) => contextOf(host),
  enableTheming: () => document.documentElement.dataset['colorMode'],
  submit: async (_payload, { options }, raw) => {
    if (options.onSubmit === undefined) return false;
    await options.onSubmit(raw);
    return true;
  },
  close: (_payload, host) => {
    if (host.options.onClose === undefined) return false;
    host.tell('workbench:close');
    host.options.onClose();
    return true;
  },
  onClose: (_payload, { options }) => options.onClose !== undefined,
  open: () => false,
  refresh: (_payload, { options }) => {
    options.onRefresh?.();
    return options.onRefresh !== undefined;
  },
  changeWindowTitle: (_payload, _host, raw) => {
    document.title = String(raw);
  },
  emit: (payload, host) => host.emitToAll(String(payload['event']), payload['payload']),
  emitReadyEvent: () => true,
  showFlag: (payload, host) => showFlag(payload, (index) => host.tell(`workbench:flag:${String(payload['id'])}`, index)),
  closeFlag: (payload) => closeFlag(String(payload['id'])),
  navigate: follow,
  getUrl: (payload) => new URL(addressOf(payload), location.origin).href,
  reload: () => location.reload(),
  getFrameId: (_payload, host) => host.localId,
  createHistory: (_payload, { options }) => historyPath(baseOf(options)),
  historyMoved: (payload, { options }) => {
    const address = baseOf(options) + String(payload['path']).replace(/^\/(?=$|[?#])/, '');
    if (payload['action'] === 'PUSH') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  },
  historyGo: (_payload, _host, raw) => history.go(Number(raw)),
};

/** Carries out one call of a screen. What is not modelled is refused by name, never silently done. */
export async function runCommand(cmd: string, payload: unknown, host: FrameHost): Promise<unknown> {
  const command = Object.hasOwn(commands, cmd) ? commands[cmd] : undefined;
  if (command === undefined) throw new Error(`workbench: not modelled: ${cmd}`);
  return command(fieldsOf(payload), host, payload);
}

/** A resolver that throws, or that Forge refuses to run, reaches the screen as a rejection. */
async function invoke(payload: Fields, host: FrameHost): Promise<unknown> {
  if (payload['invokeType'] !== undefined) throw new Error(`workbench: not modelled: invoke ${String(payload['invokeType'])}`);
  if (payload['metadata'] !== undefined) throw new Error('workbench: not modelled: invoke with metadata');
  const { module, extension } = host.options;
  const input = payload['payload'] ?? {};
  if (JSON.stringify(input).length > longestPayload) throw new Error(say('The request is larger than 500 KB.', '请求超过 500 KB。'));
  const body = {
    module: module.key,
    operation: payload['functionKey'],
    input,
    user: me().userName,
    context: extension,
    locale: page.locale,
    localId: host.localId,
  };
  try {
    return await call('POST', '/workbench/invoke', body);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    throw new Error(`There was an error invoking the function - ${problem.message}`);
  } finally {
    host.options.onInvoked?.();
  }
}

function baseOf(options: FrameOptions): string {
  if (options.historyBase === undefined) throw new Error('workbench: this kind of module has no history');
  return options.historyBase;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
