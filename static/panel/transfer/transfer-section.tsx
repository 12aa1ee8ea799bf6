import type { ReactNode } from 'react';
import type { TransferView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { transferWords } from './transfer-words';

/** How often the case changed hands, and why; nothing while it never did. */
export function TransferSection(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(transferWords);
  const [last] = data.transfers.history;
  if (last === undefined) return null;
  const when = insideSentence(momentText(Date.parse(last.at), Date.parse(data.now), reader));
  return (
    <Fold title={t('title')} gist={`${t('count', { n: data.transfers.history.length })} · ${t('last', { when })}`}>
      {() => <History />}
    </Fold>
  );
}

function History(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(transferWords);
  return (
    <ol className="timeline">
      {data.transfers.history.map((transfer) => (
        <li key={transfer.at}>
          <time className="quiet small" dateTime={transfer.at}>
            {momentText(Date.parse(transfer.at), Date.parse(data.now), reader)}
          </time>
          <span className="pre">
            <Who {...transfer} />
            <br />
            <span className="quiet">{transfer.reason ?? t('inJira')}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Who({ by, from, to }: TransferView['history'][number]): ReactNode {
  const t = useWords(transferWords);
  const nameOf = useNames();
  const names = { by: nameOf(by), from: from === null ? t('nobody') : nameOf(from), to: nameOf(to) };
  if (by === to) return t(from === null ? 'tookOn' : 'tookFrom', names);
  return t(by === from ? 'happened' : 'happenedBy', names);
}
