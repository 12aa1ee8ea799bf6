import { normalizeText } from '../text';
import type { WordHit } from '../words/find-word';
import { questionKey, type WordHits, type WordSearch } from '../words/word-search';
import type { RuleCondition, WordsCondition } from './rule';
import type { RuleFacts } from './rule-facts';
import { wordQuestions } from './word-questions';

/** Why a condition fits: words found in the text, and entries that fitted, as they were given. */
export interface Fit {
  readonly hits: readonly WordHit[];
  readonly facts: readonly string[];
}

/** Answers a condition about one item; `null`: it does not fit. */
export type Asked = (facts: RuleFacts, hits: WordHits) => Fit | null;

const NOTHING: Fit = { hits: [], facts: [] };

/** A condition prepared to be asked again and again. A group without parts fits nothing, nor does a list without entries. */
export function prepareCondition(condition: RuleCondition, search: WordSearch): Asked {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => prepareCondition(part, search)));
    case 'any':
      return any(condition.of.map((part) => prepareCondition(part, search)));
    case 'none': {
      const parts = condition.of.map((part) => prepareCondition(part, search));
      return (facts, hits) => (parts.length === 0 || parts.some((part) => part(facts, hits) !== null) ? null : NOTHING);
    }
    case 'words':
      return words(condition, search);
    case 'field':
      return ({ fields }) => fieldFits(condition, fields[condition.field]?.trim() ?? '');
    case 'request-type':
      return ({ requestType }) => (requestType !== null && condition.ids.includes(requestType.id) ? because(requestType.name) : null);
    case 'channel':
      return ({ channel }) => (channel !== null && condition.ids.includes(channel) ? NOTHING : null);
    case 'customer-tier':
      return ({ customerTier }) => (customerTier !== null && condition.ids.includes(customerTier) ? NOTHING : null);
    case 'organization': {
      const names = new Set(condition.names.map(normalizeText));
      return ({ organizations }) => {
        const found = organizations.find((name) => names.has(normalizeText(name)));
        return found === undefined ? null : because(found);
      };
    }
    case 'repeat':
      return ({ isRepeat }) => (isRepeat === condition.is ? NOTHING : null);
  }
}

const because = (fact: string): Fit => ({ hits: [], facts: [fact] });
const together = (fits: readonly Fit[]): Fit => ({
  hits: fits.flatMap(({ hits }) => hits),
  facts: fits.flatMap(({ facts }) => facts),
});

function all(parts: readonly Asked[]): Asked {
  return (facts, hits) => {
    const fits: Fit[] = [];
    for (const part of parts) {
      const fit = part(facts, hits);
      if (fit === null) return null;
      fits.push(fit);
    }
    return fits.length === 0 ? null : together(fits);
  };
}

function any(parts: readonly Asked[]): Asked {
  return (facts, hits) => {
    const fits = parts.flatMap((part) => part(facts, hits) ?? []);
    return fits.length === 0 ? null : together(fits);
  };
}

/**
 * In the order of the list, so that the first word names the reason. A text has few of many words: what was found is looked
 * up in the list, not the list in what was found.
 */
function words(condition: WordsCondition, search: WordSearch): Asked {
  const listed = new Map<number, { readonly order: number; readonly word: string }>();
  for (const word of condition.words)
    for (const question of wordQuestions(condition, word)) {
      const number = search.numbers.get(questionKey(question));
      if (number !== undefined && !listed.has(number)) listed.set(number, { order: listed.size, word });
    }
  return (_, hits) => {
    const found: { readonly order: number; readonly hit: WordHit }[] = [];
    const take = (number: number, hit: WordHit | undefined): void => {
      const known = listed.get(number);
      if (known !== undefined && hit !== undefined) found.push({ order: known.order, hit: { ...hit, word: known.word } });
    };
    if (hits.size < listed.size) for (const [number, hit] of hits) take(number, hit);
    else for (const number of listed.keys()) take(number, hits.get(number));
    return found.length === 0 ? null : { hits: found.sort((a, b) => a.order - b.order).map(({ hit }) => hit), facts: [] };
  };
}

function fieldFits(condition: Extract<RuleCondition, { kind: 'field' }>, text: string): Fit | null {
  switch (condition.is) {
    case 'filled':
      return text === '' ? null : because(text);
    case 'empty':
      return text === '' ? NOTHING : null;
    case 'one-of': {
      const wanted = normalizeText(text);
      return wanted !== '' && condition.texts.some((one) => normalizeText(one) === wanted) ? because(text) : null;
    }
    case 'at-least':
    case 'at-most': {
      const number = numberIn(text);
      if (number === null) return null;
      return (condition.is === 'at-least' ? number >= condition.number : number <= condition.number) ? because(text) : null;
    }
  }
}

/** A number as people write it in a form, with thousands separated by commas or spaces. */
function numberIn(text: string): number | null {
  const plain = normalizeText(text).replaceAll(/[,\s]/g, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
