import type { ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { satisfactionWords } from './satisfaction-words';

/** The closing list: what is open and how to meet it (S0-74, S4-122). Not there where the profile closes freely. */
export function Closing(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { conditions, steps, closable, closesUnansweredAt } = data.closing;
  if (conditions.length === 0 || data.state === 'closed') return null;
  const open = conditions.filter(({ met }) => !met).length;
  const now = Date.parse(data.now);
  return (
    <Fold title={t('closing')} gist={closable ? t('closable') : t('conditionsOpen', { n: open })}>
      {() => (
        <div className="stack">
          <ul className="stack">
            {conditions.map(({ id, label: name, met, note }) => (
              <li key={id} className="condition">
                <span className="mark" role="img" aria-label={t(met ? 'met' : 'notMet')}>
                  {met ? '✓' : '○'}
                </span>
                <span>
                  {label(name)} <span className="quiet small">{label(note)}</span>
                </span>
              </li>
            ))}
          </ul>
          {steps.length > 0 && (
            <ol className="closing-steps small" aria-label={t('steps')}>
              {steps.map(({ label: name, state }) => (
                <li key={name.en} aria-current={state === 'present' ? 'step' : undefined}>
                  {label(name)}{' '}
                  {state === 'done' && (
                    <span role="img" aria-label={t('met')}>
                      ✓
                    </span>
                  )}
                </li>
              ))}
            </ol>
          )}
          {closesUnansweredAt !== null && (
            <p className="quiet small">
              {t('closesAt', { when: insideSentence(momentText(Date.parse(closesUnansweredAt), now, reader)) })}
            </p>
          )}
        </div>
      )}
    </Fold>
  );
}
