import { milestoneName, WITHOUT_LIMIT } from '../case/names';
import type { CustomRule, RuleAction } from '../escalation/custom-rule';
import { builtInRules } from '../escalation/escalation-rules';
import { whyKept, wrongValue } from '../escalation/settable-field';
import { ADOPTED } from '../follow-up/occasions';
import { EXCELLENT_CASE } from '../handling/excellent-case';
import { ACKNOWLEDGE_WITHIN_MINUTES, type ProjectSettings } from './configuration';
import { NEW_LABEL } from './new-label';
import { noValue } from './no-value';
import { conditionFaults } from './references';
import { rolesOf } from './roles';
import type { Profile } from './schema';
import { fault, type SettingsFault } from './settings-fault';

/** Faults in the escalation rules an admin wrote or changed, each with its place and reason (issue 3, item 3). */
export function checkRules(profile: Profile, settings: ProjectSettings): readonly SettingsFault[] {
  const roles = new Set(rolesOf(profile).map(({ id }) => id));
  const brought = new Set(everyBuiltIn(profile, settings));
  const ids = settings.escalationRules.map(({ id }) => id);
  return [
    ...settings.escalationRules.flatMap((rule, index) => {
      const path = `escalationRules.${index}`;
      return [
        ...idFaults(rule.id, ids.indexOf(rule.id) < index, brought, path),
        ...nameFaults(rule, path),
        ...conditionFaults(profile, rule.when ?? {}, []).map((found) =>
          fault([path, 'when', ...found.path].join('.'), found.text.en, found.text.zh),
        ),
        ...triggerFaults(rule, profile, path),
        ...actionFaults(rule.actions, roles, `${path}.actions`),
        ...(rule.enabled ? levelFaults(rule, settings, profile, path) : []),
      ];
    }),
    ...Object.entries(settings.escalationOverrides).flatMap(([id, change]) => {
      const path = `escalationOverrides.${id}`;
      if (!brought.has(id)) return [fault(path, `The process has no rule '${id}'.`, `所选流程没有规则“${id}”。`)];
      if (id === 'unacknowledged' && change.level !== undefined)
        return [
          fault(`${path}.level`, 'What nobody acknowledges climbs one level, whichever that is.', '无人确认时按级上升，级别不能固定。'),
        ];
      return change.actions === undefined ? [] : actionFaults(change.actions, roles, `${path}.actions`);
    }),
  ];
}

/** Ids of all rules the process can bring along, whether the general settings switch them on or off. */
export function everyBuiltIn(profile: Profile, settings: ProjectSettings): readonly string[] {
  const all: ProjectSettings = {
    ...settings,
    escalateOverdue: true,
    acknowledgeWithinMinutes: Math.max(ACKNOWLEDGE_WITHIN_MINUTES, settings.acknowledgeWithinMinutes),
    keywordAlarm: { words: ['*'], raiseBy: 0 },
  };
  return builtInRules({ profile, settings: all, version: 0 }).map(({ id }) => id);
}

function idFaults(id: string, doubled: boolean, brought: ReadonlySet<string>, path: string): readonly SettingsFault[] {
  if (doubled) return [fault(`${path}.id`, `The id '${id}' is used twice.`, `规则编号“${id}”重复。`)];
  if (brought.has(id)) return [fault(`${path}.id`, `The process has a rule '${id}' already.`, `流程中已有规则“${id}”。`)];
  return [];
}

const isUnnamed = (text: string): boolean => text.trim() === '' || Object.values<string>(NEW_LABEL).includes(text.trim());

/** By its name it is told to people: on the time line, in notes and reports. */
const nameFaults = ({ label }: CustomRule, path: string): readonly SettingsFault[] =>
  [label.en, label.zh].some(isUnnamed) ? [fault(`${path}.label`, 'The escalation rule has no name yet.', '升级规则尚未命名。')] : [];

/** A word with a letter or a digit in it, and not the one a new entry begins with. */
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && !isUnnamed(word);

