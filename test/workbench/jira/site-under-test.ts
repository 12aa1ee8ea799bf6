/** A Jira site of the workbench with one project, a clock to turn, and every event and exchange kept. */
import { createJiraSite } from '../../../workbench/jira';
import type { Identity, JiraSite, ProductEvent } from '../../../workbench/types';

export const START = Date.UTC(2026, 2, 2, 1, 0, 0);

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly as: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/** JSON answers are read freely in tests: each expectation says what it expects. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the expectation reads from it
  readonly body: any;
}

interface CallOptions {
  readonly scopes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of JSON. */
  readonly raw?: Buffer;
}

export interface SiteUnderTest {
  readonly site: JiraSite;
  readonly events: ProductEvent[];
  readonly exchanges: Exchange[];
  advance(ms: number): void;
  /** `who`: a user name, `app`, `app-as:<user name>` or `anonymous`. */
  call(who: string, method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answered>;
  /** Raises a request in FB and gives its key and id. */
  raise(who: string, summary: string, more?: Readonly<Record<string, unknown>>): Promise<{ key: string; id: string }>;
  comment(who: string, key: string, text: string, internal?: boolean): Promise<Answered>;
  find(who: string, jql: string): Promise<string[]>;
}

export const adf = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

function identity(who: string): Identity {
  if (who === 'app') return { kind: 'app' };
  if (who === 'anonymous') return { kind: 'anonymous' };
  if (who.startsWith('app-as:')) return { kind: 'app-as-user', accountId: `acc-${who.slice('app-as:'.length)}` };
  return { kind: 'user', accountId: `acc-${who}` };
}

export function siteUnderTest(): SiteUnderTest {
  let now = START;
  const site = createJiraSite({
    clock: { now: () => now },
    appPath: 'app/environment',
    customFields: [
      { key: 'feedback-number', name: 'Feedback number', type: 'string' },
      { key: 'feedback-level', name: 'Escalation level', type: 'number' },
      { key: 'next-deadline', name: 'Next deadline', type: 'datetime' },
    ],
    entityProperties: [
      {
        propertyKey: 'closed-loop',
        values: [
          { path: 'axes.type', type: 'string', searchAlias: 'feedbackType' },
          { path: 'escalationLevel', type: 'number', searchAlias: 'feedbackLevel' },
          { path: 'nextDueAt', type: 'date', searchAlias: 'feedbackNextDue' },
          { path: 'breached', type: 'string' },
        ],
      },
    ],
  });
  site.createProject({
    key: 'FB',
    name: 'Government IT projects',
    requestTypes: [
      { name: 'Complaint 投诉', description: 'Something went wrong' },
      { name: 'Question 咨询', description: 'Something is unclear' },
    ],
  });
  const events: ProductEvent[] = [];
  const exchanges: Exchange[] = [];
  site.onEvent((event) => events.push(event));

  const call: SiteUnderTest['call'] = async (who, method, path, body, options = {}) => {
    const bytes = options.raw ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const answer = await site.rest({
      method,
      path,
      headers: options.headers ?? {},
      body: bytes,
      as: identity(who),
      scopes: options.scopes ?? null,
    });
    const responseBody = Buffer.isBuffer(answer.body) ? undefined : answer.body;
    exchanges.push({
      method,
      path,
      as: who,
      requestBody: typeof body === 'string' ? JSON.stringify(body) : body,
      status: answer.status,
      responseBody,
    });
    return { status: answer.status, body: answer.body };
  };

  return {
    site,
    events,
    exchanges,
    call,
    advance: (ms) => {
      now += ms;
    },
    raise: async (who, summary, more = {}) => {
      const { body } = await call(who, 'POST', '/rest/servicedeskapi/request', {
        serviceDeskId: '1',
        requestTypeId: '11',
        requestFieldValues: { summary },
        ...more,
      });
      return { key: body.issueKey, id: body.issueId };
    },
    comment: (who, key, text, internal = false) =>
      call(who, 'POST', `/rest/api/3/issue/${key}/comment`, {
        body: adf(text),
        ...(internal ? { properties: [{ key: 'sd.public.comment', value: { internal: true } }] } : {}),
      }),
    find: async (who, jql) => {
      const { status, body } = await call(who, 'POST', '/rest/api/3/search/jql', { jql, maxResults: 100 });
      if (status !== 200) throw new Error(`${status} ${body.errorMessages.join(' ')}`);
      return body.issues.map((one: { key: string }) => one.key);
    },
  };
}
