/** Finds the handler of a request: literal segments win over `{parameters}`. */
import { type Handler, notModelled, type Route } from './call';

interface Entry {
  readonly method: string;
  readonly segments: readonly string[];
  readonly handler: Handler;
  readonly template: string;
}

export interface Match {
  readonly handler: Handler;
  readonly params: Readonly<Record<string, string>>;
  /** `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
}

const split = (path: string) => path.split('/').filter((one) => one !== '');

export class Router {
  readonly #bySize = new Map<string, Entry[]>();

  constructor(routes: readonly Route[]) {
    for (const [template, handler] of routes) {
      const [method = '', path = ''] = template.split(' ');
      const segments = split(path);
      const key = `${method} ${segments.length}`;
      this.#bySize.set(key, [...(this.#bySize.get(key) ?? []), { method, segments, handler, template }]);
    }
  }

  /** Throws 501 for what no route covers. */
  find(method: string, path: string): Match {
    let segments: string[];
    try {
      segments = split(path).map(decodeURIComponent);
    } catch {
      throw notModelled(`${method} ${path} (path is not valid percent encoding)`);
    }
    let best: { entry: Entry; score: string } | null = null;
    for (const entry of this.#bySize.get(`${method} ${segments.length}`) ?? []) {
      let score = '';
      const fits = entry.segments.every((part, at) => {
        const parameter = part.startsWith('{');
        score += parameter ? '0' : '1';
        return parameter || part === segments[at];
      });
      if (fits && (best === null || score > best.score)) best = { entry, score };
    }
    if (best === null) throw notModelled(`${method} ${path}`);
    const params: Record<string, string> = {};
    best.entry.segments.forEach((part, at) => {
      if (part.startsWith('{')) params[part.slice(1, -1)] = segments[at] ?? '';
    });
    return { handler: best.entry.handler, params, template: best.entry.template };
  }
}
