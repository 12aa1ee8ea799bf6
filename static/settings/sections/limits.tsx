import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { milestoneName } from '../../../src/domain/case/names';
import { waitingFor } from '../../../src/domain/profile/diff/affected-open';
import type { Limit, Profile } from '../../../src/domain/profile/schema';
import { useLabel, useWords } from '../../shared/i18n/use-words';
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
export function LimitsSection({ profile, setProfile, openItems, view: { mayEdit } }: EditProps): ReactNode {
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
        <LimitTable key={milestone} profile={profile} milestone={milestone} limits={limits} change={change} openItems={openItems} />
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
}

/** The limits of one milestone. Arrow keys, Home and End walk the cells, as in the urgency matrix. */
function LimitTable({ profile, milestone, limits, change, openItems }: TableProps): ReactNode {
  const t = useWords(settingsWords);
  const edit = useWords(limitEditWords);
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const name = label(milestoneName(milestone));
  const walk = (event: KeyboardEvent, row: number, column: number): void => {
    const to = event.altKey ? null : nextCell(event.key, row, column, limits.length, COLUMNS);
    if (to === null) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
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
            limit={limit}
            row={row}
            change={change}
            walk={walk}
            waiting={waitingFor(limit, openItems)}
          />
        ))}
      </CardTable>
    </section>
  );
}
