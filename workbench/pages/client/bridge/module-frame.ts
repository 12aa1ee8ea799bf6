import { h } from '../dom';
import { say } from '../words';
import { runCommand } from './commands';
import { type FrameHost, type FrameOptions, historyPath } from './frame-host';

export interface ModuleFrame {
  readonly element: HTMLElement;
  /** Delivers an event of the product, such as `JIRA_ISSUE_CHANGED`, to `events.on`. */
  emit(event: string, payload: unknown): void;
}

/** Fixed heights in pixels of modules that declare a `viewportSize`. */
const heights = { small: 150, medium: 350, large: 500, xlarge: 700 } as const;

const sandbox = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

const frames = new Set<ModuleFrame>();

/** Events of the app reach all its frames on the page. */
export function emitToAll(event: string, payload: unknown): void {
  for (const frame of frames) {
    if (frame.element.isConnected) frame.emit(event, payload);
    else frames.delete(frame);
  }
}

/** Screens come from the machine's other name, so that they are strangers to the page, as on Forge. */
function screenOrigin(): string {
  const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[location.hostname] ?? location.hostname;
  return `${location.protocol}//${other}${location.port === '' ? '' : `:${location.port}`}`;
}

export function createModuleFrame(options: FrameOptions): ModuleFrame {
  const { module, edit = false } = options;
  const origin = screenOrigin();
  const entry = edit && module.editEntry !== null ? module.editEntry : module.entry;
  const iframe = h('iframe', { src: `${origin}/app/${entry}`, sandbox, title: module.title, class: 'module', 'data-module': module.key });
  const fixed = module.viewportSize === null ? null : heights[module.viewportSize];
  if (fixed !== null) iframe.style.height = `${fixed}px`;
  const send = (message: Record<string, unknown>): void => iframe.contentWindow?.postMessage({ workbenchBridge: true, ...message }, origin);

  const host: FrameHost = {
    options,
    localId: crypto.randomUUID(),
    tell: (event, payload) => send({ event, payload }),
    emitToAll,
  };

  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (message.source !== iframe.contentWindow || message.origin !== origin || !isCall(message.data)) return;
    const { id, cmd, payload, height } = message.data;
    if (height !== undefined && fixed === null) iframe.style.height = `${Math.max(height, 40)}px`;
    if (id === undefined || cmd === undefined) return;
    runCommand(cmd, payload, host).then(
      (value) => send({ id, value }),
      (problem: unknown) => send({ id, error: problem instanceof Error ? problem.message : say('The call failed.', '调用失败。') }),
    );
  });
  window.addEventListener('workbench:theme', () => host.tell('workbench:theme', document.documentElement.dataset['colorMode']));
  window.addEventListener('popstate', () => {
    if (options.historyBase !== undefined) host.tell('workbench:history', historyPath(options.historyBase));
  });

  const frame: ModuleFrame = { element: iframe, emit: (event, payload) => host.tell(`app:${event}`, payload) };
  frames.add(frame);
  return frame;
}

interface Call {
  readonly workbenchBridge: true;
  readonly id?: number;
  readonly cmd?: string;
  readonly payload?: unknown;
  readonly height?: number;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'workbenchBridge' in value && value.workbenchBridge === true;
}
