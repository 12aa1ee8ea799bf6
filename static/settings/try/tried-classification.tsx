import type { ReactNode } from 'react';
import type { TryDraftView } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';
import { Lozenge } from '../../shared/components/lozenge';
import { ScrollSideways } from '../../shared/components/scroll-sideways';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ReasonText } from '../../shared/reason/reason-text';
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
      <ScrollSideways label={t('classification')}>
        <table className="data-table whole-words">
          <thead>
            <tr>
              <th scope="col">{t('axis')}</th>
              <th scope="col">{t('value')}</th>
              {recorded && <th scope="col">{t('recorded')}</th>}
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {why.map((reason) => (
              <tr key={reason.axis}>
                <th scope="row">{label(axisName(reason.axis))}</th>
                <td>{valueName(reason.axis, reason.value)}</td>
                {recorded && (
                  <td>
                    {valueName(reason.axis, recorded.axes[reason.axis])}{' '}
                    {recorded.axes[reason.axis] !== reason.value && <Lozenge tone="information">{t('otherwise')}</Lozenge>}
                  </td>
                )}
                <td className="quiet small">
                  <ReasonText why={reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </div>
  );
}
