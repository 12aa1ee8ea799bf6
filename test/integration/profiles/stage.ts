import type { PanelCase } from '../../../src/contract';
import { ANNOUNCED } from '../../../src/domain/follow-up/task';
import type { ProjectSettings } from '../../../src/domain/profile/configuration';
import { advanceTo, anonymously, as, createProject, deliver, idle, invoke, reset, siteNow } from '../../support/workbench';
import { issueOf, moveTo, type Property, propertyOf } from '../story';
import { Ledger } from './ledger';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const iso = (instant: number): string => new Date(instant).toISOString();
/** Wall clock of Shanghai, where the sample projects work: `2026-03-06 18:00`. */
export const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00.000+08:00`);

/** One item of feedback on the stage. */
export interface Item {
  readonly name: string;
  readonly key: string;
  readonly receivedAt: number;
}

export interface Registered {
  readonly axes?: Readonly<Record<string, string>>;
  readonly channel?: string;
  readonly customerTier?: string;
  readonly summary?: string;
}

/** A promise of an item: `breachesAt` differs from `dueAt` for immediate limits, by the grace. */
export interface Promised {
  readonly limit: string;
  readonly milestone: string;
  readonly cycle?: number;
  readonly dueAt: number;
  readonly breachesAt?: number;
  readonly warnAt?: number;
}

interface Entry {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** What is left of the day in which an announced result is told as it is warned of: only the government process warns of every promise. */
const WARNED_BEFORE: Readonly<Record<string, number>> = { 'gov-it-projects': 288 * MINUTE };

/**
 * Plays one profile from outside: REST, operations of the screens and the clock. What is to happen is put on an agenda; the
 * clock goes from one instant to the next. A second before and after each breach the issue property is looked at; sweeps and
 * events are doubled there. The comments of the app tell the rest: the ledger compares them with what was to be sent.
 */
export class Stage {
  readonly ledger: Ledger;
  private entries: Entry[] = [];
  /** Looks that came too late, because the machine was busy for a second. */
  looksMissed = 0;
  looks = 0;

  private constructor(
    readonly profile: string,
    readonly projectKey: string,
  ) {
    this.ledger = new Ledger(profile);
  }

  static async open(profile: string, projectKey: string, start: number): Promise<Stage> {
    await reset({ sample: false });
    await advanceTo(iso(start));
    // These stories close at any moment, to see what becomes of the limits; `satisfaction.test.ts` is about the guard.
    await createProject(projectKey, profile, { closingGuard: false, startingGuard: false });
    const stage = new Stage(profile, projectKey);
    // Silence would climb half an hour after each breach; these stories are about the limits themselves.
    await stage.configure((settings) => ('acknowledgeWithinMinutes' in settings ? { ...settings, acknowledgeWithinMinutes: 0 } : settings));
    return stage;
  }

  /** Saves changed settings as the admin does; items raised from now on are pinned to them. */
  async configure(change: (settings: ProjectSettings) => ProjectSettings): Promise<void> {
    const { projectKey } = this;
    const before = await invoke('settings', 'getSettings', { projectKey }, 'admin');
    const present = before.ok ? before.value.configuration : null;
    if (present === null) throw new Error(`${projectKey} has no configuration`);
    const input = { projectKey, revision: present.revision, settings: change(present.settings) };
    const after = await invoke('settings', 'saveSettings', input, 'admin');
    if (!after.ok) throw new Error(`saveSettings: ${after.problem.message}`);
  }

  async raise(name: string, { axes, channel, customerTier, summary }: Registered): Promise<Item> {
    const registration = { axes, channel, customerTier };
    const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
      fields: {
        project: { key: this.projectKey },
        issuetype: { id: '10001' },
        // Says nothing that the rules of classification listen to.
        summary: summary ?? 'A matter of the customer',
        reporter: { accountId: 'acc-customer-1' },
      },
      properties: [{ key: 'closed-loop-registration', value: registration }],
    });
    return this.enter(name, key);
  }

  /** An issue that somebody raised becomes an item of the story. */
  async enter(name: string, key: string): Promise<Item> {
    await idle();
    const item = { name, key, receivedAt: Date.parse((await propertyOf(key)).receivedAt) };
    this.ledger.enter(item);
    return item;
  }

  at(instant: number, run: () => Promise<void>): void {
    this.entries.push({ at: instant, run });
  }

  /** A limit that nobody keeps: before its instant it runs, after it, it is breached; warned before where `warnAt` says so. */
  breach(item: Item, { limit, milestone, cycle = 1, dueAt, breachesAt = dueAt, warnAt }: Promised): void {
    const group = `${milestone}/${cycle}/${limit}`;
    if (warnAt !== undefined) this.ledger.expectSent(item, `limit-about-to-expire/${group}`, warnAt);
    this.ledger.expectSent(item, `overdue/${group}`, breachesAt);
    const row = this.ledger.row({ limit, milestone, item: item.name, expected: dueAt, key: `overdue/${group}`, outcome: 'breached' });
    this.look(breachesAt - SECOND, breachesAt, async () => {
      await this.sweepTwice();
      const seen = await propertyOf(item.key);
      row.seen = seen.deadlines[milestone]?.dueAt ?? null;
      return () => expect([item.name, limit, stateIn(seen, milestone)]).toEqual([item.name, limit, ['running', iso(dueAt), null]]);
    });
    this.look(breachesAt + SECOND, Number.POSITIVE_INFINITY, async () => {
      const seen = await propertyOf(item.key);
      row.seen ??= seen.deadlines[milestone]?.dueAt ?? null;
      await this.doubled(item);
      return () => {
        expect([item.name, limit, stateIn(seen, milestone)]).toEqual([item.name, limit, ['breached', iso(dueAt), null]]);
        expect([item.name, limit, seen.breached, seen.escalationLevel >= 2]).toEqual([item.name, limit, true, true]);
      };
    });
  }

  /** A limit that is kept by `by`, shortly before its instant or at any other: it is met, and nothing is sent then. */
  kept(item: Item, { limit, milestone, dueAt }: Promised, at: number, by?: () => Promise<void>): void {
    const row = this.ledger.row({ limit, milestone, item: item.name, expected: dueAt, key: null, outcome: 'met' });
    this.at(at, async () => {
      await by?.();
      await idle();
      const seen = (await propertyOf(item.key)).deadlines[milestone];
      row.seen = seen?.dueAt ?? null;
      expect([item.name, limit, seen?.state, seen?.dueAt]).toEqual([item.name, limit, 'met', iso(dueAt)]);
      expect(Date.parse(seen?.metAt ?? '')).toBeGreaterThanOrEqual(item.receivedAt);
      expect(Date.parse(seen?.metAt ?? '')).toBeLessThanOrEqual(dueAt);
    });
  }

  /** Limits of an item as the panel explains them: what decided, until when, and what was later. Each becomes a row. */
  async explained(
    item: Item,
    milestone: string,
    decided: readonly [string, number],
    ...later: readonly (readonly [string, number])[]
  ): Promise<void> {
    const deadline = (await this.panel(item)).deadlines.find((one) => one.milestone === milestone);
    expect([item.name, deadline?.limit, deadline?.dueAt]).toEqual([item.name, decided[0], iso(decided[1])]);
    const others = (deadline?.others ?? []).map((other): [string, string] => [other.limit, other.dueAt]);
    expect([item.name, others]).toEqual([item.name, later.map(([limit, at]) => [limit, iso(at)])]);
    for (const [limit, at] of later) {
      const row = this.ledger.row({ limit, milestone, item: item.name, expected: at, key: null, outcome: `later than ${decided[0]}` });
      row.seen = others.find(([other]) => other === limit)?.[1] ?? null;
    }
  }

  /** Carries the agenda out in order of time. */
  async run(): Promise<void> {
    for (let next = this.take(); next !== undefined; next = this.take()) {
      await this.reach(next.at);
      await next.run();
    }
    await idle();
    await this.ledger.eachItem((item) => this.expectWindows(item));
    await this.ledger.settle();
    expect(this.looksMissed).toBeLessThanOrEqual(this.looks / 2);
  }

  /** Follow-ups that nobody made within the window of the settings, and results that were announced and never told: told of once each, at the end of it. */
  private async expectWindows(item: Item): Promise<void> {
    const { deadlines } = await this.panel(item);
    const untold = deadlines.filter(({ milestone, state }) => milestone === ANNOUNCED && state === 'breached');
    for (const { cycle, dueAt } of untold) {
      const group = `${ANNOUNCED}/${cycle}/${ANNOUNCED}`;
      const warnedBefore = WARNED_BEFORE[this.profile];
      if (warnedBefore !== undefined) this.ledger.expectSent(item, `limit-about-to-expire/${group}`, Date.parse(dueAt) - warnedBefore);
      this.ledger.expectSent(item, `overdue/${group}`, Date.parse(dueAt));
    }
    const missed = deadlines.filter(({ limit, state }) => limit === 'window' && state === 'breached');
    for (const { milestone, cycle, dueAt } of missed)
      this.ledger.expectSent(item, `overdue/${milestone}/${cycle}/window`, Date.parse(dueAt));
  }

  async panel({ key }: Item): Promise<PanelCase> {
    const answer = await invoke('panel', 'getCase', { issueKey: key }, 'agent-1');
    if (!answer.ok) throw new Error(`getCase of ${key}: ${answer.problem.message}`);
    return answer.value;
  }

  /** Instant of the latest fact of a kind, as the timeline shows it. */
  async factAt(item: Item, kind: string): Promise<number> {
    const entry = (await this.panel(item)).timeline.find((one) => one.kind === kind);
    if (entry === undefined) throw new Error(`${item.name}: the timeline has no ${kind}`);
    return Date.parse(entry.at);
  }

  /** Moves the issue to a status and answers when that happened. */
  async move(item: Item, status: string, fact: string): Promise<number> {
    await moveTo('agent-1', item.key, status);
    return this.factAt(item, fact);
  }

  /** The first answer of a person to the customer. */
  async answer({ key }: Item): Promise<void> {
    await comment('agent-1', key, 'We look into it.');
    await idle();
  }

  private look(at: number, before: number, read: () => Promise<() => void>): void {
    this.at(at, async () => {
      this.looks += 1;
      const judge = await read();
      if (Date.parse(await siteNow()) < before) judge();
      else this.looksMissed += 1;
    });
  }

  private async sweepTwice(): Promise<void> {
    const sweep = () => anonymously('POST', '/workbench/scheduled', { key: 'five-minute-sweep' });
    await Promise.all([sweep(), sweep()]);
  }

  /** The same event once more, twice at the same time. */
  async redeliver(item: Item, name: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { id, key, fields } = await issueOf(item.key);
    await deliver(name, { issue: { id, key, fields }, atlassianId: 'acc-agent-1', ...payload }, 2);
    await idle();
  }

  private async doubled(item: Item): Promise<void> {
    await this.redeliver(item, 'avi:jira:created:issue', { timestamp: String(item.receivedAt) });
    await this.sweepTwice();
    await idle();
  }

  private take(): Entry | undefined {
    this.entries.sort((a, b) => a.at - b.at);
    return this.entries.shift();
  }

  /** Never moves the clock back: what is a moment away is waited for. */
  private async reach(instant: number): Promise<void> {
    const ahead = instant - Date.parse(await siteNow());
    if (ahead > 500) await advanceTo(iso(instant));
    else if (ahead > 0) await new Promise((done) => setTimeout(done, ahead));
    await idle();
  }
}

const stateIn = (seen: Property, milestone: string): readonly unknown[] => {
  const deadline = seen.deadlines[milestone];
  return [deadline?.state, deadline?.dueAt, deadline?.metAt];
};

/** A public comment on an issue that did not come through the portal. */
export async function comment(user: string, issueKey: string, text: string): Promise<void> {
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await as(user).post(`/rest/api/3/issue/${issueKey}/comment`, { body });
}
