import type { ReactNode } from 'react';
import type { QualityView } from '../../src/contract';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { JqlLink } from './jql-link';
import { seriesColour } from './trend-stack';

/** How many of each type, with a bar as long as its share of the largest. */
export function Volume({ volume }: { readonly volume: QualityView['volume'] }): ReactNode {
  const t = useWords(gadgetWords);
  const label = useLabel();
  const most = Math.max(1, ...volume.map((item) => item.count));
  const total = volume.reduce((sum, item) => sum + item.count, 0);
  return (
    <section>
      <h3>{t('volume', { n: total })}</h3>
      {total === 0 && <p className="quiet">{t('volumeEmpty')}</p>}
      <ul className="volume">
        {volume.map((item, index) => (
          <li key={item.type}>
            <span>{label(item.label)}</span>
            <svg width="100%" height="12" aria-hidden="true" focusable="false">
              <rect width={`${(item.count / most) * 100}%`} height="12" rx="2" style={{ fill: seriesColour(index) }} />
            </svg>
            <JqlLink jql={item.count > 0 ? item.jql : ''}>{item.count}</JqlLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
