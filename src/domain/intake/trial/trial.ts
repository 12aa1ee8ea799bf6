import { fingerprint } from '../../fingerprint';
import type { RuleFit } from '../rules/ask-rules';
import type { ClassificationRule } from '../rules/rule';

/** What a rule on trial said about an item when its case opened. Recorded with the opening, told to nobody who handles it. */
export interface Trial {
  readonly rule: string;
  /** Which wording of the rule it was: figures are about one wording, not about a mixture. */
  readonly wording: string;
  readonly fits: boolean;
}

/** What the rules on trial say, those that do not fit included: a value they miss counts too. */
export function trialsOf(rules: readonly ClassificationRule[], fits: readonly RuleFit[]): readonly Trial[] {
  const fitting = new Set(fits.map(({ rule }) => rule));
  return rules
    .filter(({ does }) => does === 'suggests')
    .map((rule) => ({ rule: rule.id, wording: wordingOf(rule), fits: fitting.has(rule) }));
}

/** Changes with what the rule asks and sets, not with its name, weight or place. */
export const wordingOf = ({ axis, value, when }: ClassificationRule): string => fingerprint({ axis, value, when });
