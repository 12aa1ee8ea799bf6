import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { milestoneName } from '../../../src/domain/case/names';
import type { Label } from '../../../src/domain/label';
import { waitingFor } from '../../../src/domain/profile/diff/affected-open';
import type { Limit, Profile } from '../../../src/domain/profile/schema';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { isWithin } from '../form/form-context';
import { CardTable } from '../parts/card-table';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { limitEditWords } from './limit-edit-words';
import { LimitRow } from './limit-row';
import { limitsByMilestone } from './limit-words';
import { nextCell } from './matrix-cells';
import './cell-tables.css';

/** Length, unit and clock. */
const COLUMNS = 3;

/** Every time limit of the process, changed in its cells, (S0-03, S0-08…S0-16, S0-79, S0-81 and their like). */
export function LimitsSection({ profile, setProfile, openItems, faults, names, view: { mayEdit } }: EditProps): ReactNode {
  const t = useWords(settingsWords);
  const edit = useWords(limitEditWords);
  const label = useLabel();
  const change = (limit: Limit): void => setProfile({ limits: profile.limits.map((other) => (other.id === limit.id ? limit : other)) });
  return (
    <div className="stack">
      <p className="quiet">
        {t('limitsText')} {t('writtenIn', { process: label(profile.name) })} {mayEdit && edit('hint')}
      </p>
      {limitsByMilestone(profile).map(({ milestone, limits }) => (
        <LimitTable key={milestone} {...{ profile, milestone, limits, change, openItems, faults, names }} />
      ))}
    </div>
  );
}

interface TableProps {
  readonly profile: Profile;
  readonly milestone: string;
  readonly limits: readonly Limit[];
  readonly change: (limit: Limit) => void;
  readonly openItems: EditProps['openItems'];
  readonly faults: EditProps['faults'];
  readonly names: EditProps['names'];
}

/** The limits of one milestone. Arrow keys, Home and End walk the cells, as in the urgency matrix. */
function LimitTable({ profile, milestone, limits, change, openItems, faults, names }: TableProps): ReactNode {
  const t = useWords(settingsWords);
  const edit = useWords(limitEditWords);
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const name = label(milestoneName(milestone));
  const opens = (id: string, isOpen: boolean): void =>
    setOpened((before) => new Set(isOpen ? [...before, id] : [...before].filter((other) => other !== id)));
  const walk = (event: KeyboardEvent, row: number, column: number): void => {
    const to = event.altKey ? null : nextCell(event.key, row, column, limits.length, COLUMNS);
    if (to === null) return;
    event.preventDefault();
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`);
    const limit = limits[to.row];
    // On a phone the next limit may be folded: the arrow opens it.
    if (limit !== undefined && cell?.checkVisibility() === false) flushSync(() => opens(limit.id, true));
    cell?.focus();
  };
  return (
    <section>
      <h3>{name}</h3>
      <CardTable
        className="limits"
        caption={name}
        tableRef={table}
        columns={[t('for'), edit('length'), edit('unit'), edit('clock'), t('inWords')].map((column) => ({ name: column }))}
      >
        {limits.map((limit, row) => (
          <LimitRow
            key={limit.id}
            profile={profile}
            names={names}
            limit={limit}
            row={row}
            change={change}
            walk={walk}
            waiting={waitingFor(limit, openItems)}
            faults={faultsOf(limit, profile, faults)}
            isOpened={opened.has(limit.id)}
            opens={(isOpen) => opens(limit.id, isOpen)}
          />
        ))}
      </CardTable>
    </section>
  );
}

/** What the draft has against one of the limits, each thing once. */
function faultsOf(limit: Limit, { limits }: Profile, faults: EditProps['faults']): readonly Label[] {
  const path = `profile.limits.${limits.indexOf(limit)}`;
  const own = faults.filter((fault) => isWithin(fault.path, path));
  return [...new Map(own.map(({ message }) => [message.en, message])).values()];
}
