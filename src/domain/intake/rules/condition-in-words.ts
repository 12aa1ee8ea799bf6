import type { Label } from '../../label';
import type { RuleCondition, Sense, WordsCondition, Zone } from './rule';

/** What an id of the profile or of the site is called. */
export type NameOf = (id: string) => Label;

const both = (make: (language: 'en' | 'zh') => string): Label => ({ en: make('en'), zh: make('zh') });
const SAYS: Readonly<Record<Zone, Label>> = {
  anywhere: { en: 'the text says', zh: '文中出现' },
  summary: { en: 'the summary says', zh: '标题中出现' },
  description: { en: 'the description says', zh: '描述中出现' },
};
const DENIES: Readonly<Record<Zone, Label>> = {
  anywhere: { en: 'the text denies', zh: '文中否定' },
  summary: { en: 'the summary denies', zh: '标题中否定' },
  description: { en: 'the description denies', zh: '描述中否定' },
};
/** Words shown of a long list. */
const SHOWN = 6;

/** A condition as one line in both languages: "the text says “refund” or “退款”, and the channel is Phone". */
export function conditionInWords(condition: RuleCondition, nameOf: NameOf): Label {
  switch (condition.kind) {
    case 'all':
      return together(condition.of, nameOf, { en: ' and ', zh: '，且' });
    case 'any':
      return together(condition.of, nameOf, { en: ' or ', zh: '，或' });
    case 'none': {
      const inner = together(condition.of, nameOf, { en: ' or ', zh: '，或' });
      return { en: `not (${inner.en})`, zh: `并非（${inner.zh}）` };
    }
    case 'words':
      return wordsInWords(condition);
    case 'field':
      return fieldInWords(condition, nameOf(condition.field));
    case 'request-type':
      return among({ en: 'the request type is', zh: '请求类型为' }, condition.ids, nameOf);
    case 'channel':
      return among({ en: 'the channel is', zh: '渠道为' }, condition.ids, nameOf);
    case 'customer-tier':
      return among({ en: 'the customer tier is', zh: '客户等级为' }, condition.ids, nameOf);
    case 'organization':
      return among({ en: 'the organization is', zh: '所属组织为' }, condition.names, (name) => ({ en: name, zh: name }));
    case 'repeat':
      return condition.is ? { en: 'it is a repeat', zh: '属于重复反馈' } : { en: 'it is no repeat', zh: '不属于重复反馈' };
  }
}

/** Groups inside groups stand in brackets; a single part stands alone. */
function together(parts: readonly RuleCondition[], nameOf: NameOf, between: Label): Label {
  const texts = parts.map((part) => {
    const text = conditionInWords(part, nameOf);
    return parts.length > 1 && (part.kind === 'all' || part.kind === 'any') && part.of.length > 1
      ? { en: `(${text.en})`, zh: `（${text.zh}）` }
      : text;
  });
  return texts.length === 0
    ? { en: 'nothing yet', zh: '尚无条件' }
    : both((language) => texts.map((text) => text[language]).join(between[language]));
}

function wordsInWords({ words, where, sense, inflected }: WordsCondition): Label {
  const shown = words.slice(0, SHOWN);
  const more = words.length - shown.length;
  const verb = VERBS[sense][where];
  const list = {
    en: `${shown.map((word) => `“${word}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `${shown.map((word) => `“${word}”`).join('、')}${more > 0 ? `等 ${words.length} 个词` : ''}`,
  };
  if (words.length === 0) return { en: `${verb.en} nothing yet`, zh: `${verb.zh}（尚无词语）` };
  // Chinese words have no forms.
  const bends = inflected && words.some((word) => /[a-z]/i.test(word));
  return {
    en: `${verb.en} ${list.en}${bends ? ' in any form' : ''}${sense === 'either' ? ', denied or not' : ''}`,
    zh: `${verb.zh}${list.zh}${bends ? '（含词形变化）' : ''}${sense === 'either' ? '（不论肯定否定）' : ''}`,
  };
}
const VERBS: Readonly<Record<Sense, Readonly<Record<Zone, Label>>>> = { affirmed: SAYS, either: SAYS, denied: DENIES };

function fieldInWords(condition: Extract<RuleCondition, { kind: 'field' }>, name: Label): Label {
  switch (condition.is) {
    case 'filled':
      return { en: `${name.en} is filled in`, zh: `已填写${name.zh}` };
    case 'empty':
      return { en: `${name.en} is empty`, zh: `未填写${name.zh}` };
    case 'one-of':
      return {
        en: `${name.en} is ${condition.texts.map((text) => `“${text}”`).join(' or ')}`,
        zh: `${name.zh}为${condition.texts.map((text) => `“${text}”`).join('或')}`,
      };
    case 'at-least':
      return { en: `${name.en} is at least ${condition.number}`, zh: `${name.zh}不低于 ${condition.number}` };
    case 'at-most':
      return { en: `${name.en} is at most ${condition.number}`, zh: `${name.zh}不高于 ${condition.number}` };
  }
}

function among(begin: Label, ids: readonly string[], nameOf: NameOf): Label {
  if (ids.length === 0) return { en: `${begin.en} one not chosen yet`, zh: `${begin.zh}（尚未选择）` };
  const list = both((language) => ids.map((id) => nameOf(id)[language]).join(language === 'en' ? ' or ' : '或'));
  return { en: `${begin.en} ${list.en}`, zh: `${begin.zh}${list.zh}` };
}
