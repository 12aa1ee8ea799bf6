import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, type ReactNode, useCallback } from 'react';
import { milestoneName } from '../../../src/domain/case/names';
import type { Label } from '../../../src/domain/label';
import type { Names } from '../../../src/domain/profile/diff/names';
import type { Limit, Profile } from '../../../src/domain/profile/schema';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { settingsWords } from '../settings-words';
import { lengthPath } from './length-path';
import { asksForParts, CELL_UNITS, CLOCKS, cellsOf, withCells, withLength } from './limit-cells';
import { limitEditWords } from './limit-edit-words';
import { LimitLine } from './limit-line';
import { limitSentence } from './limit-words';

interface Props {
  readonly profile: Profile;
  readonly names: Names;
  readonly limit: Limit;
  readonly row: number;
  readonly change: (limit: Limit) => void;
  /** Arrow keys, Home and End, from the cell of this column. */
  readonly walk: (event: KeyboardEvent, row: number, column: number) => void;
  /** Open items it is promised to and that wait for it; `null` where that is not known. */
  readonly waiting: number | null;
  /** What the draft has against it. */
  readonly faults: readonly Label[];
  /** On a phone: somebody opened it. What is faulty is open in any case. */
  readonly isOpened: boolean;
  readonly opens: (isOpen: boolean) => void;
}

/** One limit in the table: its length, its unit and its clock are changed in their cells; the rest stands in the form below. */
export function LimitRow({ profile, names, limit, row, change, walk, waiting, faults, isOpened, opens }: Props): ReactNode {
  const { language } = useScreen();
  const t = useWords(limitEditWords);
  const words = useWords(settingsWords);
  const label = useLabel();
  const cells = cellsOf(limit.due);
  const condition = names.condition(limit.when)[language];
  const path = lengthPath(limit.id);
  const isRead = useCallback((text: string) => withLength(limit.due, text) !== null, [limit.due]);
  const [typed, setTyped] = useTyped(path, t('lengthOf', { milestone: milestoneName(limit.milestone)[language], name: condition }), isRead);
  const isBad = typed !== null && !isRead(typed);
  const faultCount = faults.length + (isBad ? 1 : 0);
  const isOpen = isOpened || faultCount > 0;
  const shown = cells.amount === null ? '' : cells.from === null ? String(cells.amount) : `${cells.from}–${cells.amount}`;
  const replaced = (limit.replaces ?? [])
    .map((id) => profile.limits.find((other) => other.id === id))
    .map((other) => (other === undefined ? '–' : `“${limitSentence(names, other, language)}”`))
    .join(language === 'zh' ? '、' : ', ');
  const put = (part: Parameters<typeof withCells>[1]): void => change({ ...limit, due: withCells(limit.due, part) });
  /** In a text the arrows move the caret until they stand at its end, and Home and End do so always. */
  const walkText = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Home' || event.key === 'End') return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isInside =
      (event.key === 'ArrowLeft' && (selectionEnd ?? 0) > 0) || (event.key === 'ArrowRight' && (selectionStart ?? 0) < value.length);
    if (!isInside) walk(event, row, 0);
  };
  return (
    <tr className={isOpen ? 'open-row' : undefined}>
      <th scope="row" className="name">
        <LimitLine {...{ name: condition, limit, faults: faultCount, isOpen, opens }} />
        <span className="limit-name">{condition}</span>
        {waiting !== null && waiting > 0 && <div className="limit-waiting quiet small">{t('waiting', { n: waiting })}</div>}
      </th>
      <td data-column={t('length')} data-path={path}>
        <Textfield
          isCompact
          data-cell={`${row}-0`}
          aria-label={t('amountOf', { name: condition })}
          isInvalid={isBad}
          placeholder={cells.amount === null ? t('immediate') : ''}
          value={typed ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => walkText(event as KeyboardEvent<HTMLInputElement>)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const due = withLength(limit.due, text);
            if (due !== null) change({ ...limit, due });
          }}
          // What is not understood stays to be put right; an emptied field shows what is stored.
          onBlur={() => setTyped(isBad && typed.trim() !== '' ? typed : null)}
        />
        {isBad && (
          <span className="field-error" role="status">
            {t(asksForParts(limit.due, typed) ? 'lengthSplit' : 'lengthFault')}
          </span>
        )}
      </td>
      <td data-column={t('unit')}>
        <Select
          data-cell={`${row}-1`}
          aria-label={t('unitOf', { name: condition })}
          value={cells.unit}
          choices={CELL_UNITS.filter((unit) => unit !== 'seconds' || cells.clock === 'around').map((unit) => ({
            id: unit,
            label: t(unit),
          }))}
          onKeyDown={(event) => walk(event, row, 1)}
          onChoose={(unit) => put({ unit: CELL_UNITS.find((known) => known === unit) ?? cells.unit })}
        />
      </td>
      <td data-column={t('clock')}>
        <Select
          data-cell={`${row}-2`}
          aria-label={t('clockOf', { name: condition })}
          value={cells.clock}
          disabled={cells.unit === 'seconds' || cells.unit === 'immediate'}
          choices={CLOCKS.map((clock) => ({ id: clock, label: t(clock) }))}
          onKeyDown={(event) => walk(event, row, 2)}
          onChoose={(clock) => put({ clock: CLOCKS.find((known) => known === clock) ?? cells.clock })}
        />
      </td>
      <td data-column={words('inWords')}>
        {limitSentence(names, limit, language)} {limit.enabled === false && <Lozenge>{words('off')}</Lozenge>}
        {limit.src.length === 0 && <Lozenge>{words('byProject')}</Lozenge>}{' '}
        {limit.measurable !== undefined && <Lozenge tone="information">{words('outsideJira')}</Lozenge>}
        {limit.replaces !== undefined && <span className="quiet small"> {words('replaces', { limits: replaced })}</span>}
        <Checkbox
          label={t('holds')}
          aria-label={t('holdsOf', { name: condition })}
          isChecked={limit.enabled !== false}
          onChange={(event) => change({ ...limit, enabled: event.currentTarget.checked ? undefined : false })}
        />
        {faults.map((fault) => (
          <div key={fault.en} className="field-error">
            {label(fault)}
          </div>
        ))}
      </td>
    </tr>
  );
}
