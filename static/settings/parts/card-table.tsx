import type { ReactNode, RefObject } from 'react';
import './card-table.css';

/** A column of a table of the settings. Its cells name it in `data-column`, which a card shows beside the value. */
export interface CardColumn {
  readonly name: string;
  /** Told to a screen reader only: the cells say it themselves. */
  readonly isSilent?: boolean;
  readonly isFigure?: boolean;
}

interface Props {
  readonly columns: readonly CardColumn[];
  readonly caption?: string;
  readonly className?: string;
  readonly tableRef?: RefObject<HTMLTableElement>;
  /** The rows. */
  readonly children: ReactNode;
}

/** A table where there is room for its columns; on a phone, and zoomed far in, a list of cards in which each value stands by its column's name. */
export function CardTable({ columns, caption, className = '', tableRef, children }: Props): ReactNode {
  return (
    <div className="card-table-box">
      <table className={`data-table card-table ${className}`} ref={tableRef}>
        {caption !== undefined && <caption className="off-screen">{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ name, isSilent, isFigure }) => (
              <th key={name} scope="col" className={isFigure ? 'figure' : undefined}>
                {isSilent ? <span className="off-screen">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
