import type { Label } from '../../label';
import type { Fact } from './fact';

/** Facts of closing: what only a person can know of (spec 3.2 #22). */
export type ClosingFact =
  /** Somebody confirms a condition of the process that the app cannot check, in its words of that moment, or takes that back. */
  Fact<'closing-condition-confirmed'> & { readonly condition: string; readonly label: Label; readonly holds: boolean };

export const CLOSING_FACT_KINDS = ['closing-condition-confirmed'] as const;

export const describeClosing = ({ label, holds }: ClosingFact): Label =>
  holds
    ? { en: `Confirmed for closing: ${label.en}`, zh: `已确认关闭条件：${label.zh}` }
    : { en: `No longer confirmed for closing: ${label.en}`, zh: `已撤销确认的关闭条件：${label.zh}` };
