import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useState } from 'react';
import type { ReplayedItem } from '../../../src/contract';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { useScreen } from '../../shared/bridge/screen-context';
import { IssueLink } from '../../shared/components/issue-link';
import { Lozenge } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { CardTable } from '../parts/card-table';
import type { OpenNumber } from './number-button';
import { replayWords } from './replay-words';
import { useItemLines } from './use-item-lines';
import type { ValueNamer } from './value-namer';

interface Props {
  readonly projectKey: string;
  readonly replayId: string;
  readonly number: OpenNumber;
  readonly name: ValueNamer;
  readonly axisOf: (axis: string) => string;
  /** Configurations that know the rules by name, the published one first. */
  readonly rulesOf: readonly Configuration[];
  readonly now: number;
  readonly close: () => void;
}

/** The items behind one number, fifty at a time. */
export function ReplayedItems({ projectKey, replayId, number, name, axisOf, rulesOf, now, close }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(replayWords);
  const { busy, problem, run } = useAction();
  const { kind, of, title } = number;
  const [items, setItems] = useState<readonly ReplayedItem[]>([]);
  const [next, setNext] = useState<number | null>(0);
  const [wanted, setWanted] = useState(0);
  const linesOf = useItemLines(name, axisOf, rulesOf, now);
  useEffect(() => {
    let isCurrent = true;
    void run(() => call('getReplayedItems', { projectKey, replayId, kind, of, skip: wanted })).then((page) => {
      if (page === null || !isCurrent) return;
      setItems((present) => [...present.slice(0, wanted), ...page.items]);
      setNext(page.next);
    });
    return () => {
      isCurrent = false;
    };
  }, [projectKey, replayId, kind, of, wanted, run]);
  return (
    <section className="stack result" aria-label={title}>
      <h3>{title}</h3>
      <ProblemNotice problem={problem} />
      {items.length === 0 && !busy && problem === null && next === null && <p>{t('noneKept')}</p>}
      <CardTable columns={[{ name: t('item') }, { name: t('received') }, { name: t('otherwise') }]}>
        {items.map((item) => (
          <tr key={item.issueKey}>
            <th scope="row">
              <span className="nowrap">
                <IssueLink issueKey={item.issueKey}>{item.issueKey}</IssueLink>{' '}
                {item.isOpen && <Lozenge tone="information">{t('openNow')}</Lozenge>}
              </span>
              {item.number !== item.issueKey && <div className="quiet small">{item.number}</div>}
            </th>
            <td className="nowrap" data-column={t('received')}>
              {momentText(Date.parse(item.receivedAt), now, reader)}
            </td>
            <td data-column={t('otherwise')}>
              {linesOf(item, number).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </td>
          </tr>
        ))}
      </CardTable>
      <div className="row">
        {next !== null && (
          <Button isLoading={busy} onClick={() => setWanted(next)}>
            {t('more')}
          </Button>
        )}
        <Button appearance="subtle" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </section>
  );
}
