import { milestoneName } from '../../case/names';
import { conditionInWords } from '../../intake/rules/condition-in-words';
import type { RuleCondition } from '../../intake/rules/rule';
import type { Label } from '../../label';
import { limitText } from '../../sla/limit-text';
import type { ListedCondition } from '../closing-checks';
import { isId } from '../id-from-label';
import type { Condition, Duration } from '../schema';
import { knownWords } from './known-words';
import { join, label, type Names, promiseOf } from './names';
import { isAboutSomebody, personEntryText } from './person-entry';
import { axisOfField, fieldUnder } from './value-names';

type Branch = Readonly<Record<string, unknown>>;
export const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

const YES: Label = { en: 'yes', zh: '是' };
const NO: Label = { en: 'no', zh: '否' };
const NONE: Label = { en: 'none', zh: '无' };
/** Longer texts are cut in the middle of a table. Characters. */
const LONGEST = 160;

const CONDITIONS: ReadonlySet<string> = new Set(['when', 'filter', 'requiredWhen']);
const DURATIONS: ReadonlySet<string> = new Set([
  ...['due', 'every', 'leadTime', 'upperBound', 'window', 'unresolvedAfter', 'collectEvery', 'evaluateAfter'],
]);

export const isLabel = (value: unknown): value is Label =>
  isBranch(value) && typeof value['en'] === 'string' && typeof value['zh'] === 'string' && Object.keys(value).length === 2;

/** A closing condition with the check that stands for it. */
export const isListedCondition = (value: unknown): value is ListedCondition =>
  isBranch(value) &&
  isLabel({ en: value['en'], zh: value['zh'] }) &&
  Object.keys(value).every((key) => ['en', 'zh', 'check'].includes(key));

/** A value that reads as one thing in words, though it is an object: a text in both languages, a duration, a condition; else `null`. */
export function wholeText(value: unknown, field: string, names: Names): Label | null {
  if (isLabel(value)) return cut(value);
  if (isListedCondition(value)) return checkedText(value);
  if (!isBranch(value)) return null;
  if (isTarget(value)) return label(value.name);
  if (isRuleCondition(value)) return cut(conditionInWords(value, names.id));
  if (CONDITIONS.has(field)) return isCondition(value) ? names.condition(value) : null;
  if (!DURATIONS.has(field) || !isDuration(value)) return null;
  const length = limitText(value);
  if (value.after === undefined) return length;
  const after = milestoneName(value.after);
  return { en: `${length.en} after: ${after.en}`, zh: `${after.zh}后 ${length.zh}` };
}

/** Who was named for a role is one thing: the name says it. */
const isTarget = (value: Branch): value is Branch & { readonly name: string } =>
  typeof value['name'] === 'string' && ['accountId', 'groupId', 'roleId'].some((key) => typeof value[key] === 'string');

/** Conditions of classification rules name their kind and what it asks. */
const isRuleCondition = (value: Branch): value is Branch & RuleCondition => {
  const asks = typeof value['kind'] === 'string' ? RULE_CONDITIONS[value['kind']] : undefined;
  return asks !== undefined && Object.hasOwn(value, asks);
};
const RULE_CONDITIONS: Readonly<Record<string, string | undefined>> = {
  ...{ all: 'of', any: 'of', none: 'of', words: 'words', field: 'is', repeat: 'is' },
  ...{ 'request-type': 'ids', channel: 'ids', 'customer-tier': 'ids', organization: 'names' },
};

/** By hand and not by the schema: the screen uses this too and would have to load the whole schema library for it. */
const isCondition = (value: object): value is Condition =>
  // A classification rule has conditions of another make, told part by part.
  !('kind' in value) &&
  Object.values(value).every((wanted: unknown) => typeof wanted === 'string' || typeof wanted === 'boolean' || isTexts(wanted));
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((entry) => typeof entry === 'string');
const AMOUNTS = ['minutes', 'seconds', 'workingMinutes', 'workingDays', 'calendarDays'];
const isDuration = (value: object): value is Duration =>
  Object.entries(value).some(([key, amount]: [string, unknown]) =>
    key === 'immediate' ? amount === true : AMOUNTS.includes(key) && typeof amount === 'number',
  );

/** Amounts that are minutes, told as the time limits are: "30 min", "2 h". */
export const isMinutes = (field: string): boolean => /^(?:minutes|minutesFrom|.+Minutes)$/.test(field) && field !== 'workingMinutes';

/** Rows of the written process: nothing a reader knows by name. */
export const SOURCE = 'src';

/** Fields that name a milestone: an action may have the same id as one. */
const MILESTONES: ReadonlySet<string> = new Set(['milestone', 'with']);
const AXIS = 'axis:';

