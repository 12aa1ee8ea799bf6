import type { ReactNode } from 'react';
import type { TrendColumn } from './trend-stack';

interface Props {
  readonly columns: readonly TrendColumn[];
  readonly names: readonly string[];
  readonly head: { readonly from: string; readonly to: string; readonly total: string };
}

/** The numbers behind the chart. */
export function TrendTable({ columns, names, head }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="trend-table" tabIndex={0} aria-label={head.total}>
      <table className="data-table small">
        <thead>
          <tr>
            <th scope="col">{head.from}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="figure">
                {name}
              </th>
            ))}
            <th scope="col" className="figure">
              {head.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.toReversed().map((column) => (
            <tr key={column.from}>
              <th scope="row">{column.from === column.to ? column.from : `${column.from} – ${column.to}`}</th>
              {column.counts.map((count, index) => (
                <td key={names[index]} className="figure">
                  {count}
                </td>
              ))}
              <td className="figure">{column.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
