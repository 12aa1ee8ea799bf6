import { withBegun } from '../domain/case/begun-escalations';
import { classText } from '../domain/case/case-class';
import type { CaseEvent } from '../domain/case/case-event';
import { caseSnapshot, fieldValues } from '../domain/case/case-snapshot';
import { type CaseStep, decideStep } from '../domain/case/case-step';
import { presentDeadlines } from '../domain/case/present-deadlines';
import { fingerprint } from '../domain/fingerprint';
import { earliest, type Instant } from '../domain/instant';
import type { Configuration } from '../domain/profile/configuration';
import type { CaseRow } from '../ports/case-store';
import { JiraRefusal, Unavailable } from '../ports/failures';
import { askCustomer } from './ask-customer';
import { carryOut } from './carry-out';
import type { CaseWorld } from './case-world';
import type { TellingLog } from './mentions-of';
import { pinnedConfiguration } from './pinned-configuration';

/** Two who work on one case at once: the one who saved late looks again. More tries than people and events can collide. */
const TRIES = 6;
/** No hash is like it, so that Jira's copy is written again; empty would mean a case that is only just being opened. */
const LOST = 'lost';
/** The sweep comes every five minutes; what is due before the next one gets its own exact wake-up. */
const NEXT_SWEEP_MS = 6 * 60_000;
const LONGEST_DELAY_SECONDS = 900;

/**
 * Brings one case forward: decide from its facts what is to be done by now, take on the effects that nobody did yet, carry
 * them out once, bring Jira's copy up to date, save, and see to it that somebody looks again when the next thing is due.
 * Safe to call at any time, twice, at the same time, and after a crash anywhere in between.
 * @param known all facts of a case this very invocation opened; otherwise they are read
 * @throws Unavailable when something outside did not answer; nothing is lost, a later call goes on from there
 */
export async function advanceCase(world: CaseWorld, row: CaseRow, known?: readonly CaseEvent[]): Promise<CaseStep> {
  let current = row;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const events = attempt === 1 && known !== undefined ? known : await world.store.facts(row.issueId);
    const configuration = await pinnedConfiguration(world, current, events);
    const asked = await askCustomer(world, current, events, configuration);
    const done = await oneStep(world, current, asked, configuration, attempt === 1 && known !== undefined);
    if (done !== null) return done;
    // Who lost may have written to Jira after who won: then the winner's hash tells what Jira no longer holds.
    const found = (await world.store.find(row.issueId)) ?? current;
    current = { ...found, syncedHash: found.syncedHash === '' ? '' : LOST };
  }
  throw new Unavailable('the case', `${row.issueKey} is being changed by too many at once`, 2);
}

async function oneStep(
  world: CaseWorld,
  row: CaseRow,
  events: readonly CaseEvent[],
  configuration: Configuration,
  fresh: boolean,
): Promise<CaseStep | null> {
  const now = world.clock();
  const step = decideStep(row.issueId, events, configuration, now, row.revision === 0 || row.syncedHash === '');
  // Effects are planned before the facts that say they were decided: a crash between leaves too much to do, never too little.
  const claims = await world.outbox.claim(row.issueId, step.effects, { alsoUnfinished: !fresh });
  const decided = withBegun(step.facts, claims.begun, events, now);
  await world.store.append(row.issueId, decided.facts);
  const told = tellingLog(world, row, [...events, ...decided.facts.map(({ fact }) => fact)]);
  // A guard on the transition reads the property: it has to say what we know before we move the issue.
  const moves = claims.claimed.some(({ effect }) => effect.kind === 'transition');
  const early = moves ? await synchronise(world, row, step) : null;
  const carried = await carryOut(world, row, configuration, claims.claimed, told);
  const failure = early ?? carried ?? (moves ? null : await synchronise(world, row, step));
  const wakeAt = earliest(
    step.wakeAt,
    ...told.heldUntil,
    // The property says what is known without them: somebody looks again at once.
    decided.found ? now + 1000 : null,
    failure === null ? null : now + failure.retryAfterSeconds * 1000,
    claims.heldElsewhereMs === null ? null : now + claims.heldElsewhereMs + 1000,
  );
  const syncedHash = failure === null ? hashOf(step) : row.syncedHash;
  // The property says all of the class: while Jira's copy stays the same, so does the class.
  const caseClass = syncedHash === row.syncedHash ? null : classText(step.feedbackCase, presentDeadlines(step.deadlines));
  const saved = await world.store.save(row.issueId, { ...caseSnapshot(step), caseClass, nextWakeAt: wakeAt, syncedHash }, row.revision);
  if (!saved) return null;
  if (wakeAt !== null && wakeAt - now <= NEXT_SWEEP_MS) {
    await world.queue.pushWakes([
      { issueId: row.issueId, delaySeconds: Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil((wakeAt - now) / 1000))) },
    ]);
  }
  if (failure !== null) throw failure;
  return step;
}

/** Writes down whom an effect reaches or gives the case to; whom it does not reach before their hours begin needs a wake-up then. */
function tellingLog(world: CaseWorld, row: CaseRow, events: readonly CaseEvent[]): TellingLog & { readonly heldUntil: readonly Instant[] } {
  const heldUntil: Instant[] = [];
  return {
    events,
    heldUntil,
    async record(key, fact) {
      await world.store.append(row.issueId, [{ key, fact }]);
      if (fact.kind === 'escalation-told')
        heldUntil.push(...fact.told.flatMap((one) => (one.heldUntil === undefined ? [] : [one.heldUntil])));
    },
  };
}

/** Jira's copy: issue property and read-only fields, written only when they changed. */
async function synchronise(world: CaseWorld, row: CaseRow, step: CaseStep): Promise<Unavailable | null> {
  if (hashOf(step) === row.syncedHash) return null;
  try {
    await Promise.all([world.writer.setProperty(row.issueId, step.property), world.writer.setFields(row.issueId, fieldValues(step))]);
    return null;
  } catch (error) {
    if (error instanceof Unavailable) return error;
    // The issue is gone; the event that says so is on its way or was lost, and there is nothing left to write to.
    if (error instanceof JiraRefusal && error.status === 404) return null;
    if (!(error instanceof JiraRefusal)) throw error;
    await world.problems.report({
      id: `sync-${row.issueId}`,
      what: `Jira refused to store the state of ${row.issueKey}: ${error.detail}`,
      issueKey: row.issueKey,
      work: { kind: 'wake', issueId: row.issueId },
    });
    return null;
  }
}

const hashOf = (step: CaseStep): string => fingerprint([step.property, fieldValues(step)]);
