/** Does the manifest ask for enough to make a call? */
import { SCOPE_TABLE } from './data/scope-table';

const ALTERNATIVES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  SCOPE_TABLE.map(([template, ...alternatives]) => [template, alternatives.map((one) => one.split(' ').filter((scope) => scope !== ''))]),
);

/** The alternatives of which none is held; `null` when the call is covered. */
export function scopeFault(template: string, held: readonly string[]): readonly (readonly string[])[] | null {
  const alternatives = ALTERNATIVES.get(template);
  // A route without a row would let everything pass: that is a fault of this table, not of the caller.
  if (alternatives === undefined) throw new Error(`workbench: no scopes known for ${template}`);
  if (alternatives.length === 0 || alternatives.some((scopes) => scopes.every((one) => held.includes(one)))) return null;
  return alternatives;
}
