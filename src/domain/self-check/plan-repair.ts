import type { CaseEvent } from '../case/case-event';
import type { ChangedPromise, FactName, PromiseAsOf, RepairFact } from '../case/facts/repair-fact';
import { foldCase } from '../case/fold-case';
import { DELETED_KEY, type KeyedFact } from '../case/keyed-fact';
import { presentDeadlines } from '../case/present-deadlines';
import { DELETED } from '../case/withdrawn';
import { fingerprint } from '../fingerprint';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { computeDeadlines, type Deadline } from '../sla/deadlines';
import { type CaseUnderCheck, checkCase, differencesOf } from './check-case';
import { CORRECTED } from './compare-facts';

/**
 * The facts that put the record of a case right, together with the fact that says so; `null` when there is nothing to
 * mend. Nothing is taken away: what did not happen is set aside by name, and promises that read differently afterwards
 * keep their old reading in the fact. Planned again from the same state it is the same plan, key for key.
 */
export function planRepair(checked: CaseUnderCheck, by: string): readonly KeyedFact[] | null {
  const { recorded, configuration, now } = checked;
  const { add, aside } = corrections(checked);
  const rewritten = copiesToRewrite(checked);
  if (add.length === 0 && aside.length === 0 && rewritten.length === 0) return null;
  const names = { added: add.map(nameOf), setAside: aside.map(nameOf), rewritten };
  const events = recorded.map(({ fact }) => fact);
  const bare: CaseEvent = { kind: 'repaired', at: now, by, ...names, promises: [] };
  const after = [...events, ...add.map(({ fact }) => fact), bare];
  const promises = changedPromises(configuration, events, after, now);
  // Told apart by what it finds and by how much was known then, so that a repetition after a crash is the same repair.
  const known = events.filter((event) => event.kind !== 'repaired').length;
  return [...add, { key: `repaired:${known}:${fingerprint(names)}`, fact: { ...bare, promises } }];
}

/** What to add to the facts and what to set aside. */
function corrections(checked: CaseUnderCheck): { readonly add: readonly KeyedFact[]; readonly aside: readonly KeyedFact[] } {
  const { history, now } = checked;
  if (history === null) {
    const isOver = foldCase(checked.recorded.map(({ fact }) => fact)).state === 'closed';
    return { add: isOver ? [] : [{ key: DELETED_KEY, fact: { kind: 'cancelled', at: now, because: DELETED } }], aside: [] };
  }
  const { missing, misdated, unknown } = differencesOf(checked, history);
  return {
    add: [...missing, ...misdated.map(({ expected }) => ({ ...expected, key: `${expected.key}${CORRECTED}` }))],
    aside: [...misdated.map(({ recorded }) => recorded), ...unknown],
  };
}

function copiesToRewrite(checked: CaseUnderCheck): RepairFact['rewritten'] {
  const kinds = new Set(checkCase(checked).map(({ kind }) => kind));
  return [...(kinds.has('row-differs') ? (['row'] as const) : []), ...(kinds.has('property-differs') ? (['property'] as const) : [])];
}

const nameOf = ({ fact }: KeyedFact): FactName => ({ kind: fact.kind, at: fact.at });

/** The promises that count now, before and after, where they read differently. */
function changedPromises(
  configuration: Configuration,
  before: readonly CaseEvent[],
  after: readonly CaseEvent[],
  now: Instant,
): readonly ChangedPromise[] {
  const was = promisesOf(configuration, before, now);
  const is = promisesOf(configuration, after, now);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((milestone) => {
    const change = { milestone, was: was.get(milestone) ?? null, is: is.get(milestone) ?? null };
    return change.was?.dueAt === change.is?.dueAt && change.was?.state === change.is?.state ? [] : [change];
  });
}

const promisesOf = (configuration: Configuration, events: readonly CaseEvent[], now: Instant): ReadonlyMap<string, PromiseAsOf> =>
  new Map(presentDeadlines(computeDeadlines(configuration, foldCase(events), now)).map((deadline) => [deadline.milestone, asOf(deadline)]));

const asOf = ({ dueAt, state }: Deadline): PromiseAsOf => ({ dueAt, state });
