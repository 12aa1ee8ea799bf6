import type { ReactNode } from 'react';
import type { ImportView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { exchangeWords } from './exchange-words';
import { Unmapped } from './unmapped';

/** What was read: how much it changes, and which names nobody bears here. */
export function WhatWasRead({ read, said }: { readonly read: ImportView; readonly said: 'imported' | 'copied' | 'firstRead' }): ReactNode {
  const t = useWords(exchangeWords);
  return (
    <>
      <Notice tone="success">{read.changes.length === 0 && said !== 'firstRead' ? t('same') : t(said, { n: read.changes.length })}</Notice>
      <Unmapped unmapped={read.unmapped} />
    </>
  );
}
