import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { workWords } from './work-words';

interface Props {
  readonly name: string;
  /** The customer has it among the news: taking it out takes it from there, too. */
  readonly isShared: boolean;
  readonly remove: () => void;
}

/** Takes an entry out of its list; what the customer has read is asked about first. */
export function RemoveEntry({ name, isShared, remove }: Props): ReactNode {
  const t = useWords(workWords);
  const [asking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button
        type="button"
        className="link small"
        aria-label={`${t('removeEntry')} ${name}`}
        onClick={() => (isShared ? setAsking(true) : remove())}
      >
        {t('removeEntry')}
      </button>
    );
  return (
    <span className="small" role="alert">
      {t('removeShared')}{' '}
      <button ref={sure} type="button" className="link" onClick={remove}>
        {t('removeYes')}
      </button>{' '}
      <button type="button" className="link" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </span>
  );
}
