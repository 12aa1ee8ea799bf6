import type { ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { OwnCondition } from './own-condition';
import { satisfactionWords } from './satisfaction-words';

/** The closing list: what is open and how to meet it (S0-74, S4-122), and what an answer that does not come leads to. Not there where the profile closes freely and no answer is awaited. */
export function Closing(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { conditions, steps, closable, closesUnansweredAt, heldBy } = data.closing;
  const waits = closesUnansweredAt !== null || heldBy.length > 0;
  if ((conditions.length === 0 && !waits) || data.state === 'closed') return null;
  const open = conditions.filter(({ met }) => !met).length;
  const when = (at: string): string => insideSentence(momentText(Date.parse(at), Date.parse(data.now), reader));
  return (
    <Fold
      title={t('closing')}
      gist={waits && conditions.length === 0 ? t('unanswered') : closable ? t('closable') : t('conditionsOpen', { n: open })}
    >
      {() => (
        <div className="stack">
          <ul className="stack">
            {conditions.map((condition) =>
              condition.confirmed === undefined ? (
                <li key={condition.id} className="condition">
                  <span className="mark" role="img" aria-label={t(condition.met ? 'met' : 'notMet')}>
                    {condition.met ? '✓' : '○'}
                  </span>
                  <span>
                    {label(condition.label)} <span className="quiet small">{label(condition.note)}</span>
                  </span>
                </li>
              ) : (
                <OwnCondition key={condition.id} condition={condition} />
              ),
            )}
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
          {closesUnansweredAt !== null && <p className="quiet small">{t('closesAt', { when: when(closesUnansweredAt) })}</p>}
          {heldBy.map(({ purpose, dueAt }) => (
            <p key={`${purpose.en} ${dueAt}`} className="small">
              {t('heldBy', { purpose: label(purpose), when: when(dueAt) })}
            </p>
          ))}
        </div>
      )}
    </Fold>
  );
}
