import type { CustomRule } from '../../escalation/custom-rule';
import type { Label } from '../../label';
import type { DraftContent } from '../draft/content';
import { isKeyed, same } from '../draft/three-way';
import type { Change } from './change';
import { join, label, type NameBook, type Names, namesWith } from './names';
import { isAboutSomebody, personEntryText } from './person-entry';
import { fieldUnder } from './value-names';
import { entryName, isBranch, isHours, isListedCondition, SOURCE, valueText, wholeText } from './value-text';

/** Where a walk stands: the path for machines, the names above for people, the field as it is written. */
interface Place {
  readonly path: string;
  readonly names: readonly Label[];
  readonly field: string;
}

/** Answers that count where a yes or no is not written. */
const ABSENT: Readonly<Record<string, boolean | undefined>> = {
  secondApprover: false,
  linksWithoutAccount: false,
  enabled: true,
  defined: true,
};

const OTHER_ROWS: Label = { en: 'other rows', zh: '其他条目' };
const ORDER: Label = { en: 'order', zh: '顺序' };
const ADDED: Label = { en: 'added', zh: '新增' };
const REMOVED: Label = { en: 'removed', zh: '删除' };
const NOTHING: Label = { en: '–', zh: '–' };
const BESIDE: Label = { en: ' ', zh: ' ' };
const DEEPER: Label = { en: ' › ', zh: ' › ' };

/**
 * What differs between two versions, in words and in the order of the profile (issue 5, item 4).
 * @param people names of the accounts in it, as far as they are known
 */
export function describeChanges(before: DraftContent, after: DraftContent, people?: NameBook): readonly Change[] {
  const names = namesWith(people ?? new Map(), after, before);
  return [
    ...changesOf(before.profile, after.profile, { path: 'profile', names: [], field: 'profile' }, names),
    ...changesOf(before.settings, after.settings, { path: 'settings', names: [], field: 'settings' }, names),
  ];
}

function changesOf(before: unknown, after: unknown, place: Place, names: Names): readonly Change[] {
  if (same(before, after)) return [];
  if (place.field === SOURCE) return [change('changed', place, null, OTHER_ROWS)];
  const was = wholeText(before, place.field, names);
  const is = wholeText(after, place.field, names);
  // Two durations or labels that read alike differ in something their words leave out: told part by part.
  if (was !== null && is !== null && (was.en !== is.en || was.zh !== is.zh)) return [change('changed', place, was, is)];
  if (isBranch(before) && isBranch(after)) return branchChanges(before, after, place, names);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, place, names);
  const absent = typeof (before ?? after) === 'boolean' ? ABSENT[place.field] : undefined;
  const text = (value: unknown): Label | null => valueText(value ?? absent, place.field, names);
  const [from, to] = [text(before), text(after)];
  const kind = from === null && to !== null ? 'added' : to === null && from !== null ? 'removed' : 'changed';
  return [change(kind, place, from, to)];
}

function branchChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  place: Place,
  names: Names,
): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    // "First response of Urgent", not "… › Due": the length is what a limit is about.
    const named = key === 'due' ? place.names : [...place.names, names.field(key, place.field)];
    return changesOf(before[key], after[key], { path: `${place.path}.${key}`, names: named, field: fieldUnder(key, place.field) }, names);
  });
}

function listChanges(before: readonly unknown[], after: readonly unknown[], place: Place, names: Names): readonly Change[] {
  if (!(isEntries(before) && isEntries(after))) return plainListChanges(before, after, place, names);
  const pairs = isKeyedPair(before, after) ? pairById(before, after) : pairByContent(before, after);
  const inside = pairs.flatMap(({ from, to, index }): readonly Change[] => {
    const name = entryName(to ?? from, names) ?? label(`${index + 1}`);
    const at = { path: `${place.path}.${index}`, names: [...place.names, name], field: place.field };
    if (from === undefined) return [change('added', at, null, contentText(to, place.path, name, names))];
    if (to === undefined) return [change('removed', at, contentText(from, place.path, name, names), null)];
    return changesOf(from, to, at, names);
  });
  if (inside.length > 0) return inside;
  const order = { ...place, names: [...place.names, ORDER] };
  return [change('changed', order, orderText(before, names), orderText(after, names))];
}

