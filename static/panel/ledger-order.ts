import type { EscalationView } from '../../src/contract';
import { foldRepeats, type Repeated } from './repeats';

/** The ledger as it is read: a reminder that went out again and again stands once, at its latest, with the others behind it. */
export const ledgerLines = (escalations: readonly EscalationView[]): readonly Repeated<EscalationView>[] =>
  foldRepeats(escalations, ({ rule, label, level, state }) => (level === 0 && state === 'sent' ? `${rule} ${label.en}` : null));
