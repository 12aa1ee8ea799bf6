import { type ReactNode, useId } from 'react';
import type { Label } from '../../src/contract';
import { Notice } from '../shared/components/notice';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { formWords } from './form-words';

interface Props {
  readonly notice: Label;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}

/** Stay anonymous: what it hides, what it costs, and what it cannot do (S3-08, S1-04, S2-42). */
export function AnonymitySwitch({ notice, on, change }: Props): ReactNode {
  const t = useWords(formWords);
  const label = useLabel();
  const id = useId();
  return (
    <div className="stack">
      <div className="switch-row">
        <input
          type="checkbox"
          role="switch"
          id={id}
          aria-describedby={`${id}-about`}
          checked={on}
          aria-checked={on}
          onChange={(event) => change(event.target.checked)}
        />
        <label htmlFor={id}>{t('stayAnonymous')}</label>
      </div>
      <div id={`${id}-about`}>
        {on ? (
          <Notice tone="information">
            {label(notice)} {t('anonymousAccount')}
          </Notice>
        ) : (
          <span className="quiet small">{t('anonymousHint')}</span>
        )}
      </div>
    </div>
  );
}
