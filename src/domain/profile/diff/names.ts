import { type AxisNames, axisName, milestoneName } from '../../case/names';
import type { CustomRule } from '../../escalation/custom-rule';
import { builtInRules } from '../../escalation/escalation-rules';
import { ruleInWords } from '../../escalation/rule-in-words';
import { asRule } from '../../escalation/rules/custom-rules';
import type { RuleRole } from '../../intake/rules/rule';
import type { Label } from '../../label';
import { isTimeZone, wallClockText } from '../../time/zone';
import type { RoleTarget } from '../configuration';
import type { DraftContent } from '../draft/content';
import type { Condition } from '../schema';
import { choiceName } from './choice-name';
import words from './field-words.json';
import { axisOfKeys, valueNames } from './value-names';

const FIELDS: Readonly<Record<string, readonly string[]>> = words;

/** Objects whose keys are ids or names of the site, not fields of ours. */
const RECORDS: ReadonlySet<string> = new Set(['requestTypes', 'roles', 'escalationOverrides']);

/** Settings whose key a part of the process has too, which is something else. */
const OF_SETTINGS: Readonly<Record<string, Label>> = { followUp: { en: 'Follow-up attempts', zh: '回访联系' } };

/** What a calendar calls otherwise than a length does. */
const OF_CALENDARS: Readonly<Record<string, Label>> = { workingDays: { en: 'Make-up days', zh: '调休上班日' } };
const OF_PARENTS: Readonly<Record<string, Readonly<Record<string, Label>>>> = { settings: OF_SETTINGS, calendar: OF_CALENDARS };

export const label = (text: string): Label => ({ en: text, zh: text });
const both = (make: (language: 'en' | 'zh') => string): Label => ({ en: make('en'), zh: make('zh') });
export const join = (labels: readonly Label[], between: Label): Label =>
  both((language) => labels.map((one) => one[language]).join(between[language]));

/** Names of ids that either of the two versions knows. */
export interface Names {
  /** What a key of an object is called, inside the object named `parent`. */
  readonly field: (key: string, parent: string) => Label;
  /** What an id stands for; itself where nothing goes by it. */
  readonly id: (id: string) => Label;
  /** What an id stands for as a value of an axis, or of `channel`. */
  readonly value: (axis: string, id: string) => Label;
  /** The name of an entry, with its id where another one of its list is called the same. */
  readonly told: (name: Label, id: string) => Label;
  /** What a limit promises, by its id. */
  readonly limit: (id: string) => Label;
  /** Who has an account; the id where nobody was asked for the name. */
  readonly person: (accountId: string) => Label;
  /** An instant on the clocks of the project, or from one to another. */
  readonly time: (...isos: readonly string[]) => Label;
  /** A condition in words: "Complaint · Phone or Mail", "Every item". */
  readonly condition: (when: Condition) => Label;
  /** An admin's own escalation rule in one line, with its level. */
  readonly rule: (rule: CustomRule) => Label;
}

/** What a classification rule does. */
const RULE_ROLE_NAMES: readonly (readonly [RuleRole, Label])[] = [
  ['decides', { en: 'decides', zh: '直接生效' }],
  ['suggests', { en: 'only suggests', zh: '仅试运行' }],
  ['off', { en: 'rests', zh: '停用' }],
];

const personOf = (target: RoleTarget): readonly (readonly [string, string])[] =>
  target.kind === 'user' ? [[target.accountId, target.name]] : [];
function onClocks(timeZone: string | undefined, isos: readonly string[]): Label {
  const instants = isos.map((iso) => Date.parse(iso));
  if (timeZone === undefined || instants.some(Number.isNaN)) return label(isos.join(' – '));
  const text = instants.map((at) => wallClockText(timeZone, at)).join(' – ');
  return { en: `${text} (${timeZone})`, zh: `${text}（${timeZone}）` };
}

/** A limit is called by its promise and whom it is for. */
export const promiseOf = (promise: Label, whom: Label): Label => ({ en: `${promise.en} of ${whom.en}`, zh: `${whom.zh}的${promise.zh}` });

const EVERY: Label = { en: 'Every item', zh: '全部反馈' };
const NOT: Label = { en: 'not ', zh: '非' };

/** What a field of ours is called; `null` for a key that is none. */
export function fieldName(key: string): Label | null {
  const [en, zh] = (Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined) ?? [];
  return en !== undefined && zh !== undefined ? { en, zh } : null;
}