function triggerFaults({ trigger }: CustomRule, profile: Profile, path: string): readonly SettingsFault[] {
  if (trigger.kind === 'axis') {
    const values = profile.axes[trigger.axis];
    if (values === undefined)
      return [fault(`${path}.trigger.axis`, `The profile has no axis '${trigger.axis}'.`, `所选流程没有分类维度“${trigger.axis}”。`)];
    const { en, zh } = noValue(profile, trigger.axis, trigger.value);
    if (!values.some(({ id }) => id === trigger.value)) return [fault(`${path}.trigger.value`, en, zh)];
  }
  if (trigger.kind === 'keyword') {
    const at = trigger.words.findIndex((word) => !isWord(word));
    const word = trigger.words[at];
    if (word !== undefined)
      return [fault(`${path}.trigger.words.${at}`, `“${word}” is no word to look for.`, `“${word}”不是可查找的词语。`)];
  }
  if (trigger.kind === 'flag' && !flagsOf(profile).has(trigger.flag))
    return [fault(`${path}.trigger.flag`, `Nothing sets a mark '${trigger.flag}' in this process.`, `所选流程没有标记“${trigger.flag}”。`)];
  if ('milestone' in trigger && trigger.milestone !== undefined && !WITHOUT_LIMIT.some((id) => id === trigger.milestone)) {
    const { milestone } = trigger;
    const { en, zh } = milestoneName(milestone);
    if (!profile.limits.some((limit) => limit.milestone === milestone))
      return [fault(`${path}.trigger.milestone`, `The process promises no “${en}”.`, `所选流程没有“${zh}”的时限。`)];
  }
  return [];
}

/** Marks something can set: those the assignment names, and the app's own. */
const flagsOf = (profile: Profile): ReadonlySet<string> =>
  new Set([...profile.assignment.flatMap(({ escalateWhen }) => escalateWhen?.flag ?? []), ADOPTED, EXCELLENT_CASE]);

function actionFaults(actions: readonly RuleAction[], roles: ReadonlySet<string>, path: string): readonly SettingsFault[] {
  if (actions.length === 0) return [fault(path, 'A rule without actions does nothing.', '规则没有任何动作，不会起作用。')];
  return actions.flatMap((action, index) => {
    if (action.kind === 'set-field') return fieldFaults(action, `${path}.${index}`);
    const named = 'roles' in action ? action.roles : 'role' in action ? [action.role] : [];
    const unknown = named.find((role) => !roles.has(role));
    return unknown === undefined
      ? []
      : [fault(`${path}.${index}`, `The profile has no role '${unknown}'.`, `所选流程没有角色“${unknown}”。`)];
  });
}

function fieldFaults({ field, value }: RuleAction & { readonly kind: 'set-field' }, path: string): readonly SettingsFault[] {
  const kept = whyKept(field);
  if (kept !== null) return [{ path: `${path}.field`, message: kept }];
  const wrong = wrongValue(field, value);
  return wrong === null ? [] : [{ path: `${path}.value`, message: wrong }];
}

const ON_THE_CLOCK: ReadonlySet<string> = new Set(['before', 'at', 'after', 'repeating', 'before-deadline', 'overdue', 'unresolved']);

/** Levels climb in order: on the clock nobody is skipped, and silence can only climb above something that was sent. */
function levelFaults(rule: CustomRule, settings: ProjectSettings, profile: Profile, path: string): readonly SettingsFault[] {
  const { trigger, level } = rule;
  if (trigger.kind === 'unacknowledged' && level < 2)
    return [fault(`${path}.level`, 'Silence climbs to level 2 or 3: below nobody has to acknowledge.', '无人确认只能升至 2 级或 3 级。')];
  if (level < 2 || !(ON_THE_CLOCK.has(trigger.kind) || trigger.kind === 'unacknowledged')) return [];
  const { escalationOverrides: changes } = settings;
  const below = level - 1;
  const reached =
    settings.escalationRules.some((other) => other.enabled && other.level === below && ON_THE_CLOCK.has(other.trigger.kind)) ||
    builtInRules({ profile, settings, version: 0 }).some(
      (other) =>
        ON_THE_CLOCK.has(other.trigger.kind) && changes[other.id]?.enabled !== false && (changes[other.id]?.level ?? other.level) === below,
    ) ||
    (trigger.kind === 'unacknowledged' &&
      settings.escalationRules.some((other) => other.enabled && other.level === below && other.trigger.kind === 'unacknowledged'));
  return reached
    ? []
    : [
        fault(
          `${path}.level`,
          `Level ${level} would skip level ${below}: no rule on the clock reaches it.`,
          `${level} 级会跳过 ${below} 级：没有规则按时升至 ${below} 级。`,
        ),
      ];
}
