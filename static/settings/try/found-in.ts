import type { AxisReason } from '../../../src/domain/case/case-event';
import { reasonRule, showsMatch } from '../../shared/reason/reason-rule';

interface Place {
  readonly index: number;
  readonly matched: string;
}

/** Where the words that decided stand in a text as the customer wrote it, small letters or capitals; each at its first place. */
export function foundIn(text: string, why: readonly AxisReason[]): readonly Place[] {
  const lower = text.toLowerCase();
  const words = why.flatMap(({ rule, matched, spans }) =>
    showsMatch(reasonRule(rule).name) ? [matched, ...(spans ?? []).map((span) => span.text)] : [],
  );
  return [...new Set(words)].flatMap((word): Place[] => {
    const index = word === '' ? -1 : lower.indexOf(word.toLowerCase());
    return index < 0 ? [] : [{ index, matched: word }];
  });
}
