import type { Instant } from '../instant';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import { escalatedKey, type KeyedFact } from './keyed-fact';

/**
 * Escalations that an earlier try had already planned when it died, before it could write down that they were decided: their
 * effects will be carried out, so they are recorded as sent, whatever would be decided now (issue 3, item 4).
 * @param begun effects that were planned by somebody else and are not finished
 * @param recorded the facts so far
 * @returns the facts, those of what had begun in the place of what would be decided now
 */
export function withBegun(
  facts: readonly KeyedFact[],
  begun: readonly CaseEffect[],
  recorded: readonly CaseEvent[],
  now: Instant,
): { readonly facts: readonly KeyedFact[]; readonly found: boolean } {
  const told = begun.flatMap((effect) => (effect.kind === 'internal-comment' && effect.telling !== undefined ? [effect.telling] : []));
  if (told.length === 0) return { facts, found: false };
  const known = new Set(recorded.flatMap((fact) => (fact.kind === 'escalated' ? [fact.key] : [])));
  for (const { fact } of facts) if (fact.kind === 'escalated' && fact.outcome === 'sent') known.add(fact.key);
  const missing = told.filter(({ escalation }) => !known.has(escalation));
  if (missing.length === 0) return { facts, found: false };
  const added = missing.map(({ escalation: key, level }): KeyedFact => {
    const [rule = key] = key.split('/');
    return { key: escalatedKey(key), fact: { kind: 'escalated', at: now, by: null, key, rule, level, outcome: 'sent' } };
  });
  const replaced = new Set(added.map(({ key }) => key));
  return { facts: [...facts.filter(({ key }) => !replaced.has(key)), ...added], found: true };
}
