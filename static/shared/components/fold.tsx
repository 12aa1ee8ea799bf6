import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  readonly title: string;
  /** The one line that makes opening unnecessary most of the time. */
  readonly gist?: ReactNode;
  readonly openAtFirst?: boolean;
  /** Opens it, whenever it becomes another number above 0. */
  readonly openTurn?: number;
  readonly children: () => ReactNode;
}

/** A section that folds; its content is drawn only while it is open. */
export function Fold({ title, gist, openAtFirst = false, openTurn = 0, children }: Props): ReactNode {
  const [open, setOpen] = useState(openAtFirst);
  useEffect(() => {
    if (openTurn > 0) setOpen(true);
  }, [openTurn]);
  return (
    <details className="fold arrowed" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
        <span className="gist">{gist}</span>
      </summary>
      {open && <div className="fold-body">{children()}</div>}
    </details>
  );
}
