import type { AxisReason } from '../../case/case-event';
import type { AxisValue } from '../../profile/schema';
import { type ReadTexts, spanOf } from '../texts';
import { type RuleFit, ruledValues } from './ask-rules';

/** Places kept with a case to show why: what a reader takes in at a glance. */
const MOST_SPANS = 5;

/** Why an axis holds the value the admin's rules give it; `null` when none of them speaks. */
export function ruleReason(fits: readonly RuleFit[], axis: string, values: readonly AxisValue[], text: ReadTexts): AxisReason | null {
  const [winner] = ruledValues(fits, axis, (value) => values.some((known) => known.id === value));
  if (winner === undefined) return null;
  const [first] = winner.fits;
  const places = new Map(winner.fits.flatMap(({ hits }) => hits).map((hit) => [`${hit.index}/${hit.matched}`, hit]));
  const spans = [...places.values()].slice(0, MOST_SPANS).map((hit) => spanOf(text, hit));
  const matched = winner.fits.flatMap(({ hits }) => hits)[0]?.matched ?? first.facts[0] ?? '';
  return { axis, value: winner.value, rule: nameOf(first), matched, ...(spans.length === 0 ? {} : { spans }) };
}

/** A rule without a name is called by the word it found. */
const nameOf = ({ rule, hits: [hit] }: RuleFit): string =>
  rule.name === '' && hit !== undefined ? `keyword:${hit.word}` : `rule:${rule.name === '' ? rule.id : rule.name}`;
