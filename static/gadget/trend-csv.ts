import type { TrendColumn } from './trend-stack';

/** A field for a spreadsheet: quoted where needed, and a text that would start a formula is made plain. */
function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The trend as CSV (RFC 4180 lines) with a byte-order mark, without which Excel misreads Chinese. */
export function trendCsv(
  columns: readonly TrendColumn[],
  names: readonly string[],
  head: { readonly from: string; readonly to: string; readonly total: string },
): string {
  const rows = [
    [head.from, head.to, ...names, head.total],
    ...columns.map((column) => [column.from, column.to, ...column.counts.map(String), String(column.total)]),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
