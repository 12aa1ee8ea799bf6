/**
 * The screen's end of the bridge: `globalThis.__bridge.callBridge(cmd, payload)`, which `@forge/bridge` picks up when it is
 * imported. A classic script, injected first into every screen; every call is a message to the page around the frame
 * (`client/bridge/`). Functions cannot travel in a message, so callbacks stay here.
 */
{
  type Callback = (payload: unknown) => unknown;
  interface Answer {
    readonly workbenchBridge: true;
    readonly id?: number;
    readonly value?: unknown;
    readonly error?: string;
    readonly event?: string;
    readonly payload?: unknown;
  }

  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  const listeners = new Map<string, Set<Callback>>();
  let lastId = 0;

  const post = (message: Record<string, unknown>): void => window.parent.postMessage({ workbenchBridge: true, ...message }, '*');

  const ask = (cmd: string, payload?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post({ id: lastId, cmd, payload });
    });

  const listen = (event: string, callback: Callback): (() => void) => {
    const set = listeners.get(event) ?? new Set<Callback>();
    listeners.set(event, set.add(callback));
    return () => void set.delete(callback);
  };

  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const isAnswer = (value: unknown): value is Answer => isRecord(value) && value['workbenchBridge'] === true;

  window.addEventListener('message', (message) => {
    if (message.source !== window.parent || !isAnswer(message.data)) return;
    const { id, value, error, event, payload } = message.data;
    if (event !== undefined) for (const callback of listeners.get(event) ?? []) callback(payload);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(value);
    else asked.reject(new Error(error));
  });

  const showTheme = (mode: unknown): void => {
    const themes = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
    document.documentElement.setAttribute('data-theme', themes);
    document.documentElement.setAttribute('data-color-mode', mode === 'dark' ? 'dark' : 'light');
  };

  const enableTheming = async (): Promise<void> => {
    showTheme(await ask('enableTheming'));
    if (document.getElementById('workbench-tokens') !== null) return;
    listen('workbench:theme', showTheme);
    await new Promise<void>((resolve, reject) => {
      const link = document.createElement('link');
      link.id = 'workbench-tokens';
      link.rel = 'stylesheet';
      link.href = '/app/tokens.css';
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => reject(new Error('workbench: the theme did not load')));
      document.head.append(link);
    });
  };

  /** A history as `createBrowserHistory` makes it, kept in step with the address of the page around the frame. */
  const createHistory = async (): Promise<unknown> => {
    const start = await ask('createHistory');
    const toLocation = (path: unknown, state: unknown = null) => {
      const url = new URL(String(path), 'http://history');
      return { pathname: url.pathname, search: url.search, hash: url.hash, state, key: String(Math.floor(performance.now())) };
    };
    const observers = new Set<(location: unknown, action: string) => void>();
    const history = {
      action: 'POP',
      location: toLocation(start),
      listen: (observer: (location: unknown, action: string) => void) => {
        observers.add(observer);
        return () => void observers.delete(observer);
      },
      push: (path: string, state?: unknown) => go('PUSH', path, state),
      replace: (path: string, state?: unknown) => go('REPLACE', path, state),
      go: (delta: number) => void ask('historyGo', delta),
      goBack: () => void ask('historyGo', -1),
      goForward: () => void ask('historyGo', 1),
    };
    const move = (action: string, path: unknown, state?: unknown): void => {
      history.action = action;
      history.location = toLocation(path, state);
      for (const observer of observers) observer(history.location, action);
    };
    const go = (action: string, path: string, state?: unknown): void => {
      move(action, path, state);
      void ask('historyMoved', { action, path });
    };
    listen('workbench:history', (path) => move('POP', path));
    return history;
  };

  /** A flag's actions are functions: the page gets their texts and tells which one was clicked. */
  const showFlag = (payload: unknown): Promise<unknown> => {
    const flag = isRecord(payload) ? payload : {};
    const actions = (Array.isArray(flag['actions']) ? flag['actions'] : []).filter(isRecord);
    listen(`workbench:flag:${String(flag['id'])}`, (index) => {
      const onClick = actions[Number(index)]?.['onClick'];
      if (typeof onClick === 'function') onClick();
    });
    return ask('showFlag', { ...flag, actions: actions.map((action) => ({ text: action['text'] })) });
  };

  const local: Readonly<Record<string, (payload: unknown) => unknown>> = {
    on: (payload) => {
      if (!isRecord(payload) || typeof payload['callback'] !== 'function') throw new Error('workbench: events.on needs a callback');
      return { unsubscribe: listen(`app:${String(payload['event'])}`, payload['callback'] as Callback) };
    },
    onClose: (payload) => {
      if (typeof payload !== 'function') throw new Error('workbench: view.onClose needs a function');
      listen('workbench:close', payload as Callback);
      return ask('onClose');
    },
    enableTheming,
    createHistory,
    showFlag,
    openModal: () => Promise.reject(new Error('workbench: not modelled: openModal')),
    onPublic: () => Promise.reject(new Error('workbench: not modelled: onPublic')),
  };

  Object.assign(globalThis, {
    __bridge: {
      callBridge: async (cmd: string, payload?: unknown) => (Object.hasOwn(local, cmd) ? local[cmd]?.(payload) : ask(cmd, payload)),
    },
  });

  // Forge sizes a frame to its content; so does the page, by the height told here.
  const tellHeight = (): void => post({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(tellHeight).observe(document.documentElement);
    tellHeight();
  });
}
