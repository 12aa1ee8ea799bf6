import { type ReactNode, useState } from 'react';
import type { Label } from '../../../src/contract';
import { rolesOf } from '../../../src/domain/profile/roles';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { useFaultAt, useForm } from './form-context';
import { formWords } from './form-words';
import { LabelField } from './label-field';

const NEW = 'a new role';
const NEW_ROLE: Label = { en: 'New role', zh: '新角色' };
const isSame = (a: Label, b: Label): boolean => a.en === b.en && a.zh === b.zh;

/** One of the roles of the process, or a new one, which is named on purpose: a typing error would be one nobody has. */
export function RoleField({ value, change, label, name, path, atMost }: FieldProps<Label> & { readonly atMost: number }): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const { profile } = useForm();
  const fault = useFaultAt(path);
  const [isNew, setNew] = useState(false);
  // A role named only here would go from the list with the first arrow key, and with it the place the reader is at.
  const [first] = useState(() => rolesOf(profile));
  const roles = [...first, ...rolesOf(profile).filter(({ id }) => !first.some((role) => role.id === id))];
  // A text that means a role by other words stays as it is until another one is chosen.
  const known = roles.some((role) => isSame(role.label, value)) ? roles : [{ id: '', label: value }, ...roles];
  const chosen = known.find((role) => isSame(role.label, value))?.id ?? '';
  const choose = (id: string): void => {
    setNew(id === NEW);
    const role = id === NEW ? NEW_ROLE : roles.find((one) => one.id === id)?.label;
    if (role !== undefined) change(role);
  };
  return (
    <>
      <Field label={label} error={fault && read(fault)}>
        {(ids) => (
          <Select
            {...ids}
            value={isNew ? NEW : chosen}
            choices={[
              ...known.filter((role) => !isNew || !isSame(role.label, value)).map((role) => ({ id: role.id, label: read(role.label) })),
              { id: NEW, label: t('newRole') },
            ]}
            onChoose={choose}
          />
        )}
      </Field>
      {isNew && <LabelField {...{ value, change, name, path, atMost }} label={t('nameOfRole')} />}
    </>
  );
}
