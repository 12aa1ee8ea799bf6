import type { ReactNode } from 'react';
import type { EscalationView } from '../../src/contract';
import { whyNotTold } from '../../src/domain/escalation/why-not-told';
import { useScreen } from '../shared/bridge/screen-context';
import { Fold } from '../shared/components/fold';
import { Lozenge, type Tone } from '../shared/components/lozenge';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

const STATES = {
  planned: { word: 'escalationPlanned', tone: 'information' },
  sent: { word: 'escalationSent', tone: 'danger' },
  suppressed: { word: 'escalationSuppressed', tone: 'neutral' },
  acknowledged: { word: 'escalationAcknowledged', tone: 'success' },
  cancelled: { word: 'escalationCancelled', tone: 'neutral' },
} as const satisfies Record<EscalationView['state'], { readonly word: keyof typeof panelWords.en; readonly tone: Tone }>;

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
        <ul className="stack">
          {data.escalations.map((escalation) => (
            <li key={escalation.key}>
              <div className="row">
                <time dateTime={escalation.at}>{momentText(Date.parse(escalation.at), now, reader)}</time>
                <Lozenge tone={STATES[escalation.state].tone}>{t(STATES[escalation.state].word)}</Lozenge>
                <span>{label(escalation.label)}</span>
                {escalation.level > 0 && <span className="quiet">{t('level', { level: escalation.level })}</span>}
              </div>
              {escalation.actions.length > 0 && <p className="quiet small">{escalation.actions.map(label).join(' · ')}</p>}
              {escalation.reached.length > 0 && (
                <ul className="quiet small reached" aria-label={t('reached')}>
                  {escalation.reached.map((one) => (
                    <li key={one.text.en}>{label(one.text)}</li>
                  ))}
                </ul>
              )}
              {(escalation.state === 'sent' || escalation.state === 'acknowledged') && mine.get(escalation.key) && (
                <p className="quiet small">{t('notYou', { why: label(mine.get(escalation.key) ?? escalation.label) })}</p>
              )}
              {escalation.because !== null && (
                <p className="quiet small">
                  {escalation.state === 'acknowledged' ? label(escalation.because) : t('because', { why: label(escalation.because) })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
