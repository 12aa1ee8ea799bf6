import type { reasonWords } from './reason-words';

const RULES = {
  form: 'ruleForm',
  'request-type': 'ruleRequestType',
  matrix: 'ruleMatrix',
  factors: 'ruleFactors',
  keyword: 'ruleKeyword',
  'keyword-alarm': 'ruleAlarm',
  rule: 'ruleOwn',
  derived: 'ruleDerived',
  default: 'ruleDefault',
  agent: 'ruleAgent',
} as const satisfies Record<string, keyof typeof reasonWords.en>;

export type RuleName = keyof typeof RULES | 'other';

const isKnown = (rule: string): rule is keyof typeof RULES => Object.hasOwn(RULES, rule);

/** The words for a rule that decided an axis, `keyword:投诉` being the rule `keyword` with a detail; an unknown rule is shown as it came. */
export function reasonRule(rule: string): {
  readonly name: RuleName;
  readonly key: (typeof RULES)[keyof typeof RULES] | 'ruleOther';
  readonly detail: string;
} {
  const [name = '', ...rest] = rule.split(':');
  return isKnown(name) ? { name, key: RULES[name], detail: rest.join(':') } : { name: 'other', key: 'ruleOther', detail: rule };
}

/** Rules whose match is a text, most often the customer's own; what the others matched are ids, which mean nothing to the reader. */
const IN_THE_TEXT: ReadonlySet<RuleName> = new Set<RuleName>(['keyword', 'keyword-alarm', 'rule', 'request-type', 'factors', 'other']);
export const showsMatch = (name: RuleName): boolean => IN_THE_TEXT.has(name);
