import type { Label } from '../label';
import type { LedgerEntry } from './ledger';

/** One escalation from the point of view of one person. */
export interface NotTold {
  readonly key: string;
  readonly told: boolean;
  readonly text: Label;
}

const NOT_ROLE: Label = { en: 'This escalation was not for a role of yours.', zh: '此升级未涉及您的角色。' };
const BEFORE: Label = { en: 'Whom it reached was not recorded yet.', zh: '当时尚未记录通知对象。' };
const PLANNED: Label = { en: 'It is not due yet.', zh: '尚未到时间。' };

/** "Why was I not told?", entry by entry, from the ledger alone (issue 3, item 3). */
export function whyNotTold(
  ledger: readonly Pick<LedgerEntry, 'key' | 'state' | 'because' | 'reached'>[],
  accountId: string,
): readonly NotTold[] {
  return ledger.map((entry): NotTold => {
    const { key } = entry;
    if (entry.state === 'planned') return { key, told: false, text: PLANNED };
    if (entry.state === 'suppressed' || entry.state === 'cancelled') return { key, told: false, text: entry.because ?? PLANNED };
    const own = entry.reached.filter((one) => one.accountId === accountId);
    const told = own.find(({ how }) => how === 'mentioned' || how === 'in-digest' || how === 'given');
    const said = told ?? own[0];
    if (said !== undefined) return { key, told: told !== undefined, text: said.text };
    const deputy = entry.reached.find((one) => one.insteadOf === accountId);
    if (deputy !== undefined) return { key, told: false, text: deputy.text };
    return { key, told: false, text: entry.reached.length === 0 ? BEFORE : NOT_ROLE };
  });
}
