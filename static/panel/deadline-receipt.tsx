import type { ReactNode } from 'react';
import type { DeadlineView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { Receipt } from '../shared/receipt/receipt';
import { momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { panelWords } from './panel-words';
import { useNames } from './people/use-names';

interface Props {
  readonly deadline: DeadlineView;
  readonly now: number;
}

/** Why a promise is due when it is: by which limit of the process, or by whose word. */
export function DeadlineReceipt({ deadline, now }: Props): ReactNode {
  return deadline.promised ? (
    <PromisedReceipt deadline={deadline} now={now} promised={deadline.promised} />
  ) : (
    <LimitReceipt deadline={deadline} now={now} />
  );
}

/** Names are asked for only here: an untroubled case does not need them. */
function PromisedReceipt({
  promised: { by, at },
  ...props
}: Props & { readonly promised: NonNullable<DeadlineView['promised']> }): ReactNode {
  const nameOf = useNames();
  return <LimitReceipt {...props} promised={{ who: by === null ? null : nameOf(by), at }} />;
}

function LimitReceipt({
  deadline,
  now,
  promised,
}: Props & { readonly promised?: { readonly who: string | null; readonly at: string } }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const others = deadline.others
    .map((other) => `${label(other.whom)} (${momentText(Date.parse(other.dueAt), now, reader)})`)
    .join(reader.language === 'zh' ? '、' : ', ');
  const { startAt, dueAt, receipt, workingDays, src, emergency } = deadline;
  return (
    <Receipt
      now={now}
      source={{
        startAt,
        dueAt,
        receipt,
        workingDays,
        rule: {
          limitText: label(deadline.limitText),
          whom: label(deadline.whom),
          src,
          others,
          version: t('profileVersion', { name: label(data.profile.name), version: data.profile.version }),
          emergency,
          ...(promised === undefined ? {} : { promised }),
        },
      }}
    />
  );
}
