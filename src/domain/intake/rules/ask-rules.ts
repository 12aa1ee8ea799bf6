import { rememberEach } from '../../remember-each';
import { prepareSearch, searchText, type WordSearch } from '../words/word-search';
import { type Asked, type Fit, prepareCondition } from './condition-fits';
import type { ClassificationRule } from './rule';
import type { RuleFacts } from './rule-facts';
import { wordQuestions, wordsConditions } from './word-questions';

/** A rule that fits an item, and why. */
export interface RuleFit extends Fit {
  readonly rule: ClassificationRule;
}

/** The value the rules give an axis: all rules that speak for it, the heaviest first, with their weight together. */
export interface RuledValue {
  readonly value: string;
  readonly weight: number;
  readonly fits: readonly [RuleFit, ...RuleFit[]];
}

/** The rules of a project, with all their words in one search. */
interface PreparedRules {
  readonly search: WordSearch;
  readonly asked: readonly { readonly rule: ClassificationRule; readonly fits: Asked }[];
}

/** Kept as long as the settings they belong to: many cases are asked about one version. */
const prepared = rememberEach((rules: readonly ClassificationRule[]): PreparedRules => {
  const awake = rules.filter(({ does }) => does !== 'off');
  const search = prepareSearch(
    awake.flatMap(({ when }) =>
      wordsConditions(when).flatMap((condition) => condition.words.flatMap((word) => wordQuestions(condition, word))),
    ),
  );
  return { search, asked: awake.map((rule) => ({ rule, fits: prepareCondition(rule.when, search) })) };
});

/** Every rule that fits the item, in order, whatever its mode; one pass over the text for all of them. */
export function askRules(rules: readonly ClassificationRule[], facts: RuleFacts): readonly RuleFit[] {
  if (rules.length === 0) return [];
  const { search, asked } = prepared(rules);
  const hits = searchText(search, facts.text);
  return asked.flatMap(({ rule, fits }) => {
    const fit = fits(facts, hits);
    return fit === null ? [] : [{ rule, ...fit }];
  });
}

/** What the deciding rules say about an axis, the winner first; none where no rule fits. Only values in `known` count. */
export function ruledValues(fits: readonly RuleFit[], axis: string, known: (value: string) => boolean): readonly RuledValue[] {
  const speaking: RuleFit[] = [];
  for (const fit of fits) {
    if (fit.rule.does !== 'decides' || fit.rule.axis !== axis || !known(fit.rule.value)) continue;
    speaking.push(fit);
    if (fit.rule.stop) break;
  }
  const values = [...new Set(speaking.map(({ rule }) => rule.value))];
  const weighed = values.map((value) => weigh(value, speaking));
  // Sorting keeps the order of rules among equals.
  return weighed.sort((a, b) => b.weight - a.weight);
}

function weigh(value: string, speaking: readonly RuleFit[]): RuledValue {
  const fits = speaking.filter(({ rule }) => rule.value === value).sort((a, b) => b.rule.weight - a.rule.weight);
  const [first, ...others] = fits;
  if (first === undefined) throw new Error(`No rule speaks for ${value}.`);
  return { value, weight: fits.reduce((sum, { rule }) => sum + rule.weight, 0), fits: [first, ...others] };
}
