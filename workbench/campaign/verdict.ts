import { isDeepStrictEqual } from 'node:util';
import type { CaseEvent } from '../../src/domain/case/case-event';
import { decideStep } from '../../src/domain/case/case-step';
import { foldCase } from '../../src/domain/case/fold-case';
import { meaningOf } from '../../src/domain/case/status-facts';
import { NOT_NEEDED } from '../../src/domain/escalation/overtaken';
import type { Evidence } from './evidence';
import { grouped } from './grouped';

/** What must not be, each in a line that names the item. */
export function violations(all: readonly Evidence[], now: number): readonly string[] {
  return [...numberFaults(all), ...all.flatMap((one) => caseFaults(one, now).map((fault) => `${one.tale.key}: ${fault}`))];
}

/** Numbers of a series run from 1 without gap or double. */
function numberFaults(all: readonly Evidence[]): readonly string[] {
  const series = grouped(
    all.flatMap(({ number }) => (number === null ? [] : [number])),
    (number) => `${number.series} ${number.period}`,
  );
  return [...series].flatMap(([name, numbers]) => {
    const drawn = numbers.map(({ seq }) => seq).sort((a, b) => a - b);
    const broken = drawn.findIndex((seq, index) => seq !== index + 1);
    return broken < 0 ? [] : [`numbers of ${name}: ${drawn[broken]} stands where ${broken + 1} should`];
  });
}

function caseFaults(one: Evidence, now: number): readonly string[] {
  const { number, property, facts } = one;
  if (number === null || property === null || facts.length === 0) return ['lost: no case, no property or no facts'];
  return [
    ...(property.number === number.number ? [] : [`number ${property.number} in Jira, ${number.number} in the table`]),
    ...effectFaults(one),
    ...factFaults(one),
    ...statusFaults(one),
    ...foldFaults(one, now),
  ];
}

/** Every effect ended, and every comment stands in Jira exactly once, under its key. */
function effectFaults({ effects, commentKeys, assignments, assignee, issueId }: Evidence): readonly string[] {
  const open = effects.filter(({ state, reason }) => state !== 'confirmed' && !(state === 'failed' && reason !== null && reason !== ''));
  const known = new Set(effects.map(({ key }) => key));
  const count = (key: string): number => commentKeys.filter((other) => other === key).length;
  const comments = effects.filter(({ kind, state }) => state === 'confirmed' && kind.endsWith('comment'));
  const unsaid = effects.filter(({ kind, reason }) => kind.endsWith('comment') && reason?.startsWith(NOT_NEEDED) === true);
  const given = effects.filter(({ kind }) => kind === 'assign' || kind === 'place').length;
  const placed = effects.some(({ key, role, state }) => key === `${issueId}:place` && role !== null && state === 'confirmed');
  return [
    ...open.map(({ key, state }) => `effect ${key} is left ${state}`),
    ...comments.filter(({ key }) => count(key) !== 1).map(({ key }) => `comment ${key} stands ${count(key)} times`),
    ...unsaid.filter(({ key }) => count(key) > 0).map(({ key }) => `comment ${key} was not needed any more and stands in Jira`),
    ...commentKeys.filter((key) => !known.has(key.replace(/:stand-in$/, ''))).map((key) => `comment ${key} belongs to no effect`),
    ...(assignments <= given ? [] : [`assigned ${assignments} times by ${given} effects`]),
    ...(placed && assignee === null ? ['placed, but nobody owns it'] : []),
  ];
}

