import type { ReceiptSpan } from '../../../src/contract';
import { translate } from '../i18n/define-words';
import { sharedWords } from '../i18n/shared-words';
import { durationText } from '../time/duration-text';
import { exactText, type Reader } from '../time/moment-text';

/** What a receipt is drawn from; `DeadlineView` and the milestones of `tryProfile` both fit. */
export interface ReceiptSource {
  readonly startAt: string;
  readonly dueAt: string;
  readonly receipt: readonly ReceiptSpan[];
  readonly rule?: {
    readonly limitText: string;
    readonly limit: string;
    readonly src: readonly string[];
    readonly others: string;
    readonly version: string;
  };
}

const REASONS = {
  counted: 'reasonCounted',
  'outside-hours': 'reasonOutsideHours',
  weekend: 'reasonWeekend',
  holiday: 'reasonHoliday',
  paused: 'reasonPaused',
} as const;

const isKnown = (reason: string): reason is keyof typeof REASONS => reason in REASONS;

/** The reason of a span in words; a reason this screen does not know is shown as it came. */
export function reasonText(reason: string, reader: Reader): string {
  return isKnown(reason) ? translate(sharedWords, reader.language, REASONS[reason]) : reason;
}

/** Length of a span in milliseconds. */
export const spanLength = (span: ReceiptSpan): number => Date.parse(span.to) - Date.parse(span.from);

/** Whether the span was counted; the kind of its bar. */
export const isCounted = (span: ReceiptSpan): boolean => span.counted > 0;

/** Milliseconds counted, and skipped by reason, in the order in which the reasons first appear. */
export function receiptTotals(spans: readonly ReceiptSpan[]): { readonly counted: number; readonly skipped: ReadonlyMap<string, number> } {
  const skipped = new Map<string, number>();
  let counted = 0;
  for (const span of spans) {
    if (isCounted(span)) counted += span.counted * 1000;
    else skipped.set(span.reason, (skipped.get(span.reason) ?? 0) + spanLength(span));
  }
  return { counted, skipped };
}

/** "Counted 8 h · Not counted: weekend 2 d, outside working hours 30 h". */
export function receiptSentence(spans: readonly ReceiptSpan[], reader: Reader): string {
  const { counted, skipped } = receiptTotals(spans);
  const { language } = reader;
  const first = `${translate(sharedWords, language, 'countedTotal')} ${durationText(counted, language)}`;
  if (skipped.size === 0) return first;
  const comma = language === 'zh' ? '、' : ', ';
  const rest = [...skipped].map(([reason, length]) => `${reasonText(reason, reader)} ${durationText(length, language)}`).join(comma);
  return `${first} · ${translate(sharedWords, language, 'skippedTotal')}${language === 'zh' ? '：' : ': '}${rest}`;
}

/** The receipt as plain text, for the clipboard: sentence, rule, and one line a span. */
export function receiptCopy(source: ReceiptSource, reader: Reader): string {
  const { language } = reader;
  const exact = (iso: string): string => exactText(Date.parse(iso), reader);
  const lines = [
    translate(sharedWords, language, 'receiptDue', { from: exact(source.startAt), to: exact(source.dueAt) }),
    receiptSentence(source.receipt, reader),
  ];
  if (source.rule) {
    lines.push(ruleSentence(source.rule, reader), source.rule.version);
    if (source.rule.others !== '') lines.push(translate(sharedWords, language, 'receiptOthers', { others: source.rule.others }));
  }
  for (const span of source.receipt) {
    lines.push(`${exact(span.from)} – ${exact(span.to)}  ${durationText(spanLength(span), language)}  ${reasonText(span.reason, reader)}`);
  }
  return lines.join('\n');
}

/** "30 min limit, rule urgent-response (S0-13)". */
export function ruleSentence(rule: NonNullable<ReceiptSource['rule']>, reader: Reader): string {
  return translate(sharedWords, reader.language, 'receiptRule', { limit: rule.limitText, rule: rule.limit, src: rule.src.join(', ') });
}
