import type { AxisReason } from '../../../src/domain/case/case-event';
import { isDenied } from '../../../src/domain/intake/words/denial';
import { reasonRule, showsMatch } from '../../shared/reason/reason-rule';

interface Place {
  readonly index: number;
  readonly matched: string;
}

/**
 * Where the words that decided or set off an escalation stand in a text as the customer wrote it, small letters or capitals; each at its
 * first place, one that sets off an escalation at the first where it is not denied.
 */
export function foundIn(
  text: string,
  why: readonly AxisReason[],
  escalations: readonly { readonly matched: string | null }[] = [],
): readonly Place[] {
  const lower = text.toLowerCase();
  const decided = why.flatMap(({ rule, matched, spans }) =>
    showsMatch(reasonRule(rule).name) ? [matched, ...(spans ?? []).map((span) => span.text)] : [],
  );
  const triggering = escalations.flatMap(({ matched }) => matched ?? []);
  return [
    ...[...new Set(decided)].flatMap((word) => placeOf(lower, word, () => true)),
    ...[...new Set(triggering)].flatMap((word) => placeOf(lower, word, (index, end) => !isDenied(lower, index, end))),
  ];
}

function placeOf(lower: string, word: string, fits: (index: number, end: number) => boolean): readonly Place[] {
  if (word === '') return [];
  for (let index = lower.indexOf(word.toLowerCase()); index >= 0; index = lower.indexOf(word.toLowerCase(), index + 1))
    if (fits(index, index + word.length)) return [{ index, matched: word }];
  return [];
}
