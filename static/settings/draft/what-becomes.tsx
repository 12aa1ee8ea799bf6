import { type ReactNode, useCallback, useEffect } from 'react';
import type { BecomesView, ChangeView, ItemsView, MovePreview } from '../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { Notice } from '../../shared/components/notice';
import { WhenLoaded } from '../../shared/components/states';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { draftWords } from './draft-words';

interface Props {
  readonly projectKey: string;
  /** Whose content would be brought back; absent: the draft. */
  readonly version?: number;
  /** Takes the changes with how many items each touches, once every item was looked at. */
  readonly onCounted: (changes: readonly ChangeView[] | null) => void;
}

/** Before open items move: which of them become something else, because their value is given up or comes back, and what follows from that. */
export function WhatBecomes({ projectKey, version, onCounted }: Props): ReactNode {
  const t = useWords(draftWords);
  const preview = useOperation(useCallback(() => call('previewMove', { projectKey, version }), [projectKey, version]));
  const changes = preview.data?.changes ?? null;
  useEffect(() => {
    onCounted(changes);
    return () => onCounted(null);
  }, [changes, onCounted]);
  return (
    <WhenLoaded loaded={preview} skeleton={[20]}>
      {(found) => (
        <>
          {found.becomes.length === 0 && <p className="quiet small">{t('becomesNothing')}</p>}
          {isSomething(found) && <Findings found={found} />}
          {found.looked < found.total && <p className="quiet small">{t('becomesPart', { looked: found.looked, total: found.total })}</p>}
        </>
      )}
    </WhenLoaded>
  );
}

const isSomething = ({ becomes, owners, deadlines, priorities }: MovePreview): boolean =>
  becomes.length + owners.length + deadlines.cases + priorities.length > 0;

function Findings({ found: { becomes, owners, deadlines, priorities } }: { readonly found: MovePreview }): ReactNode {
  const t = useWords(draftWords);
  const label = useLabel();
  const who = ({ role, name }: MovePreview['owners'][number]): string =>
    name === null ? label(role) : t('roleAndName', { role: label(role), name });
  return (
    <Notice tone="warning" title={t('becomesTitle')}>
      <ul className="what-becomes">
        {becomes.map((one) => (
          <ValueLine key={`${one.axis.en} ${one.before?.en} ${one.after?.en} ${one.assumed}`} one={one} />
        ))}
        {owners.map((one) => (
          <Line key={`owner ${one.role.en}`} of={one} text={t('ownerBecomes', { n: one.cases, who: who(one) })} />
        ))}
        {deadlines.cases > 0 && <Line of={deadlines} text={t('dueBecomes', { n: deadlines.cases })} />}
        {priorities.map((one) => (
          <Line key={`priority ${one.priority}`} of={one} text={t('priorityBecomes', { n: one.cases, priority: one.priority })} />
        ))}
      </ul>
      {becomes.length > 0 && <p className="small">{t('becomesFollows')}</p>}
    </Notice>
  );
}

function ValueLine({ one }: { readonly one: BecomesView }): ReactNode {
  const t = useWords(draftWords);
  const label = useLabel();
  const { axis, before, after, assumed, cases } = one;
  const words = { n: cases, axis: label(axis), before: before ? label(before) : '', after: after ? label(after) : '' };
  const text = after === null ? t('becomesGone', words) : before === null ? t('becomesNew', words) : t('becomesOther', words);
  return <Line of={one} text={assumed ? `${text} ${t('becomesAssumed')}` : text} />;
}

function Line({ of: { cases, items }, text }: { readonly of: ItemsView; readonly text: string }): ReactNode {
  const t = useWords(draftWords);
  return (
    <li>
      {text}{' '}
      <span className="small">
        {items.map((issueKey) => (
          <span key={issueKey} className="nowrap">
            <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>{' '}
          </span>
        ))}
        {cases > items.length && t('becomesMore', { n: cases - items.length })}
      </span>
    </li>
  );
}
