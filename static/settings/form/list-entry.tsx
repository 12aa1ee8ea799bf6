import { type ReactNode, useEffect, useState } from 'react';
import { Lozenge } from '../../shared/components/lozenge';
import { useWords } from '../../shared/i18n/use-words';
import { isWithin, useForm, useTurnTo } from './form-context';
import { formWords } from './form-words';
import type { Shape } from './shape';
import '../parts/move.css';

interface Props {
  readonly shape: Shape;
  readonly entry: unknown;
  /** What the entry is called. */
  readonly title: string;
  /** Name of the list in the profile. */
  readonly name: string;
  readonly path: string;
  readonly openAtFirst: boolean;
  readonly change: (entry: unknown) => void;
  /** A field of the entry lost the focus. */
  readonly leave: () => void;
  /** `null`: it is the first, the last, or one that must stay. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly remove: (() => void) | null;
}

const FOLDED: ReadonlySet<Shape['kind']> = new Set(['group', 'variants', 'list', 'record']);

/** One entry of a list: a plain value in its line, one of several fields folded under its name. */
export function ListEntry({ shape, entry, title, name, path, openAtFirst, change, leave, up, down, remove }: Props): ReactNode {
  const t = useWords(formWords);
  const { Value, faults } = useForm();
  const [open, setOpen] = useState(openAtFirst);
  const turn = useTurnTo(path);
  const faulty = faults.filter((fault) => isWithin(fault.path, path)).length;
  useEffect(() => {
    if (turn > 0) setOpen(true);
  }, [turn]);
  const field = <Value shape={shape} value={entry} change={change} label={title} name={name} path={path} />;
  const button = (text: string, sign: string, act: (() => void) | null): ReactNode => (
    // Not `disabled`: who moves an entry to the end would lose the focus there.
    <button type="button" className="move" aria-disabled={act === null} aria-label={text} title={text} onClick={() => act?.()}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li className="form-entry" data-path={path} onBlur={leave}>
      {FOLDED.has(shape.kind) ? (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {title} {faulty > 0 && <Lozenge tone="danger">{t('faultsHere', { n: faulty })}</Lozenge>}
          </summary>
          {open && field}
        </details>
      ) : (
        <div>{field}</div>
      )}
      <div className="row form-buttons">
        {button(t('up', { name: title }), '↑', up)}
        {button(t('down', { name: title }), '↓', down)}
        {button(t('removeNamed', { name: title }), '×', remove)}
      </div>
    </li>
  );
}
