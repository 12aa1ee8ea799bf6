import type { ReactNode } from 'react';
import { whyNotTold } from '../../src/domain/escalation/why-not-told';
import { useScreen } from '../shared/bridge/screen-context';
import { Fold } from '../shared/components/fold';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { EscalationEntry } from './escalation-entry';
import { ledgerLines } from './ledger-order';
import { panelWords } from './panel-words';
import { RepeatedEntries } from './repeated-entries';

/** What was, will be or was not escalated, and why: answers "why was I not told?". */
export function Escalations(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  if (data.escalations.length === 0) return null;
  const now = Date.parse(data.now);
  const mine = new Map(whyNotTold(data.escalations, reader.accountId ?? '').map(({ key, told, text }) => [key, told ? null : text]));
  const sent = data.escalations.filter((escalation) => escalation.state === 'sent' || escalation.state === 'acknowledged').length;
  const next = data.escalations
    .filter((escalation) => escalation.state === 'planned')
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(0);
  const gist = [
    sent > 0 ? t('sentCount', { n: sent }) : '',
    next ? t('nextEscalation', { when: insideSentence(momentText(Date.parse(next.at), now, reader)), what: label(next.label) }) : '',
  ];
  return (
    <Fold title={t('escalations')} gist={gist.filter((part) => part !== '').join(' · ')}>
      {() => (
        <RepeatedEntries
          className="stack"
          lines={ledgerLines(data.escalations)}
          keyOf={({ key }) => key}
          title={(n) => t('earlierReminders', { n })}
          draw={(one) => <EscalationEntry escalation={one} now={now} notMe={mine.get(one.key) ?? null} />}
        />
      )}
    </Fold>
  );
}