/** What people did is recorded once each, however often its event came. */
function factFaults({ tale: { done }, facts, factKeys, effects, issueId }: Evidence): readonly string[] {
  // Silence lets the app itself close the case. A bad rating lets it reopen it, on record at once.
  const reopenedByTheApp = facts.filter((fact) => fact.kind === 'reopened' && fact.because !== undefined);
  const closedByTheApp = effects.filter(({ kind, to, state }) => kind === 'transition' && to === 'closed' && state === 'confirmed').length;
  // Progress told to the customer is a first response too, by a key of its own.
  const count = (kind: string): number =>
    facts.filter((fact, index) => fact.kind === kind && (kind !== 'first-response-sent' || factKeys[index]?.startsWith('comment:'))).length;
  const expected: readonly (readonly [kind: string, times: number])[] = [
    ['case-opened', 1],
    ['first-response-sent', done.replies],
    ['customer-replied', done.customerReplies],
    ['resolved', done.resolved],
    ['reopened', done.reopened + reopenedByTheApp.length],
    ['closed', done.closed + closedByTheApp],
  ];
  return [
    ...expected.flatMap(([kind, times]) =>
      count(kind) === times ? [] : [`${kind} recorded ${count(kind)} times, happened ${times} times`],
    ),
    ...reopenedByTheApp
      .filter(({ at }) => !effects.some(({ key, state }) => key === `${issueId}:reopened:${at}:move` && state === 'confirmed'))
      .filter(({ at }) => !facts.some((fact) => fact.at >= at && isMovedByHand(fact)))
      .map(({ at }) => `reopened at ${at} on record, and the issue never moved`),
  ];
}

/** Somebody was at work on it before the app could move it back; closing it is none, for the customer is not content. */
const isMovedByHand = (fact: CaseEvent): boolean =>
  fact.kind === 'resolved' || fact.kind === 'cancelled' || (fact.kind === 'reopened' && fact.because === undefined);

/** People see in Jira what the case says of itself: at work, with a result, or over. */
function statusFaults({ facts, status, configuration }: Evidence): readonly string[] {
  const { state } = foldCase(facts);
  const meaning = meaningOf(status, configuration.settings.statuses);
  const shown = meaning === 'closed' || meaning === 'cancelled' ? 'over' : meaning === 'resolved' ? 'with a result' : 'at work';
  const said = state === 'closed' ? 'over' : state === 'resolved' || state === 'confirmed' ? 'with a result' : 'at work';
  return shown === said ? [] : [`is ${status} in Jira, and ${state} by its facts`];
}

/** The facts alone lead to what Jira shows, and to nothing that is still to be done. */
function foldFaults({ issueId, facts, configuration, property, effects }: Evidence, now: number): readonly string[] {
  const step = decideStep(issueId, facts, configuration, now, true);
  const known = new Set(effects.map(({ key }) => key));
  const missing = step.effects.filter(({ key }) => !known.has(key));
  const stored: unknown = JSON.parse(JSON.stringify(property));
  const folded: unknown = JSON.parse(JSON.stringify(step.property));
  const sent = facts.flatMap((fact) => (fact.kind === 'escalated' && fact.outcome === 'sent' ? [`${issueId}:${fact.key}:comment`] : []));
  const told = facts.flatMap((fact) => (fact.kind === 'escalation-told' ? [`${issueId}:${fact.escalation}:comment`] : []));
  const unsaid = facts.flatMap((fact) => (fact.kind === 'escalation-overtaken' ? [`${issueId}:${fact.escalation}:`] : []));
  return [
    ...missing.map(({ key }) => `effect ${key} was never planned`),
    ...step.facts.map(({ key }) => `${key} was never decided`),
    ...sent.filter((key) => !known.has(key)).map((key) => `${key} was decided, but never planned`),
    ...told.filter((key) => !sent.includes(key)).map((key) => `${key} was carried out, and the ledger does not say so`),
    ...effects
      .filter(({ key, reason }) => reason?.startsWith(NOT_NEEDED) === true && !unsaid.some((prefix) => key.startsWith(prefix)))
      .map(({ key }) => `${key} was left undone, and the ledger does not say so`),
    ...(isDeepStrictEqual(stored, folded)
      ? []
      : [`property ${JSON.stringify(stored)} is not what the facts say, ${JSON.stringify(folded)}`]),
  ];
}
