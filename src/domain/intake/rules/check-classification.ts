import { noValue } from '../../profile/no-value';
import type { Profile } from '../../profile/schema';
import { fault, type SettingsFault } from '../../profile/settings-fault';
import { conditionFaults } from './condition-faults';
import { MOST_BYTES, MOST_ON_TRIAL, MOST_WORDS } from './limits';
import type { ClassificationRule } from './rule';
import { wordsConditions } from './word-questions';

/** Faults in the classification rules, each with its place and reason: what the profile does not know, and what can never fit. */
export function checkClassification(profile: Profile, rules: readonly ClassificationRule[]): readonly SettingsFault[] {
  const ids = rules.map(({ id }) => id);
  return [
    ...rules.flatMap((rule, index) => {
      const path = `classificationRules.${index}`;
      const doubled = ids.indexOf(rule.id) < index;
      return [
        ...(doubled ? [fault(`${path}.id`, `The id '${rule.id}' is used twice.`, `规则编号“${rule.id}”重复。`)] : []),
        ...targetFaults(profile, rule, path),
        ...conditionFaults(profile, rule.when, `${path}.when`),
      ];
    }),
    ...sizeFaults(rules),
  ];
}

function targetFaults(profile: Profile, { axis, value }: ClassificationRule, path: string): readonly SettingsFault[] {
  const values = Object.hasOwn(profile.axes, axis) ? profile.axes[axis] : undefined;
  if (values === undefined) return [fault(`${path}.axis`, `The profile has no axis '${axis}'.`, `所选流程没有分类维度“${axis}”。`)];
  if (values.some(({ id }) => id === value)) return [];
  const { en, zh } = noValue(profile, axis, value);
  return [fault(`${path}.value`, en, zh)];
}

/** The rule that goes over a bound is named, so that the admin knows which to shorten. */
function sizeFaults(rules: readonly ClassificationRule[]): readonly SettingsFault[] {
  let words = 0;
  const over = rules.findIndex((rule) => {
    words += wordsIn(rule);
    return words > MOST_WORDS;
  });
  const all = rules.reduce((sum, rule) => sum + wordsIn(rule), 0);
  const bytes = bytesOf(JSON.stringify(rules));
  const trial = rules.flatMap(({ does }, index) => (does === 'suggests' ? [index] : []))[MOST_ON_TRIAL];
  return [
    ...(over === -1
      ? []
      : [
          fault(
            `classificationRules.${over}.when`,
            `All rules together have ${all} words; ${MOST_WORDS} are the most.`,
            `所有规则共有 ${all} 个词，最多 ${MOST_WORDS} 个。`,
          ),
        ]),
    ...(bytes <= MOST_BYTES
      ? []
      : [
          fault(
            'classificationRules',
            `All rules together take ${Math.ceil(bytes / 1000)} kB; ${MOST_BYTES / 1000} are the most.`,
            `所有规则共占 ${Math.ceil(bytes / 1000)} kB，最多 ${MOST_BYTES / 1000} kB。`,
          ),
        ]),
    ...(trial === undefined
      ? []
      : [
          fault(
            `classificationRules.${trial}.does`,
            `At most ${MOST_ON_TRIAL} rules can be on trial at a time.`,
            `最多 ${MOST_ON_TRIAL} 条规则同时试运行。`,
          ),
        ]),
  ];
}

/** As UTF-8, without an encoder: a Chinese character takes three bytes. */
const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^\x20-\x7e]/g)?.length ?? 0);

const wordsIn = ({ when }: ClassificationRule): number => wordsConditions(when).reduce((sum, { words }) => sum + words.length, 0);
