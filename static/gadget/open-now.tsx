import type { ReactNode } from 'react';
import type { QualityView } from '../../src/contract';
import { useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { JqlLink } from './jql-link';

/** What stands open at this moment. */
export function OpenNow({ now }: { readonly now: QualityView['now'] }): ReactNode {
  const t = useWords(gadgetWords);
  const items = [
    { id: 'open', count: now.open, jql: now.openJql },
    { id: 'owed', count: now.owedAfterResult, jql: now.owedAfterResultJql },
    { id: 'overdue', count: now.overdue, jql: now.overdueJql },
    { id: 'dueSoon', count: now.dueInTwoHours, jql: now.dueInTwoHoursJql },
    { id: 'waiting', count: now.waitingForCustomer, jql: '' },
  ] as const;
  return (
    <dl className="open-now">
      {items.map((item) => (
        <div key={item.id} className={item.id === 'overdue' && item.count > 0 ? 'overdue' : ''}>
          <dt>
            {t(item.id)}
            {item.id === 'overdue' && item.count > 0 && <span aria-hidden="true"> !</span>}
          </dt>
          <dd>
            <JqlLink jql={item.count > 0 ? item.jql : ''}>{item.count}</JqlLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