const countOf = (n: number): Label => ({ en: n === 1 ? '1 entry' : `${n} entries`, zh: `${n} 项` });

/**
 * Of a list of words those that came and went are told, as such where others stayed; of a list that was only put into another order,
 * the whole.
 */
function plainListChanges(before: readonly unknown[], after: readonly unknown[], place: Place, names: Names): readonly Change[] {
  const missingIn = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] =>
    list.filter((entry) => !other.some((candidate) => same(candidate, entry)));
  const gone = missingIn(before, after);
  const come = missingIn(after, before);
  const text = (list: readonly unknown[]): Label | null => valueText(list, place.field, names);
  if ((gone.length === 0 && come.length === 0) || isHours(before) || isHours(after))
    return [change('changed', place, text(before), text(after))];
  if (before.length === 0) return [change('added', place, null, text(after))];
  if (after.length === 0) return [change('removed', place, text(before), null)];
  if (gone.length === before.length) return [change('changed', place, text(before), text(after))];
  const said = [
    ...(come.length === 0 ? [] : [join([ADDED, text(come) ?? NOTHING], BESIDE)]),
    ...(gone.length === 0 ? [] : [join([REMOVED, text(gone) ?? NOTHING], BESIDE)]),
  ];
  const now = join([countOf(after.length), join(said, { en: '; ', zh: '；' })], { en: ': ', zh: '：' });
  return [change('changed', place, countOf(before.length), now)];
}

interface Pair {
  readonly from: unknown;
  readonly to: unknown;
  readonly index: number;
}

const isEntries = (list: readonly unknown[]): boolean => list.every((entry) => isBranch(entry) && !isListedCondition(entry));
const isKeyedPair = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  (a.length === 0 || isKeyed(a)) && (b.length === 0 || isKeyed(b));
const idOf = (entry: unknown): unknown => (isBranch(entry) ? entry['id'] : undefined);

const pairById = (before: readonly unknown[], after: readonly unknown[]): readonly Pair[] => [
  ...after.map((to, index) => ({ from: before.find((entry) => idOf(entry) === idOf(to)), to, index })),
  ...before.flatMap((from, index) => (after.some((entry) => idOf(entry) === idOf(from)) ? [] : [{ from, to: undefined, index }])),
];

const whoOf = (entry: unknown): unknown => (isBranch(entry) ? entry['accountId'] : undefined);

/** Entries without ids: those that are alike stand for each other, the rest by their order, those about one person among themselves. */
function pairByContent(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const left = before.filter((entry) => !after.some((other) => same(entry, other)));
  const next = (to: unknown): unknown => {
    const at = left.findIndex((entry) => whoOf(entry) === whoOf(to));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const pairs = after.map((to, index): Pair => ({ from: before.find((entry) => same(entry, to)) ?? next(to), to, index }));
  return [...pairs, ...left.map((from, index) => ({ from, to: undefined, index }))];
}

/** What an added or removed entry says beside its name. */
function contentText(entry: unknown, list: string, name: Label, names: Names): Label | null {
  if (!isBranch(entry)) return valueText(entry, '', names);
  if (isAboutSomebody(entry)) return personEntryText(entry, names);
  if (list === 'settings.escalationRules') return names.rule(entry as unknown as CustomRule);
  const due = wholeText(entry['due'], 'due', names);
  return due ?? name;
}

const orderText = (list: readonly unknown[], names: Names): Label =>
  join(
    list.map((entry) => entryName(entry, names) ?? label('–')),
    { en: ', ', zh: '、' },
  );

const change = (kind: Change['kind'], { path, names }: Place, before: Label | null, after: Label | null): Change => ({
  path,
  text: join(names, DEEPER),
  kind,
  before,
  after,
});
