import Button from '@atlaskit/button/new';
import { type ReactNode, useMemo, useState } from 'react';
import type { QualityView } from '../../src/contract';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { TrendChart } from './trend-chart';
import { trendCsv } from './trend-csv';
import { seriesColour, trendColumns } from './trend-stack';
import { TrendTable } from './trend-table';

/** New items over time, stacked by type; the same as a table and as CSV. */
export function Trend({ quality }: { readonly quality: QualityView }): ReactNode {
  const t = useWords(gadgetWords);
  const label = useLabel();
  const [asTable, setAsTable] = useState(false);
  const types = quality.volume;
  const names = types.map((type) => label(type.label));
  const columns = useMemo(
    () =>
      trendColumns(
        quality.trend,
        quality.volume.map((item) => item.type),
      ),
    [quality],
  );
  const head = { from: t('from'), to: t('to'), total: t('total') };
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([trendCsv(columns, names, head)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `feedback-${quality.project.key}-${quality.period}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section>
      <div className="row spread">
        <h3>{t('trend')}</h3>
        <div className="row">
          <Button appearance="subtle" spacing="compact" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'showChart' : 'showTable')}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={download}>
            CSV
          </Button>
        </div>
      </div>
      {asTable ? <TrendTable columns={columns} names={names} head={head} /> : <TrendChart columns={columns} names={names} />}
      <ul className="legend small" aria-hidden="true">
        {names.map((name, index) => (
          <li key={name}>
            <svg width="10" height="10" aria-hidden="true" focusable="false">
              <rect width="10" height="10" rx="2" style={{ fill: seriesColour(index) }} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
