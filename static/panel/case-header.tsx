import type { ReactNode } from 'react';
import { WAITING_FOR_CUSTOMER } from '../../src/domain/case/pause-reason';
import { useScreen } from '../shared/bridge/screen-context';
import { Lozenge, type Tone } from '../shared/components/lozenge';
import { RulesLink } from '../shared/components/rules-link';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { shortReason } from '../shared/receipt/receipt-summary';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

/** Axes whose value stands beside the number, in this order. */
const SHOWN = ['type', 'urgency'];
const URGENCY_TONES: readonly Tone[] = ['danger', 'warning', 'neutral'];

const PAUSED = { customer: 'pausedForCustomer', 'third-party': 'pausedForThirdParty', other: 'paused' } as const;

/** Number, type, urgency and what is out of the ordinary. */
export function CaseHeader(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const label = useLabel();
  const reader = useScreen();
  const said = data.pausedBecause === WAITING_FOR_CUSTOMER ? null : data.pausedBecause;
  const shown = SHOWN.flatMap((id) => {
    const axis = data.axes.find((candidate) => candidate.id === id);
    const rank = axis?.options.findIndex((option) => option.id === axis.value) ?? -1;
    const option = axis?.options[rank];
    if (!axis || !option) return [];
    const tone: Tone = id === 'urgency' ? (URGENCY_TONES[rank] ?? 'neutral') : 'information';
    return [{ id, name: label(axis.label), text: label(option.label), tone }];
  });
  return (
    <header className="row case-header">
      <h2>{data.number}</h2>
      {shown.map((item) => (
        <span key={item.id}>
          <span className="off-screen">{item.name}</span>
          <Lozenge tone={item.tone}>{item.text}</Lozenge>
        </span>
      ))}
      {data.satisfaction.attempt > 1 && <Lozenge tone="warning">{t('handledAgain', { n: data.satisfaction.attempt })}</Lozenge>}
      {data.emergency && <Lozenge tone="danger">{t('emergency')}</Lozenge>}
      {data.registration.anonymous && <Lozenge tone="neutral">{t('anonymous')}</Lozenge>}
      {data.paused && <Lozenge tone="warning">{t(PAUSED[data.pausedOn ?? 'other'])}</Lozenge>}
      {data.paused && said !== null && <span className="quiet small">{shortReason(said)}</span>}
      {data.paused && data.pausedUntil !== null && (
        <span className="quiet small">
          {t('pausedUntil', { when: insideSentence(momentText(Date.parse(data.pausedUntil), Date.parse(data.now), reader)) })}
        </span>
      )}
      {data.escalationLevel > 0 && (
        <Lozenge tone={data.acknowledgedLevel >= data.escalationLevel ? 'discovery' : 'danger'}>
          {t(data.acknowledgedLevel >= data.escalationLevel ? 'levelAcknowledged' : 'level', { level: data.escalationLevel })}
        </Lozenge>
      )}
      {data.channel.id !== null && <span className="quiet small">{t('by', { channel: label(data.channel.label) })}</span>}
      <RulesLink projectKey={data.issueKey.replace(/-\d+$/, '')} />
    </header>
  );
}
