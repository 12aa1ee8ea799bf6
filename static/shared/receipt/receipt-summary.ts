import type { ReceiptSpan } from '../../../src/contract';
import { WAITING_FOR_CUSTOMER } from '../../../src/domain/case/pause-reason';
import { translate } from '../i18n/define-words';
import type { Language } from '../i18n/language';
import { sharedWords } from '../i18n/shared-words';
import { hoursText, wholeDurationText } from '../time/duration-text';
import { exactText, fullText, type Reader } from '../time/moment-text';

/** What a receipt is drawn from; `DeadlineView` and the milestones of `tryProfile` both fit. */
export interface ReceiptSource {
  readonly startAt: string;
  readonly dueAt: string;
  readonly receipt: readonly ReceiptSpan[];
  readonly rule?: {
    readonly limitText: string;
    /** For which cases the limit is: "Urgent". */
    readonly whom: string;
    readonly src: readonly string[];
    readonly others: string;
    readonly version: string;
    /** Of a promise somebody made, in place of a limit. */
    readonly promised?: { readonly who: string | null; readonly at: string };
    /** Counted from the declaration of an emergency; `again`: to a customer who was answered before. */
    readonly emergency?: 'declared' | 'again' | undefined;
  };
  /** Of a limit in working days: how many. */
  readonly workingDays?: number | undefined;
}

/** The compiler asks for words for every reason there is. */
const REASONS = {
  counted: 'reasonCounted',
  'outside-hours': 'reasonOutsideHours',
  weekend: 'reasonWeekend',
  holiday: 'reasonHoliday',
  paused: 'reasonPaused',
  'day-of-receipt': 'reasonDayOfReceipt',
} as const satisfies Record<ReceiptSpan['reason'], keyof typeof sharedWords.en>;

/** Characters of a pause's reason that are shown beside other things; all of it stands in the time line. */
const REASON_LENGTH = 80;

export const shortReason = (text: string): string => (text.length > REASON_LENGTH ? `${text.slice(0, REASON_LENGTH - 1)}…` : text);

/** Why a span counts or not, in words; of a pause in those of who paused. */
export function reasonText({ reason, because }: Pick<ReceiptSpan, 'reason' | 'because'>, { language }: Pick<Reader, 'language'>): string {
  if (reason === 'paused' && because === WAITING_FOR_CUSTOMER) return translate(sharedWords, language, 'reasonPausedForCustomer');
  if (reason === 'paused' && because !== undefined)
    return translate(sharedWords, language, 'reasonPausedBecause', { why: shortReason(because) });
  return translate(sharedWords, language, REASONS[reason]);
}

/** Length of a span in milliseconds. */
const spanLength = (span: ReceiptSpan): number => Date.parse(span.to) - Date.parse(span.from);

const toSecond = (milliseconds: number): number => Math.round(milliseconds / 1000) * 1000;

/**
 * Lengths of the spans in whole seconds (in milliseconds): rounded so that the spans of one reason add up to the rounded sum of
 * their exact lengths, whatever fractions of a second each of them has.
 */
export function shownLengths(spans: readonly ReceiptSpan[]): readonly number[] {
  const sums = new Map<string, number>();
  return spans.map((span) => {
    const kind = kindOf(span);
    const before = sums.get(kind) ?? 0;
    const after = before + (isCounted(span) ? span.counted * 1000 : spanLength(span));
    sums.set(kind, after);
    return toSecond(after) - toSecond(before);
  });
}

const kindOf = ({ reason, because = '' }: ReceiptSpan): string => `${reason} ${because}`;

/** Whether the span was counted; the kind of its bar. */
export const isCounted = (span: ReceiptSpan): boolean => span.counted > 0;

interface Skipped {
  readonly span: ReceiptSpan;
  readonly length: number;
}

