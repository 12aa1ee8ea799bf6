import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { axisName } from '../../../src/domain/case/names';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { ValueSelect } from '../parts/value-select';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { nextCell, withCell } from './matrix-cells';
import './cell-tables.css';

const ROWS = 'impact-scope';
const COLUMNS = 'problem-nature';

/** Impact × nature → urgency (spec part 5). Arrow keys walk the cells, Enter or a letter chooses in one. */
export function UrgencyMatrix(edit: EditProps): ReactNode {
  const { profile, settings, set, view } = edit;
  const { mayEdit } = view;
  const t = useWords(settingsWords);
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const impacts = profile.axes[ROWS] ?? [];
  const natures = profile.axes[COLUMNS] ?? [];
  if (impacts.length === 0 || natures.length === 0) return <p className="quiet">{t('noMatrix')}</p>;

  const walk = (event: KeyboardEvent, row: number, column: number): void => {
    const to = event.altKey ? null : nextCell(event.key, row, column, impacts.length, natures.length);
    if (!to) return;
    event.preventDefault();
    table.current?.querySelector<HTMLSelectElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
  };
  return (
    <>
      <p className="quiet">
        {t('matrixText')} {mayEdit && t('matrixKeys')}
      </p>
      <div data-path="settings.urgencyMatrix">
        <CardTable
          className="matrix"
          tableRef={table}
          columns={[
            { name: `${label(axisName(profile, ROWS))} \\ ${label(axisName(profile, COLUMNS))}` },
            ...natures.map((nature) => ({ name: label(nature.label) })),
          ]}
        >
          {impacts.map((impact, row) => (
            <tr key={impact.id}>
              <th scope="row">{label(impact.label)}</th>
              {natures.map((nature, column) => (
                <td key={nature.id} data-column={label(nature.label)}>
                  <ValueSelect
                    axis="urgency"
                    path={`settings.urgencyMatrix.${impact.id}.${nature.id}`}
                    edit={edit}
                    data-cell={`${row}-${column}`}
                    aria-label={`${label(impact.label)} · ${label(nature.label)}`}
                    value={settings.urgencyMatrix[impact.id]?.[nature.id] ?? ''}
                    prompt="–"
                    onKeyDown={(event) => walk(event, row, column)}
                    onChoose={(urgency) => set({ urgencyMatrix: withCell(settings.urgencyMatrix, impact.id, nature.id, urgency) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </CardTable>
      </div>
    </>
  );
}
