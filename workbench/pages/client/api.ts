import { page, say } from './words';

/** A call that did not succeed, in words for the person at the page. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Calls the site's REST interface or the workbench as the person at the page. The caller names the shape it relies on. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (page.userFromAddress && page.user !== null) headers['x-workbench-user'] = page.user.userName;
  let response: Response;
  try {
    response = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Problem(0, say('The workbench does not answer. Is it still running?', '工作台没有响应。它还在运行吗？'));
  }
  const text = await response.text();
  const value = parse(text);
  if (!response.ok) throw new Problem(response.status, inWords(response.status, value, text));
  return value as T;
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const post = <T>(path: string, body: unknown): Promise<T> => call<T>('POST', path, body);
export const put = <T>(path: string, body: unknown): Promise<T> => call<T>('PUT', path, body);

/** What to tell somebody about a failure of any kind. */
export function wordsOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (problem) {
    // Not JSON: `inWords` shows the text as it is, and no caller of a successful answer expects anything but JSON.
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function inWords(status: number, value: unknown, text: string): string {
  const said = messagesOf(value).join(' ');
  if (status === 401) return said || say('You are not logged in.', '您尚未登录。');
  if (status === 403) return said || say('You may not do this.', '您没有执行此操作的权限。');
  if (status === 404) return said || say('There is nothing here, or you may not see it.', '此处没有内容，或者您无权查看。');
  return said || text.slice(0, 300) || say(`The workbench answered ${status}.`, `工作台返回 ${status}。`);
}

/** Jira says `errorMessages` and `errors`, service management `errorMessage`, the workbench `error`. */
function messagesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const list = Array.isArray(fields['errorMessages']) ? fields['errorMessages'] : [];
  const errors = typeof fields['errors'] === 'object' && fields['errors'] !== null ? Object.values(fields['errors']) : [];
  const single = [fields['errorMessage'], fields['error'], fields['message']];
  return [...list, ...errors, ...single].filter((message): message is string => typeof message === 'string' && message !== '');
}
