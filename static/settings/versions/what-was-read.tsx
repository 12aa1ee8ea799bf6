import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { exchangeWords } from './exchange-words';
import { Unmapped } from './unmapped';
import type { Reading } from './use-reading';

interface Props {
  readonly read: ImportView;
  readonly said: 'imported' | 'copied' | 'firstRead';
  readonly replaced?: Reading['replaced'];
  /** Brings back what it took the place of. */
  readonly bringBack?: Reading['undo'];
}

/** What was read: how much it changes, which names nobody bears here, and how to bring back unpublished work it took the place of. */
export function WhatWasRead({ read, said, replaced = null, bringBack }: Props): ReactNode {
  const t = useWords(exchangeWords);
  const { numbering } = read.profile;
  return (
    <>
      <Notice tone="success">{read.changes.length === 0 && said !== 'firstRead' ? t('same') : t(said, { n: read.changes.length })}</Notice>
      {replaced !== null && bringBack !== undefined && (
        <div className="row">
          <span>{t('tookThePlace', { n: replaced.changes })}</span>
          <Button onClick={bringBack}>{t('bringBack')}</Button>
        </div>
      )}
      {numbering !== null && <p className="quiet small">{t('numbers', { pattern: numbering.pattern })}</p>}
      <Unmapped unmapped={read.unmapped} />
    </>
  );
}
