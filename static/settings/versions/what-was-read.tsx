import type { ReactNode } from 'react';
import type { ImportView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { placeOf } from '../section-of';
import { settingsWords } from '../settings-words';
import { exchangeWords } from './exchange-words';

/** What was read: how much it changes, and which names nobody bears here. */
export function WhatWasRead({ read, said }: { readonly read: ImportView; readonly said: 'imported' | 'copied' | 'firstRead' }): ReactNode {
  const t = useWords(exchangeWords);
  const sections = useWords(settingsWords);
  return (
    <>
      <Notice tone="success">{read.changes.length === 0 && said !== 'firstRead' ? t('same') : t(said, { n: read.changes.length })}</Notice>
      {read.unmapped.length > 0 && (
        <Notice tone="warning" title={t('unmapped')}>
          <ul className="fault-list">
            {read.unmapped.map(({ path, name }) => (
              <li key={`${path} ${name}`}>
                {name} <span className="quiet small">{sections(placeOf(path))}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