/** Milliseconds counted, and skipped by reason, in the order in which the reasons first appear: sums of the lengths as shown. */
export function receiptTotals(spans: readonly ReceiptSpan[]): { readonly counted: number; readonly skipped: readonly Skipped[] } {
  const lengths = shownLengths(spans);
  const skipped = new Map<string, Skipped>();
  let counted = 0;
  spans.forEach((span, index) => {
    const length = lengths[index] ?? 0;
    if (isCounted(span)) counted += length;
    else skipped.set(kindOf(span), { span, length: (skipped.get(kindOf(span))?.length ?? 0) + length });
  });
  return { counted, skipped: [...skipped.values()] };
}

/** What only a clock of working hours skips. */
const WORKING: ReadonlySet<ReceiptSpan['reason']> = new Set(['outside-hours', 'weekend', 'holiday', 'day-of-receipt']);

/** "27 h = 3 working days": working time is told in hours, because a working day is no day of 24. */
function countedText(spans: readonly ReceiptSpan[], counted: number, days: number | undefined, language: Language): string {
  const working = days !== undefined || spans.some(({ reason }) => WORKING.has(reason));
  const text = working ? hoursText(counted, language) : wholeDurationText(counted, language);
  return days === undefined ? text : `${text} = ${translate(sharedWords, language, 'workingDays', { n: days })}`;
}

/** "Counted 8 h · Not counted: weekend 2 d, outside working hours 30 h". */
export function receiptSentence(spans: readonly ReceiptSpan[], reader: Reader, days?: number): string {
  const { counted, skipped } = receiptTotals(spans);
  const { language } = reader;
  const first = `${translate(sharedWords, language, 'countedTotal')} ${countedText(spans, counted, days, language)}`;
  if (skipped.length === 0) return first;
  const comma = language === 'zh' ? '、' : ', ';
  const rest = skipped.map(({ span, length }) => `${reasonText(span, reader)} ${wholeDurationText(length, language)}`).join(comma);
  return `${first} · ${translate(sharedWords, language, 'skippedTotal')}${language === 'zh' ? '：' : ': '}${rest}`;
}

/** The receipt as plain text, for the clipboard: sentence, rule, and one line a span. */
export function receiptCopy(source: ReceiptSource, reader: Reader): string {
  const { language } = reader;
  const exact = (iso: string): string => exactText(Date.parse(iso), reader);
  const lines = [
    translate(sharedWords, language, 'receiptDue', { from: exact(source.startAt), to: exact(source.dueAt) }),
    receiptSentence(source.receipt, reader, source.workingDays),
  ];
  if (source.rule) {
    lines.push(ruleSentence(source.rule, reader), source.rule.version);
    if (source.rule.emergency) lines.push(translate(sharedWords, language, EMERGENCIES[source.rule.emergency]));
    if (source.rule.others !== '') lines.push(translate(sharedWords, language, 'receiptOthers', { others: source.rule.others }));
  }
  const lengths = shownLengths(source.receipt);
  source.receipt.forEach((span, index) => {
    const length = wholeDurationText(lengths[index] ?? 0, language);
    lines.push(`${exact(span.from)} – ${exact(span.to)}  ${length}  ${reasonText(span, reader)}`);
  });
  return lines.join('\n');
}

/** Why a promise of an emergency counts from where it does. */
export const EMERGENCIES = { declared: 'receiptEmergency', again: 'receiptEmergencyAgain' } as const;

/** "30 min limit for “Urgent” (S0-13)"; "Promised by Agent One 6 Mar 2026, 17:58". */
export function ruleSentence(rule: NonNullable<ReceiptSource['rule']>, reader: Reader): string {
  if (rule.promised) {
    const { who, at } = rule.promised;
    const when = fullText(Date.parse(at), reader);
    return who === null
      ? translate(sharedWords, reader.language, 'receiptPromisedThen', { when })
      : translate(sharedWords, reader.language, 'receiptPromised', { who, when });
  }
  return translate(sharedWords, reader.language, 'receiptRule', { limit: rule.limitText, whom: rule.whom, src: rule.src.join(', ') });
}
