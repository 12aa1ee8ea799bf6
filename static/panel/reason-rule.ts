import type { panelWords } from './panel-words';

const RULES = {
  form: 'ruleForm',
  'request-type': 'ruleRequestType',
  matrix: 'ruleMatrix',
  keyword: 'ruleKeyword',
  'keyword-alarm': 'ruleAlarm',
  derived: 'ruleDerived',
  default: 'ruleDefault',
  agent: 'ruleAgent',
} as const satisfies Record<string, keyof typeof panelWords.en>;

const isKnown = (rule: string): rule is keyof typeof RULES => Object.hasOwn(RULES, rule);

/** The words for a rule that decided an axis, `keyword:投诉` being the rule `keyword` with a detail; an unknown rule is shown as it came. */
export function reasonRule(rule: string): { readonly key: (typeof RULES)[keyof typeof RULES] | 'ruleOther'; readonly detail: string } {
  const [name = '', ...rest] = rule.split(':');
  if (isKnown(name)) return { key: RULES[name], detail: rest.join(':') };
  return { key: 'ruleOther', detail: rule };
}
