import type { ReactNode } from 'react';
import type { TryDraftView } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ReasonText } from '../../shared/reason/reason-text';
import { CardTable } from '../parts/card-table';
import { tryWords } from './try-words';

/** Axis by axis: the draft's value and why, and of a past item what it was on record. */
export function TriedClassification({ view, profile }: { readonly view: TryDraftView; readonly profile: Profile }): ReactNode {
  const t = useWords(tryWords);
  const label = useLabel();
  const { recorded, why } = view;
  const valueName = (axis: string, value: string | undefined): string => {
    const found = profile.axes[axis]?.find(({ id }) => id === value);
    return found ? label(found.label) : (value ?? '–');
  };
  return (
    <div>
      <h4>{t('classification')}</h4>
      <CardTable
        columns={(['axis', 'value', ...(recorded ? (['recorded'] as const) : []), 'why'] as const).map((column) => ({ name: t(column) }))}
      >
        {why.map((reason) => (
          <tr key={reason.axis}>
            <th scope="row">{label(axisName(profile, reason.axis))}</th>
            <td data-column={t('value')}>{valueName(reason.axis, reason.value)}</td>
            {recorded && (
              <td data-column={t('recorded')}>
                {valueName(reason.axis, recorded.axes[reason.axis])}{' '}
                {recorded.axes[reason.axis] !== reason.value && <Lozenge tone="information">{t('otherwise')}</Lozenge>}
              </td>
            )}
            <td className="quiet small" data-column={t('why')}>
              <ReasonText why={reason} nameOf={(axis) => axisName(profile, axis)} />
            </td>
          </tr>
        ))}
      </CardTable>
    </div>
  );
}
