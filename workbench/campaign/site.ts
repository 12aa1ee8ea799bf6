import type { Answer } from '../../src/contract';

/** A request to the workbench; answers the parsed body and throws from status 400 on. */
export type Call = (method: string, path: string, body?: unknown, user?: string) => Promise<unknown>;

const TRIES = 12;
/** Nobody tries for ever; what came of it is not known, and the facts will say. */
const NO_ANSWER = { ok: false, problem: { reason: 'temporarily-unavailable', message: 'No answer.' } } as const;
const NOT_OFFERED = { ok: false, problem: { reason: 'not-found', message: 'There is no such operation.' } } as const;

/** What people and the operator do on the site in a campaign, from outside. Faults hit the app's calls only, so only its screens may fail. */
export class Site {
  constructor(private readonly call: Call) {}

  get = <T>(path: string, user = 'admin'): Promise<T> => this.call('GET', path, undefined, user) as Promise<T>;
  post = <T>(user: string, path: string, body: unknown): Promise<T> => this.call('POST', path, body, user) as Promise<T>;
  control = <T>(path: string, body: unknown = {}): Promise<T> => this.call('POST', `/workbench/${path}`, body) as Promise<T>;
  look = <T>(path: string): Promise<T> => this.call('GET', `/workbench/${path}`) as Promise<T>;

  /** Calls a screen's operation as a person does: tries again while the screen says that something does not answer. */
  async operate<T>(user: string, module: string, operation: string, input: object): Promise<Answer<T>> {
    let last: Answer<T> | null = null;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      last = await this.try<T>({ module, operation, input, user });
      if (last !== null && (last.ok || last.problem.reason !== 'temporarily-unavailable')) return last;
    }
    return last ?? NO_ANSWER;
  }

  /** `null` when the function was killed or threw: the person sees an error and does not know what came of it. */
  private async try<T>(body: object): Promise<Answer<T> | null> {
    try {
      return await this.control<Answer<T>>('invoke', body);
    } catch (error) {
      // What the app does not offer (yet) fails at every try.
      if (error instanceof Error && error.message.includes('There is no operation')) return NOT_OFFERED;
      if (error instanceof Error && /: 50[024] /.test(error.message)) return null;
      throw error;
    }
  }
}

/** Runs tasks a few at a time, as people would: the site would not notice the order. */
export async function together<T>(tasks: readonly (() => Promise<T>)[], atOnce = 6): Promise<void> {
  const left = [...tasks];
  const hand = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) await task();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, hand));
}
