import { isBranch } from '../diff/value-text';
import { valueAtPlace, withValueAt } from '../draft/at-path';
import type { DraftContent } from '../draft/content';
import { type Thing, things } from './reference';
import { referencesInProfile } from './references-in-profile';
import { referencesInSettings } from './references-in-settings';

/** An id that somebody changed: in which list of the process it stands, and what it was and is. */
export interface ChangedId {
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

const OF_LIST: Readonly<Record<string, (id: string) => Thing>> = {
  'profile.channels': things.channel,
  'profile.roles': things.role,
  'profile.limits': things.limit,
  'profile.metrics': things.metric,
  'profile.form': things.field,
};

/** What the ids of a list stand for: `profile.axes.urgency` → `value urgency …`; `null` where nothing goes by them. */
function thingOf(list: string): ((id: string) => Thing) | null {
  const axis = /^profile\.axes\.([^.]+)$/.exec(list)?.[1];
  if (axis !== undefined) return (id) => things.value(axis, id);
  return Object.hasOwn(OF_LIST, list) ? (OF_LIST[list] ?? null) : null;
}

/** Places that go by the id as it was: dotted, each once. */
export function placesBy(content: DraftContent, { list, from }: ChangedId): readonly string[] {
  const thing = thingOf(list)?.(from);
  const all = [...referencesInProfile(content.profile), ...referencesInSettings(content.settings)];
  return [...new Set(all.filter(({ to }) => to === thing).map(({ path }) => path))];
}

/** The draft in which everything that went by the id as it was goes by it as it is; the id itself, too, where it still is as it was. */
export function carryAlong(content: DraftContent, changed: ChangedId): DraftContent {
  // What stands inside an entry before the key of the entry, which is part of its place.
  const places = placesBy(content, changed).toSorted((a, b) => b.split('.').length - a.split('.').length);
  const carried = places.reduce((present, path) => {
    const value = valueAtPlace(present, path);
    const there = withValueAt(present, path, renamed(value, changed));
    return path.endsWith(`.${changed.from}`) ? withKey(there, path, changed.to) : there;
  }, content);
  const entries = valueAtPlace(carried, changed.list);
  if (!Array.isArray(entries)) return carried;
  return withValueAt(
    carried,
    changed.list,
    entries.map((entry: unknown) => (isBranch(entry) && entry['id'] === changed.from ? { ...entry, id: changed.to } : entry)),
  );
}

/** The entry under another key, at its place among the others. */
function withKey(content: DraftContent, path: string, key: string): DraftContent {
  const at = path.lastIndexOf('.');
  const [record, old] = [path.slice(0, at), path.slice(at + 1)];
  const entries = valueAtPlace(content, record);
  if (!isBranch(entries) || Object.hasOwn(entries, key)) return content;
  return withValueAt(
    content,
    record,
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name === old ? key : name, entry])),
  );
}

/** A value that names the id: itself, one of several, or a rule that has it somewhere inside. */
function renamed(value: unknown, changed: ChangedId): unknown {
  const { from, to } = changed;
  const swap = (one: unknown): unknown => (one === from ? to : one);
  if (typeof value === 'string') return swap(value);
  if (Array.isArray(value)) return value.map((one: unknown) => (typeof one === 'string' ? swap(one) : renamed(one, changed)));
  if (!isBranch(value)) return value;
  const names = namesIn(value, changed.list);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      names.includes(key)
        ? Array.isArray(inner)
          ? inner.map(swap)
          : swap(inner)
        : typeof inner === 'object'
          ? renamedInside(inner, changed)
          : inner,
    ]),
  );
}

/** Texts inside a rule may be the same word and mean something else: only objects are looked into. */
const renamedInside = (value: unknown, changed: ChangedId): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => (isBranch(one) ? renamed(one, changed) : one))
    : isBranch(value)
      ? renamed(value, changed)
      : value;

/** Fields of a rule, its trigger, a condition or an action that hold an id of the list. */
function namesIn(rule: Readonly<Record<string, unknown>>, list: string): readonly string[] {
  const { axis, kind } = rule;
  switch (list) {
    case `profile.axes.${String(axis)}`:
      return ['value'];
    case 'profile.axes.customer-tier':
      return kind === 'customer-tier' ? ['ids'] : [];
    case 'profile.channels':
      return kind === 'channel' ? ['ids'] : [];
    case 'profile.form':
      return kind === 'field' ? ['field'] : [];
    case 'profile.roles':
      return ['role', 'roles'];
    default:
      return [];
  }
}
