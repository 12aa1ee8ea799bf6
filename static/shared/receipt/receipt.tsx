import type { ReactNode } from 'react';
import type { ReceiptSpan } from '../../../src/contract';
import { useScreen } from '../bridge/screen-context';
import { CopyButton } from '../components/copy-button';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';
import { wholeDurationText } from '../time/duration-text';
import { exactText, momentText } from '../time/moment-text';
import {
  EMERGENCIES,
  isCounted,
  type ReceiptSource,
  reasonText,
  receiptCopy,
  receiptSentence,
  ruleSentence,
  shownLengths,
} from './receipt-summary';
import './receipt.css';

/** More spans than this fold behind a summary, so that a long receipt stays readable. */
const SPANS_SHOWN = 6;

/** Why a deadline is when it is: a bar of counted and skipped spans and the same in words, with a copy button (design.md section 7, "Explain"). */
export function Receipt({ source, now }: { readonly source: ReceiptSource; readonly now: number }): ReactNode {
  const reader = useScreen();
  const t = useWords(sharedWords);
  const sentence = receiptSentence(source.receipt, reader, source.workingDays);
  const lengths = shownLengths(source.receipt);
  const table = <SpanTable spans={source.receipt} now={now} />;
  return (
    <div className="receipt">
      <div className="receipt-bar" role="img" aria-label={t('receiptBar', { words: sentence })}>
        {source.receipt.map((span, index) => (
          <span
            key={span.from}
            className={isCounted(span) ? 'span-counted' : `span-skipped span-${span.reason}`}
            style={{ flexGrow: Math.max(1, (lengths[index] ?? 0) / 60_000) }}
            title={`${reasonText(span, reader)} ${wholeDurationText(lengths[index] ?? 0, reader.language)}`}
          />
        ))}
      </div>
      <p>{sentence}</p>
      {source.rule && (
        <p className="quiet">
          {ruleSentence(source.rule, reader)} · {source.rule.version}
        </p>
      )}
      {source.rule?.emergency && <p className="quiet">{t(EMERGENCIES[source.rule.emergency])}</p>}
      {source.rule && source.rule.others !== '' && <p className="quiet">{t('receiptOthers', { others: source.rule.others })}</p>}
      {source.receipt.length > SPANS_SHOWN ? (
        <details>
          <summary>{t('receiptAll', { n: source.receipt.length })}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      <CopyButton text={receiptCopy(source, reader)} />
    </div>
  );
}

function SpanTable({ spans, now }: { readonly spans: readonly ReceiptSpan[]; readonly now: number }): ReactNode {
  const reader = useScreen();
  const t = useWords(sharedWords);
  const lengths = shownLengths(spans);
  const cell = (iso: string): ReactNode => (
    <time dateTime={iso} title={exactText(Date.parse(iso), reader)}>
      {momentText(Date.parse(iso), now, reader)}
    </time>
  );
  return (
    <table className="receipt-table">
      <thead>
        <tr>
          <th scope="col">{t('receiptFrom')}</th>
          <th scope="col">{t('receiptTo')}</th>
          <th scope="col">{t('receiptLength')}</th>
          <th scope="col">{t('receiptWhy')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span, index) => (
          <tr key={span.from} className={isCounted(span) ? '' : 'quiet'}>
            <td>{cell(span.from)}</td>
            <td>{cell(span.to)}</td>
            <td>{wholeDurationText(lengths[index] ?? 0, reader.language)}</td>
            <td>{reasonText(span, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