/** Names of people by their accounts, as Jira knows them; `null` for an account it does not know any more. */
export type NameBook = ReadonlyMap<string, string | null>;

const GONE: Label = { en: 'Account that no longer exists', zh: '已不存在的账号' };

/** The later version's names go first. */
export const namesIn = (...versions: readonly DraftContent[]): Names => namesWith(new Map(), ...versions);

/** The same where entries name people by their accounts. */
export function namesWith(people: NameBook, ...versions: readonly DraftContent[]): Names {
  const known = new Map<string, Label>(RULE_ROLE_NAMES);
  const values = valueNames(versions);
  // Marks that hand an item over have the name the process gives them there.
  const marks = new Map<string, Label>();
  for (const { profile } of versions) {
    for (const { escalateWhen } of profile.assignment) {
      const { flag, label: name } = escalateWhen ?? {};
      if (flag !== undefined && name !== undefined) marks.set(flag, name);
    }
  }
  // The later version's name of an axis, else the earlier one's.
  const axisNames = Object.assign({}, ...versions.map(({ profile }) => profile.axisNames).toReversed()) as NonNullable<
    AxisNames['axisNames']
  >;
  const axis = (wanted: string): Label => axisName({ axisNames }, wanted);
  const isAxis = (wanted: string): boolean => versions.some(({ profile }) => Object.hasOwn(profile.axes, wanted));
  const id = (wanted: string): Label =>
    known.get(wanted) ?? values.any(wanted) ?? marks.get(wanted) ?? (isAxis(wanted) ? axis(wanted) : choiceName(wanted));
  const value = (ofAxis: string, wanted: string): Label => values.value(ofAxis, wanted) ?? id(wanted);
  const mapped = new Map(versions.flatMap(({ settings }) => Object.values(settings.roles).flatMap(personOf)));
  const timeZone = versions.find(({ settings }) => isTimeZone(settings.calendar.timeZone))?.settings.calendar.timeZone;
  // The chooser of changed rules calls them so too.
  const ofProcess = (wanted: string): Label | null => {
    for (const { profile, settings } of versions) {
      const rule = builtInRules({ profile, settings, version: 0 }).find((one) => one.id === wanted);
      if (rule !== undefined) return ruleInWords(rule, profile);
    }
    return null;
  };
  const condition = (when: Condition): Label => {
    const parts = Object.entries(when).map(([key, wanted]): Label => {
      if (typeof wanted === 'boolean') {
        const name = key === 'emergency' ? { en: 'Emergency', zh: '应急' } : axis(key);
        return wanted ? name : join([NOT, name], label(''));
      }
      return join(
        [wanted].flat().map((one) => value(key, one)),
        { en: ' or ', zh: '或' },
      );
    });
    return parts.length === 0 ? EVERY : join(parts, label(' · '));
  };
  return {
    id,
    value,
    told: values.told,
    limit(wanted) {
      const found = versions.flatMap(({ profile }) => profile.limits).find((limit) => limit.id === wanted);
      return found === undefined ? id(wanted) : promiseOf(milestoneName(found.milestone), condition(found.when));
    },
    person(accountId) {
      const name = people.get(accountId) ?? mapped.get(accountId);
      return name === undefined ? (people.has(accountId) ? GONE : label(accountId)) : label(name);
    },
    time: (...isos) => onClocks(timeZone, isos),
    rule(own) {
      const [latest] = versions;
      const said = latest === undefined ? own.label : ruleInWords(asRule(own), latest.profile);
      return { en: `Level ${own.level}: ${said.en}`, zh: `${own.level} 级：${said.zh}` };
    },
    field(key, parent) {
      if (parent === 'axes' || parent === 'axisNames' || parent === 'defaults') return axis(key);
      const ofAxis = axisOfKeys(parent);
      if (ofAxis !== null) return value(ofAxis, key);
      const changed = parent === 'escalationOverrides' ? ofProcess(key) : null;
      if (changed !== null) return changed;
      const of = Object.hasOwn(OF_PARENTS, parent) ? OF_PARENTS[parent] : undefined;
      const own = of !== undefined && Object.hasOwn(of, key) ? of[key] : undefined;
      if (own !== undefined) return own;
      const [en, zh] = FIELDS[key] ?? [];
      // What is known by the id goes first there; the list of roles has the name of the record of roles, and fields of ours inside.
      if (RECORDS.has(parent) && (values.any(key) !== null || en === undefined)) return id(key);
      return en !== undefined && zh !== undefined ? { en, zh } : id(key);
    },
    condition,
  };
}
