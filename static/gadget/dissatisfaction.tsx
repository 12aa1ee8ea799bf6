import type { ReactNode } from 'react';
import type { QualityView } from '../../src/contract';
import { useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { JqlLink } from './jql-link';

const NAMES = {
  recovered: 'recovered',
  reconsidered: 'reconsidered',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  open: 'stillOpen',
} as const;

/** What became of dissatisfied customers; nothing where there were none. */
export function Dissatisfaction({ outcomes }: { readonly outcomes: QualityView['dissatisfaction'] }): ReactNode {
  const t = useWords(gadgetWords);
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <section aria-label={t('dissatisfied', { n: total })}>
      <h3>{t('dissatisfied', { n: total })}</h3>
      <dl className="open-now">
        {outcomes.map(({ outcome, count, jql }) => (
          <div key={outcome} className={outcome === 'open' && count > 0 ? 'overdue' : ''}>
            <dt>
              {t(NAMES[outcome])}
              {outcome === 'open' && count > 0 && <span aria-hidden="true"> !</span>}
            </dt>
            <dd>
              <JqlLink jql={count > 0 ? jql : ''}>{count}</JqlLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
