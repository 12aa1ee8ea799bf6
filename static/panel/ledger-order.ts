import type { EscalationView } from '../../src/contract';

/** A line of the ledger, and what stands folded behind it: earlier ones of the same reminder. */
export interface LedgerLine {
  readonly shown: EscalationView;
  readonly earlier: readonly EscalationView[];
}

/** So many of one reminder are read one by one. */
const READ_ONE_BY_ONE = 3;

/** The ledger as it is read: a reminder that went out again and again stands once, at its latest, with the others behind it. */
export function ledgerLines(escalations: readonly EscalationView[]): readonly LedgerLine[] {
  const repeats = new Map<string, EscalationView[]>();
  for (const one of escalations.filter(isReminder)) repeats.set(nameOf(one), [...(repeats.get(nameOf(one)) ?? []), one]);
  return escalations.flatMap((one): LedgerLine[] => {
    const same = isReminder(one) ? (repeats.get(nameOf(one)) ?? []) : [];
    if (same.length <= READ_ONE_BY_ONE) return [{ shown: one, earlier: [] }];
    const latest = same.reduce((last, other) => (Date.parse(other.at) > Date.parse(last.at) ? other : last));
    return one === latest ? [{ shown: one, earlier: same.filter((other) => other !== latest) }] : [];
  });
}

const isReminder = ({ level, state }: EscalationView): boolean => level === 0 && state === 'sent';
const nameOf = ({ rule, label }: EscalationView): string => `${rule} ${label.en}`;
