import type { ReactNode } from 'react';
import type { ImportView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { placeOf } from '../section-of';
import { settingsWords } from '../settings-words';
import { exchangeWords } from './exchange-words';

/** Names of a file that nobody bears here, each with the section to choose in; nothing where there are none. */
export function Unmapped({ unmapped }: Pick<ImportView, 'unmapped'>): ReactNode {
  const t = useWords(exchangeWords);
  const sections = useWords(settingsWords);
  if (unmapped.length === 0) return null;
  return (
    <Notice tone="warning" title={t('unmapped')}>
      <ul className="fault-list">
        {unmapped.map(({ path, name }) => (
          <li key={`${path} ${name}`}>
            {name} <span className="quiet small">{sections(placeOf(path))}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
