import type { ReactNode } from 'react';
import { axisName } from '../../../src/domain/case/names';
import { useWords } from '../../shared/i18n/use-words';
import { useForm } from './form-context';
import { formWords } from './form-words';
import { LabelField } from './label-field';

/** What an axis is called in both languages, beside its values (spec 1.2). */
export function AxisNameField({ axis }: { readonly axis: string }): ReactNode {
  const t = useWords(formWords);
  const { profile, setProfile } = useForm();
  const path = `profile.axisNames.${axis}`;
  return (
    <div data-path={path}>
      <LabelField
        label={t('axisName')}
        name={axis}
        path={path}
        atMost={300}
        value={axisName(profile, axis)}
        change={(name) => setProfile({ axisNames: { ...profile.axisNames, [axis]: name } })}
      />
    </div>
  );
}
