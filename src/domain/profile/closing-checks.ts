import type { Label } from '../label';
import { idFromLabel } from './id-from-label';

/** Who says whether a closing condition of the process holds: the app, by one of its checks, or a person (`by-hand`). */
export const CLOSING_CHECKS = ['solved', 'confirmed', 'no-risk', 'records', 'result-told', 'archived', 'by-hand'] as const;
export type ClosingCheck = (typeof CLOSING_CHECKS)[number];

/** A condition in the words of the process; without `check` it is one of the written processes' own, or a person confirms it. */
export interface ListedCondition extends Label {
  readonly check?: ClosingCheck | undefined;
}

/** The written processes say no more than the words (S0-74, S4-122): exactly these are checked by the app, not whatever reads like them. */
const OF_PROCESSES: Readonly<Record<string, ClosingCheck>> = {
  'problem-fully-solved': 'solved',
  'customer-confirmed-satisfied': 'confirmed',
  'customer-confirmed': 'confirmed',
  'no-later-risk': 'no-risk',
  'records-complete': 'records',
  'result-fed-back': 'result-told',
  'record-archived': 'archived',
};

export function closingCheckOf({ en, check }: ListedCondition): ClosingCheck {
  const id = idFromLabel(en);
  return check ?? (Object.hasOwn(OF_PROCESSES, id) ? OF_PROCESSES[id] : undefined) ?? 'by-hand';
}
