import { createHmac } from 'node:crypto';
import type { Answer, WebTriggerView } from '../../../src/contract';
import { SIGNATURE_HEADER, signedText, TIMESTAMP_HEADER } from '../../../src/domain/intake/signed-request';
import { callWebTrigger } from '../../forge/events/web-trigger-call';
import { HttpProblem } from '../../http/http-problem';
import { findUser } from '../../http/who';
import type { JiraUser } from '../../types';
import type { Workbench } from '../../workbench';

/** What people and other systems do on the site: REST, screens and the signed web trigger, as from outside. */
export class Hands {
  private secret: string | null = null;

  constructor(private readonly workbench: Workbench) {}

  async rest<T>(user: string, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.workbench.site.rest({
      method,
      path,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      as: { kind: 'user', accountId: this.person(user).accountId },
      scopes: null,
    });
    if (answer.status >= 400)
      throw new HttpProblem(502, `The sample's ${method} ${path} as ${user} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** Calls an operation of a screen; a refusal is a fault of the story. */
  async operate<T>(user: string, module: string, operation: string, input: unknown): Promise<T> {
    const outcome = await this.workbench.operate({ module, operation, input, user: this.person(user) });
    const answer = outcome.kind === 'returned' ? (outcome.value as Answer<T>) : null;
    if (answer?.ok === true) return answer.value;
    const why = answer ?? (outcome.kind === 'threw' ? outcome.error.message : outcome);
    throw new HttpProblem(502, `The sample's ${operation} as ${user} with ${JSON.stringify(input)} was refused: ${JSON.stringify(why)}`);
  }

  /** Registers feedback as a hotline or mail system would. */
  async register(document: Readonly<Record<string, unknown>>): Promise<void> {
    const { host } = this.workbench;
    this.secret ??= (await this.operate<WebTriggerView>('admin', 'settings', 'renewWebTriggerSecret', {})).secret;
    const { url } = await this.operate<WebTriggerView>('admin', 'settings', 'getWebTrigger', {});
    const module = host.options.manifest.webTriggers.find(({ key }) => key === 'feedback-in');
    if (module === undefined || this.secret === null)
      throw new HttpProblem(502, 'The app has no web trigger feedback-in, or no secret for it');
    const body = JSON.stringify(document);
    const timestamp = String(Math.floor(host.options.time.now() / 1000));
    const signature = `sha256=${createHmac('sha256', this.secret).update(signedText(timestamp, body), 'utf8').digest('hex')}`;
    const headers = { [TIMESTAMP_HEADER]: [timestamp], [SIGNATURE_HEADER]: [signature] };
    const answer = await callWebTrigger(module, { method: 'POST', url: new URL(url).pathname, headers, body }, host.run);
    if (answer.status !== 202) throw new HttpProblem(502, `The sample's registration was refused: ${answer.status} ${answer.body}`);
  }

  person(name: string): JiraUser {
    const user = findUser(this.workbench.site, name);
    if (user === null) throw new HttpProblem(500, `The site has no user "${name}"`);
    return user;
  }
}
