import { NOT_NEEDED } from '../../src/domain/escalation/overtaken';
import { drive, type Plan } from './drive';
import { type Evidence, gather } from './evidence';
import { FaultMix } from './fault-mix';
import { type Call, Site } from './site';
import type { Done, Tale } from './tale';
import { violations } from './verdict';

const LONGEST_LINE = 400;

export interface Summary {
  readonly seed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly faultsInAll: number;
  readonly cases: number;
  readonly facts: number;
  readonly effects: Readonly<Record<string, number>>;
  /** Effects that Jira refused for good, with its reason. */
  readonly failed: readonly string[];
  /** Effects of escalations that were left undone because they meant nothing any more when Jira answered again. */
  readonly unsaid: number;
  /** What people did that shows in Jira, over all items. */
  readonly done: Done;
  /** Steps of people that were refused, and how often. */
  readonly refused: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly violations: readonly string[];
  /** What is on record of the items they name, since the site is gone afterwards. */
  readonly records: readonly string[];
}

/** Lives several hundred stories under faults, lets everything settle, and looks from outside whether anything is lost or doubled. */
export async function runCampaign(call: Call, plan: Plan, say: (line: string) => void): Promise<Summary> {
  const started = performance.now();
  const site = new Site(call);
  const mix = new FaultMix(site, plan.seed);
  const tales = await drive(site, mix, plan, say);
  say('  faults ended, everything settled; looking');
  const evidence = await gather(site, tales);
  const now = Date.parse((await site.look<{ now: string }>('clock')).now);
  const found = violations(evidence, now);
  const effects = evidence.flatMap((one) => one.effects);
  return {
    seed: plan.seed,
    faults: mix.hits,
    faultsInAll: mix.total,
    cases: evidence.length,
    facts: evidence.reduce((sum, { facts }) => sum + facts.length, 0),
    effects: counted(effects.map(({ kind }) => kind)),
    failed: effects
      .filter(({ state, reason }) => state === 'failed' && reason?.startsWith(NOT_NEEDED) !== true)
      .map(({ key, reason }) => `${key}: ${reason ?? ''}`),
    unsaid: effects.filter(({ reason }) => reason?.startsWith(NOT_NEEDED) === true).length,
    done: inAll(tales),
    refused: counted(tales.flatMap((tale) => tale.refused)),
    seconds: (performance.now() - started) / 1000,
    violations: found,
    records: evidence.filter(({ tale }) => found.some((line) => line.startsWith(`${tale.key}: `))).map(recordOf),
  };
}

/** Every fact and every effect of an item, a line each. */
function recordOf({ tale, status, facts, factKeys, effects }: Evidence): string {
  return [
    `${tale.key}, ${status} in Jira, done by people ${JSON.stringify(tale.done)}`,
    ...facts.map((fact, index) => `${new Date(fact.at).toISOString()} ${factKeys[index]} ${JSON.stringify(fact).slice(0, LONGEST_LINE)}`),
    ...effects.map(({ key, kind, state, reason }) => `effect ${key} ${kind} ${state}${reason === null ? '' : `: ${reason}`}`),
  ].join('\n      ');
}

function inAll(tales: readonly Tale[]): Done {
  const sum = (what: keyof Done): number => tales.reduce((total, { done }) => total + done[what], 0);
  return {
    replies: sum('replies'),
    customerReplies: sum('customerReplies'),
    resolved: sum('resolved'),
    reopened: sum('reopened'),
    closed: sum('closed'),
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
