import { createRequire } from 'node:module';
import path from 'node:path';
import { normalizeText } from '../../src/domain/intake/text';
import { readTexts } from '../../src/domain/intake/texts';
import { isDenied } from '../../src/domain/intake/words/denial';
import { endOfWord, findWord, isLatin } from '../../src/domain/intake/words/find-word';
import { prepareSearch, searchText } from '../../src/domain/intake/words/word-search';

/** Answers which of the prepared words stand in a text, as whole words and undenied, by their place in the list. */
export type Matcher = (text: string) => readonly number[] | Promise<readonly number[]>;

const require_ = createRequire(path.join(__dirname, 'matching-engines.ts'));
const read = (text: string) => readTexts([{ where: 'summary', text }]);

/** As the app does it: one pass for all words. */
function closedLoop(words: readonly string[]): Matcher {
  const search = prepareSearch(words.map((word) => ({ word: normalizeText(word), where: 'anywhere', sense: 'affirmed' })));
  return (text) => [...searchText(search, read(text)).keys()].sort((a, b) => a - b);
}

/** The plain formulation, as the app did it before: one search through the text for each word. */
function wordByWord(words: readonly string[]): Matcher {
  const normal = words.map(normalizeText);
  return (text) => {
    const whole = read(text);
    return normal.flatMap((word, number) => (findWord(whole, word) === null ? [] : [number]));
  };
}

interface Automaton {
  search(text: string): readonly { readonly patternIndex: number; readonly start: number; readonly end: number }[];
}
type AutomatonClass = new (words: readonly string[]) => Automaton;

/** A package for many words at once; it knows no word boundaries and no denials, which are looked at for every place it found. */
function modernAhocorasick(words: readonly string[]): Matcher {
  const loaded = require_('modern-ahocorasick') as AutomatonClass | { readonly default: AutomatonClass };
  const Class = 'default' in loaded ? loaded.default : loaded;
  const normal = words.map(normalizeText);
  const bodies = normal.map((word) => (word.endsWith('*') ? word.slice(0, -1) : word));
  const automaton = new Class(bodies);
  return (text) => {
    const { folded } = read(text);
    const found = new Set<number>();
    for (const { patternIndex, start, end } of automaton.search(folded)) {
      const body = bodies[patternIndex] ?? '';
      if (found.has(patternIndex)) continue;
      if (isLatin(body.charAt(0)) && start > 0 && isLatin(folded.charAt(start - 1))) continue;
      const isWhole = normal[patternIndex] === body;
      if (isWhole && isLatin(body.charAt(body.length - 1)) && isLatin(folded.charAt(end))) continue;
      if (!isDenied(folded, start, isWhole ? end : endOfWord(folded, end))) found.add(patternIndex);
    }
    return [...found].sort((a, b) => a - b);
  };
}

interface RulesEngine {
  addOperator(name: string, holds: (fact: never, value: string) => boolean): void;
  addFact(name: string, value: unknown): void;
  addRule(rule: object): void;
  run(facts: object): Promise<{ readonly events: readonly { readonly params?: { readonly number?: number } }[] }>;
}
interface RulesModule {
  readonly Engine: new (rules: readonly object[], options: object) => RulesEngine;
}

/** A package for rules, one rule a word, with the app's own test of a word as its operator: it has none for words in a text. */
function jsonRulesEngine(words: readonly string[]): Matcher {
  const { Engine } = require_('json-rules-engine') as RulesModule;
  const engine = new Engine([], {});
  engine.addOperator('says', (text, word) => findWord(text, word) !== null);
  words.forEach((word, number) => {
    const conditions = { all: [{ fact: 'text', operator: 'says', value: normalizeText(word) }] };
    engine.addRule({ conditions, event: { type: 'found', params: { number } } });
  });
  return async (text) => {
    const { events } = await engine.run({ text: read(text) });
    return events.flatMap(({ params }) => params?.number ?? []).sort((a, b) => a - b);
  };
}

export const MATCHERS = {
  'closed-loop': closedLoop,
  'word by word': wordByWord,
  'modern-ahocorasick': modernAhocorasick,
  'json-rules-engine': jsonRulesEngine,
} as const;
