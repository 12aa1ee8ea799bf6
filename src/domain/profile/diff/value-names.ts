import type { Label } from '../../label';
import type { DraftContent } from '../draft/content';
import { rolesOf } from '../roles';

/** Names of what a process tells apart by ids, each in the list it stands in: two lists may use one id for different things. */
export interface ValueNames {
  /** Of a value of an axis, or of `channel`; `null` where neither version knows it. */
  readonly value: (axis: string, id: string) => Label | null;
  /** Of an id wherever it stands; the first list that has it. */
  readonly any: (id: string) => Label | null;
  /** The name of an entry, with its id where another id of its list has the same name: after a renaming the id is what changed. */
  readonly told: (name: Label, id: string) => Label;
}

type Named = readonly { readonly id: string; readonly label: Label }[];

/** @param versions the later version's names go first */
export function valueNames(versions: readonly DraftContent[]): ValueNames {
  const lists = new Map<string, Map<string, Label>>();
  for (const { profile } of versions) {
    const { channels, metrics, entrances } = profile;
    const entries: readonly (readonly [string, Named])[] = [
      ...Object.entries(profile.axes),
      ['channel', channels],
      [' roles', rolesOf(profile)],
      [' metrics', metrics],
      [' entrances', entrances ?? []],
    ];
    for (const [list, values] of entries) {
      const known = lists.get(list) ?? new Map<string, Label>();
      for (const { id, label } of values) if (!known.has(id)) known.set(id, label);
      lists.set(list, known);
    }
  }
  const twins = new Set([...lists.values()].flatMap(doubled));
  const told = (name: Label, id: string): Label => (twins.has(id) ? { en: `${name.en} (${id})`, zh: `${name.zh}（${id}）` } : name);
  const all = new Map<string, Label>();
  for (const list of lists.values()) for (const [id, name] of list) if (!all.has(id)) all.set(id, name);
  const named = (name: Label | undefined, id: string): Label | null => (name === undefined ? null : told(name, id));
  return { value: (axis, id) => named(lists.get(axis)?.get(id), id), any: (id) => named(all.get(id), id), told };
}

/** Ids of a list that share their name with another one. */
function doubled(list: ReadonlyMap<string, Label>): readonly string[] {
  const byName = new Map<string, string[]>();
  for (const [id, { en, zh }] of list) {
    const name = `${en}\n${zh}`;
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return [...byName.values()].flatMap((ids) => (ids.length > 1 ? ids : []));
}

/** The word for an axis whose value stands in a field. */
const OF_AXIS = 'value of ';

/** Records of the settings that go by values of axes: of which a key is one, and what stands under it. */
const RECORDS: Readonly<Record<string, { readonly key?: string; readonly inside: string }>> = {
  urgencyMatrix: { key: 'impact-scope', inside: 'row of the matrix' },
  'row of the matrix': { key: 'problem-nature', inside: `${OF_AXIS}urgency` },
  routingByType: { key: 'type', inside: `${OF_AXIS}routing` },
  requestTypes: { inside: `${OF_AXIS}type` },
  priorities: { key: 'urgency', inside: 'priorities' },
};

/** The axis of which the keys of a record are values. */
export const axisOfKeys = (parent: string): string | null => (Object.hasOwn(RECORDS, parent) ? RECORDS[parent]?.key : undefined) ?? null;

/** What holds the value under a key: itself, or in a record of values the axis it is a value of. */
export function fieldUnder(key: string, parent: string): string {
  if (parent === 'defaults') return `${OF_AXIS}${key}`;
  if (parent === 'settings' && key === 'defaultUrgency') return `${OF_AXIS}urgency`;
  return (Object.hasOwn(RECORDS, parent) ? RECORDS[parent]?.inside : undefined) ?? key;
}

/** The axis of which a field holds a value; `null`: none is known. */
export const axisOfField = (field: string): string | null => (field.startsWith(OF_AXIS) ? field.slice(OF_AXIS.length) : null);
