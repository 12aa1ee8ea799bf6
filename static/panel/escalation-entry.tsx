import type { ReactNode } from 'react';
import type { EscalationView } from '../../src/contract';
import type { Label } from '../../src/domain/label';
import { useScreen } from '../shared/bridge/screen-context';
import { Lozenge, type Tone } from '../shared/components/lozenge';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { momentText } from '../shared/time/moment-text';
import { panelWords } from './panel-words';

const STATES = {
  planned: { word: 'escalationPlanned', tone: 'information' },
  sent: { word: 'escalationSent', tone: 'danger' },
  suppressed: { word: 'escalationSuppressed', tone: 'neutral' },
  acknowledged: { word: 'escalationAcknowledged', tone: 'success' },
  cancelled: { word: 'escalationCancelled', tone: 'neutral' },
} as const satisfies Record<EscalationView['state'], { readonly word: keyof typeof panelWords.en; readonly tone: Tone }>;

interface Props {
  readonly escalation: EscalationView;
  readonly now: number;
  /** Why the reader was not told; `null` when they were. */
  readonly notMe: Label | null;
}

/** One escalation of the ledger: when, what, for whom, and why it went or did not go. */
export function EscalationEntry({ escalation, now, notMe }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  return (
    <>
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
      {(escalation.state === 'sent' || escalation.state === 'acknowledged') && notMe !== null && (
        <p className="quiet small">{t('notYou', { why: label(notMe) })}</p>
      )}
      {escalation.because !== null && (
        <p className="quiet small">
          {escalation.state === 'acknowledged' ? label(escalation.because) : t('because', { why: label(escalation.because) })}
        </p>
      )}
    </>
  );
}
