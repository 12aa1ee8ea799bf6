import type { ReactNode } from 'react';
import type { ChangeView } from '../../../src/contract';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { CardTable } from '../parts/card-table';
import { draftWords } from './draft-words';

/** Differences in words: what, from what, to what, and how many open items it touches. */
export function ChangeTable({ changes }: { readonly changes: readonly ChangeView[] }): ReactNode {
  const t = useWords(draftWords);
  const label = useLabel();
  return (
    // Long lists scroll, by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached without a pointer
    <div className="change-scroll" tabIndex={0}>
      <CardTable className="small change-table" columns={[{ name: t('change') }, { name: t('before') }, { name: t('after') }]}>
        {changes.map((change) => (
          <tr key={`${change.path} ${change.text.en}`}>
            <th scope="row">
              {label(change.text)}
              {change.affectedOpen !== null && <span className="quiet"> · {t('affected', { n: change.affectedOpen })}</span>}
            </th>
            <td data-column={t('before')}>
              {change.before === null ? <span className="quiet">{t('nothing')}</span> : <del>{label(change.before)}</del>}
            </td>
            <td data-column={t('after')}>
              {change.after === null ? <span className="quiet">{t('nothing')}</span> : <ins>{label(change.after)}</ins>}
            </td>
          </tr>
        ))}
      </CardTable>
    </div>
  );
}
