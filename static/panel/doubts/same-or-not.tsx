import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/i18n/use-words';
import { doubtWords } from './doubt-words';
import type { Verdict } from './use-verdict';

/** One click each way about an earlier case. */
export function SameOrNot({
  number,
  busy,
  decide,
}: {
  readonly number: string;
  readonly busy: boolean;
  readonly decide: (verdict: Verdict) => void;
}): ReactNode {
  const t = useWords(doubtWords);
  return (
    <div className="row">
      <Button spacing="compact" isLoading={busy} aria-label={t('sameAs', { number })} onClick={() => decide('markRepeat')}>
        {t('same')}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        isDisabled={busy}
        aria-label={t('notSameAs', { number })}
        onClick={() => decide('dismissRepeat')}
      >
        {t('notSame')}
      </Button>
    </div>
  );
}
