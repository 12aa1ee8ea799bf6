import type { Draws } from './draws';
import { confirmed, recordsComplete } from './ready-to-close';
import type { Site } from './site';
import { type Step, SUMMARIES, storyOf } from './stories';

interface ProjectAtDesk {
  readonly key: string;
  readonly desk: string;
  readonly requestTypes: readonly string[];
  /** Ratings on the scale of the project's process. */
  readonly ratings: readonly (number | string)[];
}

/** What is true of the site whatever the app does, counted as it was done; the app must have recorded the same. */
export interface Done {
  replies: number;
  customerReplies: number;
  resolved: number;
  reopened: number;
  closed: number;
}

/** Minutes until somebody whose closing was refused has done what was missing and tries again. */
const TRIED_AGAIN_AFTER = 40;
const CLOSING_TRIES = 4;

/** One item of a campaign: raised by a customer, worked on step by step, closed in the end. */
export class Tale {
  readonly done: Done = { replies: 0, customerReplies: 0, resolved: 0, reopened: 0, closed: 0 };
  /** Refused although nothing was broken: a step that does not fit this profile or this state. */
  readonly refused: string[] = [];
  private left: readonly Step[];
  private closingTries = 0;

  private constructor(
    private readonly site: Site,
    readonly key: string,
    private readonly project: ProjectAtDesk,
    private readonly raisedAt: number,
    private readonly draws: Draws,
  ) {
    this.left = storyOf(draws);
  }

  static async raise(site: Site, project: ProjectAtDesk, now: number, draws: Draws): Promise<Tale> {
    const { issueKey } = await site.post<{ issueKey: string }>('customer-1', '/rest/servicedeskapi/request', {
      serviceDeskId: project.desk,
      requestTypeId: draws.one(project.requestTypes),
      requestFieldValues: { summary: draws.one(SUMMARIES), description: `Case ${draws.below(1_000_000)}` },
    });
    return new Tale(site, issueKey, project, now, draws);
  }

  get projectKey(): string {
    return this.project.key;
  }

  get isOver(): boolean {
    return this.left.length === 0;
  }

  /** Does what is due by now, one step at a time. */
  async goOn(now: number): Promise<void> {
    for (let step = this.left[0]; step !== undefined && this.raisedAt + step.after * 60_000 <= now; step = this.left[0]) {
      this.left = this.left.slice(1);
      await this.act(step);
    }
  }

  /** A product event of this item, as it is delivered. */
  async event(name: string): Promise<void> {
    const issue = await this.site.get<{ id: string; fields: { created: string } }>(`/rest/api/3/issue/${this.key}`);
    const payload = {
      timestamp: String(Date.parse(issue.fields.created)),
      issue: { ...issue, key: this.key },
      atlassianId: 'acc-customer-1',
    };
    await this.site.control('events', { name, payload, times: 2 });
  }

  private async act({ act, after }: Step): Promise<void> {
    switch (act) {
      case 'reply':
        this.done.replies += 1;
        return this.comment('agent-1', 'We look into it.');
      case 'customer-reply':
        this.done.customerReplies += 1;
        return this.comment('customer-1', 'Here is what you asked for.');
      case 'wait':
        await this.move('Waiting for customer');
        return;
      case 'go-on':
        await this.move('In progress');
        return;
      case 'resolve':
        return this.resolve();
      case 'reopen':
        if ((await this.move('Waiting for support')) || (await this.move('In progress'))) this.done.reopened += 1;
        return;
      case 'close':
        return this.close(after);
      case 'progress':
        return this.panel('reportProgress', { text: 'The cause is known.', shared: this.draws.below(2) === 0 });
      case 'promise':
        return this.panel('promiseUpdate', { dueAt: new Date((await this.now()) + 90 * 60_000).toISOString() });
      case 'acknowledge':
        return this.panel('acknowledgeEscalation', {});
      case 'escalate':
        return this.raiseByHand();
      case 'emergency':
        return this.declare();
      case 'rate':
        return this.rate();
    }
  }

  private async resolve(): Promise<void> {
    if (await this.move('Resolved')) this.done.resolved += 1;
  }

  /** What the process wants before is done when it refuses, and it is tried again: by then a rating may have opened it once more. */
  private async close(after: number): Promise<void> {
    if (await this.move('Closed')) {
      this.done.closed += 1;
      return;
    }
    this.closingTries += 1;
    if (this.closingTries >= CLOSING_TRIES) return;
    await this.resolve();
    // Nothing is closed without a result in words (S0-05).
    this.done.replies += 1;
    await this.comment('agent-1', 'This is what came of it.');
    await recordsComplete(this.site, this.key, this.refused);
    await confirmed(this.site, this.key, this.refused);
    this.left = [{ act: 'close', after: after + TRIED_AGAIN_AFTER }, ...this.left];
  }

  private comment(user: string, body: string): Promise<void> {
    return this.site.post(user, `/rest/servicedeskapi/request/${this.key}/comment`, { body, public: true });
  }

  /** False where the workflow knows no such way or refuses it, or the issue is there already. */
  private async move(status: string): Promise<boolean> {
    const path = `/rest/api/3/issue/${this.key}/transitions`;
    const { transitions } = await this.site.get<{ transitions: { id: string; to: { name: string } }[] }>(path, 'agent-1');
    const transition = transitions.find(({ to }) => to.name === status);
    if (transition === undefined) return false;
    try {
      await this.site.post('agent-1', path, { transition: { id: transition.id } });
      return true;
    } catch (error) {
      // The app guards closing until the conditions of the process hold.
      if (!(error instanceof Error) || !/: 400 /.test(error.message)) throw error;
      this.refused.push(`move to ${status}: guarded`);
      return false;
    }
  }

  private async panel(operation: string, input: object): Promise<void> {
    const answer = await this.site.operate('agent-1', 'panel', operation, { issueKey: this.key, ...input });
    if (!answer.ok) this.refused.push(`${operation}: ${answer.problem.reason}`);
  }

  private async view(): Promise<{ manualTriggers: { id: string }[]; emergencyDefinitions: { id: string }[] } | null> {
    const answer = await this.site.operate<{ manualTriggers: { id: string }[]; emergencyDefinitions: { id: string }[] }>(
      'agent-1',
      'panel',
      'getCase',
      { issueKey: this.key },
    );
    return answer.ok ? answer.value : null;
  }

  private async raiseByHand(): Promise<void> {
    const [trigger] = (await this.view())?.manualTriggers ?? [];
    if (trigger !== undefined) await this.panel('raiseEscalation', { trigger: trigger.id, reason: 'The customer calls again and again.' });
  }

  private async declare(): Promise<void> {
    const [definition] = (await this.view())?.emergencyDefinitions ?? [];
    if (definition !== undefined) await this.panel('declareEmergency', { definition: definition.id });
  }

  private async rate(): Promise<void> {
    const rating = this.draws.one(this.project.ratings);
    const answer = await this.site.operate('customer-1', 'portal', 'rateCase', { issueKey: this.key, rating });
    if (!answer.ok) this.refused.push(`rateCase: ${answer.problem.reason}`);
  }

  private readonly now = async (): Promise<number> => Date.parse((await this.site.look<{ now: string }>('clock')).now);
}