/** What people write themselves, or what Jira calls something: never an id, though a type may go by the same word. */
const FREE_TEXTS: ReadonlySet<string> = new Set([
  ...['words', 'texts', 'names', 'name', 'phone', 'holidays', 'workingDays', 'priorities'],
  ...['inProgress', 'waitingForCustomer', 'resolved', 'closed', 'cancelled'],
]);

/** Fields that hold an account. */
const ACCOUNTS: ReadonlySet<string> = new Set(['accountId', 'deputy']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function wordText(value: string, field: string, names: Names): Label {
  if (FREE_TEXTS.has(field)) return label(value);
  if (ACCOUNTS.has(field)) return names.person(value);
  if (INSTANT.test(value)) return names.time(value);
  if (MILESTONES.has(field)) return milestoneName(value);
  // An id is told as it is: who changes it changes nothing else.
  if (field === 'id') return label(value);
  const axis = axisOfField(field);
  if (axis !== null) return names.value(axis, value);
  if (field === 'replaces') return names.limit(value);
  if (field === 'kind' && value.startsWith(AXIS)) return names.field(value.slice(AXIS.length), 'axes');
  return isId(value) ? names.id(value) : label(value);
}

function numberText(value: number, field: string): Label {
  if (field === 'percent') return { en: `${value} %`, zh: `${value}%` };
  return isMinutes(field) ? limitText({ minutes: value }) : label(String(value));
}

const TIME = /^\d\d:\d\d$/;
/** Opening and closing time. */
const isSpan = (value: readonly unknown[]): boolean =>
  value.length === 2 && value.every((time) => typeof time === 'string' && TIME.test(time));
/** Hours of one day, which are told as a whole. */
export const isHours = (value: readonly unknown[]): boolean =>
  value.length > 0 && value.every((span) => Array.isArray(span) && isSpan(span));

/** As many entries as there is room for, and how many there are. */
function listText(entries: readonly Label[]): Label {
  const all = join(entries, { en: ', ', zh: '、' });
  const isLong = (text: Label): boolean => Math.max(text.en.length, text.zh.length) > LONGEST;
  if (!isLong(all)) return all;
  const fits = entries.findIndex((_, index) => isLong(join(entries.slice(0, index + 1), { en: ', ', zh: '、' })));
  if (fits < 2) return cut(all);
  const shown = join(entries.slice(0, fits), { en: ', ', zh: '、' });
  return { en: `${shown.en} and ${entries.length - fits} more`, zh: `${shown.zh} 等 ${entries.length} 项` };
}

/** Any value in words; `null` for one that says nothing. */
export function valueText(value: unknown, field: string, names: Names): Label | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string') return cut(knownWords(field, value) ?? wordText(value, field, names));
  if (typeof value === 'number') return numberText(value, field);
  const whole = wholeText(value, field, names);
  if (whole !== null) return whole;
  if (Array.isArray(value)) {
    if (isSpan(value)) return label(value.join('–'));
    return value.length === 0 ? NONE : listText(value.map((entry: unknown) => valueText(entry, field, names) ?? label('–')));
  }
  if (!isBranch(value)) return label(String(value));
  if (isAboutSomebody(value)) return personEntryText(value, names);
  const named = entryName(value, names);
  if (named !== null) return named;
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    if (key === SOURCE) return [];
    const text = valueText(inner, fieldUnder(key, field), names);
    return text === null ? [] : [join([names.field(key, field), text], { en: ': ', zh: '：' })];
  });
  return parts.length === 0 ? NONE : cut(join(parts, { en: '; ', zh: '；' }));
}

/** What an entry of a list is called: a limit by its promise and whom it is for, others by their label, condition or id. */
export function entryName(entry: unknown, names: Names): Label | null {
  if (!isBranch(entry)) return null;
  // A new entry is about nobody yet.
  if (isAboutSomebody(entry)) return entry.accountId === '' ? null : names.person(entry.accountId);
  const { milestone, label: own, name, when, id } = entry;
  const condition = wholeText(when, 'when', names);
  if (typeof milestone === 'string' && condition !== null) return promiseOf(milestoneName(milestone), condition);
  if (isLabel(own)) return typeof id === 'string' ? names.told(own, id) : own;
  if (isLabel(name)) return name;
  if (typeof name === 'string' && name !== '') return label(name);
  if (condition !== null) return condition;
  return typeof id === 'string' ? names.id(id) : null;
}

function checkedText({ en, zh, check = 'by-hand' }: ListedCondition): Label {
  const holds = knownWords('check', check) ?? label(check);
  return cut({ en: `${en} (${holds.en})`, zh: `${zh}（${holds.zh}）` });
}

const cut = ({ en, zh }: Label): Label => ({ en: cutText(en), zh: cutText(zh) });
const cutText = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
