import type { ReactNode } from 'react';
import type { CaseState } from '../../src/domain/case/feedback-case';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

const STATES: readonly CaseState[] = ['received', 'responded', 'in-progress', 'resolved', 'confirmed', 'closed'];
const NAMES = {
  received: 'stateReceived',
  responded: 'stateResponded',
  'in-progress': 'stateInProgress',
  resolved: 'stateResolved',
  confirmed: 'stateConfirmed',
  closed: 'stateClosed',
} as const satisfies Record<CaseState, keyof typeof panelWords.en>;

/** Where the case stands on its way to closure, and what the customer heard last. */
export function ProcessLine(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(panelWords);
  const label = useLabel();
  const present = STATES.indexOf(data.state);
  const now = Date.parse(data.now);
  const { lastHeard } = data;
  return (
    <div className="process">
      <ol>
        {STATES.map((state, index) => (
          <li
            key={state}
            className={index === present ? 'present' : index > present ? '' : data.reached.includes(state) ? 'past' : 'skipped'}
            aria-current={index === present ? 'step' : undefined}
          >
            {t(NAMES[state])}
            {index < present && !data.reached.includes(state) && <span className="off-screen"> {t('stateSkipped')}</span>}
            {index < present && data.reached.includes(state) && <span aria-hidden="true"> ✓</span>}
          </li>
        ))}
      </ol>
      <p className="quiet small clip">
        {lastHeard ? t('lastNews', { when: momentText(Date.parse(lastHeard.at), now, reader), text: label(lastHeard.text) }) : t('noNews')}
      </p>
    </div>
  );
}
