import type { ReactNode } from 'react';
import type { EvidenceView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Notice } from '../../shared/components/notice';
import { useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { fileSizeText } from './file-size-text';
import { investigationWords } from './investigation-words';

const VERDICTS = { unchanged: 'unchanged', changed: 'changed', missing: 'gone' } as const;

/** The file of a piece of evidence with its hash, and what the last comparison came to, with both hashes. */
export function FileState({
  piece,
  file,
  nameOf,
}: {
  readonly piece: EvidenceView;
  readonly file: NonNullable<EvidenceView['file']>;
  readonly nameOf: (accountId: string | null) => string;
}): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(investigationWords);
  const { verified } = piece;
  const when = verified === null ? '' : insideSentence(momentText(Date.parse(verified.at), Date.parse(data.now), reader));
  return (
    <>
      <p className="small">
        {file.name} <span className="quiet">{fileSizeText(file.size)}</span>
        <br />
        <span className="quiet">{t('hash')}</span> <code className="hash">{file.sha256}</code>
      </p>
      {verified && (
        <Notice tone={verified.verdict === 'unchanged' ? 'success' : 'danger'}>
          <strong>{t(VERDICTS[verified.verdict])}</strong> ·{' '}
          {verified.by === null ? t('noticed', { when }) : t('verified', { when, by: nameOf(verified.by) })}
          {verified.verdict !== 'unchanged' && (
            <>
              <br />
              <code className="hash">{t('recordedHash', { hash: verified.recorded })}</code>
              <br />
              <code className="hash">{verified.found === null ? t('foundNothing') : t('foundHash', { hash: verified.found })}</code>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
