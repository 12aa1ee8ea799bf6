import type { CaseEffect } from '../domain/case/case-effect';
import { escalationRules } from '../domain/escalation/escalation-rules';
import { NOT_NEEDED, type Overtaken, overtakenBy } from '../domain/escalation/overtaken';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import { JiraRefusal, Unavailable } from '../ports/failures';
import type { ClaimedEffect } from '../ports/outbox';
import { asJiraKnowsIt } from './as-jira-knows-it';
import type { CaseWorld } from './case-world';
import type { TellingLog } from './mentions-of';
import { performEffect } from './perform-effect';

/** What goes out so much later than it was decided (milliseconds) is told as late. */
const DELAYED_MS = 60_000;

/**
 * Carries out claimed effects in order. What Jira refuses for good is kept with its reason and the operator is told; when
 * Jira does not answer, the rest is given back for the next try. An escalation that waited for Jira until it meant nothing any
 * more is left unsaid, with all it would have done.
 * @returns the failure that a retry can mend, or `null`
 */
export async function carryOut(
  world: CaseWorld,
  row: CaseRow,
  configuration: Configuration,
  claimed: readonly ClaimedEffect[],
  log: TellingLog,
): Promise<Unavailable | null> {
  const done: string[] = [];
  let failure: Unavailable | null = null;
  let already: ReadonlySet<string>;
  let overtaken: readonly NotSaid[];
  try {
    already = await alreadyInJira(world, row, claimed);
    overtaken = await overtakenComments(world, row, configuration, claimed, already, log);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    await world.outbox.release(claimed.map(({ effect }) => effect.key));
    return error;
  }
  for (const { effect, repeated } of claimed) {
    const escalation = overtaken.find(({ prefix }) => effect.key.startsWith(prefix));
    try {
      if (escalation !== undefined) {
        await notSaid(world, effect, escalation, log);
        continue;
      }
      if (!already.has(effect.key)) {
        await performEffect(world, row, configuration, effect, repeated, log);
        await noteDelay(world, effect, log);
      }
      done.push(effect.key);
    } catch (error) {
      if (error instanceof JiraRefusal) await refused(world, row, effect, error, log);
      else if (error instanceof Unavailable) {
        failure = error;
        break;
      } else throw error;
    }
  }
  await world.outbox.confirm(done);
  if (failure !== null) await world.outbox.release(claimed.map(({ effect }) => effect.key).filter((key) => !done.includes(key)));
  return failure;
}

/** A comment somebody may have written before dying is looked for by the key it carries. */
async function alreadyInJira(world: CaseWorld, row: CaseRow, claimed: readonly ClaimedEffect[]): Promise<ReadonlySet<string>> {
  const doubtful = claimed.some(
    ({ effect, repeated }) => repeated && (effect.kind === 'public-comment' || effect.kind === 'internal-comment'),
  );
  return doubtful ? world.reader.effectKeysInComments(row.issueId) : new Set();
}

interface NotSaid {
  readonly key: string;
  /** Of the keys of its effects. */
  readonly prefix: string;
  readonly because: Overtaken;
}

/**
 * Only what an earlier try could not say, or what was decided late, because an answer may wait behind what failed: its comment comes
 * first, so nothing else of it was done either.
 */
async function overtakenComments(
  world: CaseWorld,
  row: CaseRow,
  configuration: Configuration,
  claimed: readonly ClaimedEffect[],
  already: ReadonlySet<string>,
  { events }: Pick<TellingLog, 'events'>,
): Promise<readonly NotSaid[]> {
  const decidedLate = (key: string): boolean =>
    events.some((event) => event.kind === 'escalated' && event.key === key && event.dueAt !== undefined);
  const late = claimed.flatMap(({ effect, repeated }) => {
    const key = escalationOf(effect);
    const isLate = key !== null && (repeated || decidedLate(key));
    return !isLate || already.has(effect.key) ? [] : [{ key, prefix: effect.key.slice(0, -'comment'.length) }];
  });
  if (late.length === 0) return [];
  const { feedbackCase, deadlines } = await asJiraKnowsIt(world, row, configuration);
  const rules = escalationRules(configuration);
  return late.flatMap(({ key, prefix }): NotSaid[] => {
    const because = overtakenBy(key, feedbackCase, deadlines, rules);
    return because === null ? [] : [{ key, prefix, because }];
  });
}

/** Key of the escalation a comment tells of. */
const escalationOf = (effect: CaseEffect): string | null =>
  effect.kind === 'internal-comment' && effect.telling !== undefined ? effect.telling.escalation : null;

/** Silence is counted from when it could be read, and the ledger says when that was. */
async function noteDelay(world: CaseWorld, effect: CaseEffect, { events, record }: TellingLog): Promise<void> {
  const key = escalationOf(effect);
  const decided = events.find((event) => event.kind === 'escalated' && event.key === key);
  const at = world.clock();
  if (key === null || decided === undefined || at - decided.at < DELAYED_MS) return;
  await record(`delayed:${key}`, { kind: 'escalation-delayed', at, by: null, escalation: key });
}

async function notSaid(world: CaseWorld, effect: CaseEffect, { key, because }: NotSaid, log: TellingLog): Promise<void> {
  await log.record(`overtaken:${key}`, { kind: 'escalation-overtaken', at: world.clock(), by: null, escalation: key, because });
  await world.outbox.fail(effect.key, `${NOT_NEEDED}: ${because}`);
}

async function refused(world: CaseWorld, row: CaseRow, effect: CaseEffect, error: JiraRefusal, log: TellingLog): Promise<void> {
  await world.outbox.fail(effect.key, error.message);
  // A deleted issue is no problem of the operator's.
  if (error.status === 404) return;
  const role = 'role' in effect && effect.role !== null ? { role: effect.role } : {};
  await log.record(`refused:${effect.key}`, {
    kind: 'effect-refused',
    ...{ at: world.clock(), by: null, effect: effect.key, what: effect.kind, ...role, detail: error.detail },
  });
  await world.problems.report({
    id: `effect-${effect.key}`,
    what: `${effect.kind} on ${row.issueKey} was refused by Jira: ${error.detail}`,
    issueKey: row.issueKey,
    work: null,
  });
}
