import type { Profile } from '../../profile/schema';
import { fault, type SettingsFault } from '../../profile/settings-fault';
import { normalizeText } from '../text';
import type { RuleCondition } from './rule';

/** What is wrong inside a condition, at its dotted place. */
export function conditionFaults(profile: Profile, condition: RuleCondition, path: string): readonly SettingsFault[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
      return condition.of.length === 0
        ? [fault(`${path}.of`, 'The group has no conditions.', '该条件组中没有条件。')]
        : condition.of.flatMap((part, index) => conditionFaults(profile, part, `${path}.of.${index}`));
    case 'words':
      return [...emptyFaults(condition.words, `${path}.words`), ...wordFaults(condition.words, `${path}.words`)];
    case 'field':
      return [
        ...(profile.form.some(({ id }) => id === condition.field)
          ? []
          : [fault(`${path}.field`, `The form has no field '${condition.field}'.`, `登记表没有字段“${condition.field}”。`)]),
        ...(condition.is === 'one-of' ? emptyFaults(condition.texts, `${path}.texts`) : []),
      ];
    case 'request-type':
      return emptyFaults(condition.ids, `${path}.ids`);
    case 'organization':
      return emptyFaults(condition.names, `${path}.names`);
    case 'channel': {
      const known = profile.channels.map(({ id }) => id);
      return [...emptyFaults(condition.ids, `${path}.ids`), ...unknownFaults(condition.ids, known, `${path}.ids`, CHANNEL)];
    }
    case 'customer-tier': {
      const known = (profile.axes['customer-tier'] ?? []).map(({ id }) => id);
      return [...emptyFaults(condition.ids, `${path}.ids`), ...unknownFaults(condition.ids, known, `${path}.ids`, TIER)];
    }
    case 'repeat':
      return [];
  }
}

const CHANNEL = { en: 'channel', zh: '渠道' };
const TIER = { en: 'customer tier', zh: '客户等级' };

const emptyFaults = (list: readonly string[], path: string): readonly SettingsFault[] =>
  list.length === 0 ? [fault(path, 'The condition is empty.', '条件为空。')] : [];

const unknownFaults = (
  ids: readonly string[],
  known: readonly string[],
  path: string,
  what: { readonly en: string; readonly zh: string },
) =>
  ids.flatMap((id, index) =>
    known.includes(id) ? [] : [fault(`${path}.${index}`, `The profile has no ${what.en} '${id}'.`, `所选流程没有${what.zh}“${id}”。`)],
  );

export const wordFaults = (words: readonly string[], path: string): readonly SettingsFault[] =>
  words.flatMap((word, index) =>
    saysNothing(word) ? [fault(`${path}.${index}`, `'${word}' has no letter or digit to look for.`, `“${word}”中没有可查找的文字。`)] : [],
  );

/** A lone `*`, punctuation, characters without width. */
const saysNothing = (word: string): boolean => !/[\p{L}\p{N}\p{S}]/u.test(normalizeText(word).replace(/\*$/, ''));
