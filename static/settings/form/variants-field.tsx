import type { ReactNode } from 'react';
import { choiceName } from '../../../src/domain/profile/diff/choice-name';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ChoiceField } from './choice-field';
import type { FieldProps } from './field-props';
import { useBlank } from './form-context';
import { formWords } from './form-words';
import { GroupField } from './group-field';
import type { GroupShape, Shape } from './shape';

interface Props extends FieldProps {
  readonly shape: Shape & { readonly kind: 'variants' };
}

const kindOf = (group: GroupShape): string => {
  const kind = group.fields.find(({ name }) => name === 'kind')?.shape;
  return kind?.kind === 'fixed' ? String(kind.value) : '';
};

/** Fits when it is of that kind and has the fields it cannot be without: "before" is told by minutes or by percent. */
const fits = (group: GroupShape, value: Readonly<Record<string, unknown>>): boolean =>
  kindOf(group) === value['kind'] && group.fields.every(({ name, optional }) => optional === true || value[name] !== undefined);

/** One of several kinds of thing, and the fields of that kind. Another kind begins anew. */
export function VariantsField({ shape, value, change, label, name, path }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const blank = useBlank();
  const present = isBranch(value) ? value : {};
  const index = shape.of.findIndex((group) => fits(group, present));
  const group = shape.of[index];
  const wordsOf = (one: GroupShape): string => {
    const isDouble = shape.of.filter((other) => kindOf(other) === kindOf(one)).length > 1;
    const way = one.fields.some(({ name: field }) => field === 'percent') ? t('byPercent') : t('byMinutes');
    return isDouble ? `${read(choiceName(kindOf(one)))} (${way})` : read(choiceName(kindOf(one)));
  };
  return (
    <div className="stack">
      <ChoiceField
        label={label}
        name={name}
        path={`${path}.kind`}
        value={String(index)}
        choices={shape.of.map((one, place) => ({ id: String(place), label: wordsOf(one) }))}
        change={(place) => {
          const chosen = shape.of[Number(place)];
          if (chosen !== undefined) change(blank(chosen, name, path));
        }}
      />
      {group && <GroupField shape={group} value={present} change={change} label={label} name={name} path={path} />}
    </div>
  );
}
