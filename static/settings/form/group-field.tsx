import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { isBranch, SOURCE } from '../../../src/domain/profile/diff/value-text';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import type { FieldProps } from './field-props';
import { useBlank, useForm } from './form-context';
import { formWords } from './form-words';
import { impliedValue, isMeant } from './implied';
import type { FieldShape, GroupShape } from './shape';
import { useRemoval } from './use-removal';

/** The fields of an object. What is left out stands below as a button that adds it; what was taken away can be brought back. */
export function GroupField({ shape, value, change, name, path }: FieldProps & { readonly shape: GroupShape }): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const blank = useBlank();
  const { names, Value } = useForm();
  const group = isBranch(value) ? value : {};
  const asked = shape.fields.filter(({ name: field, shape: inner }) => field !== SOURCE && inner.kind !== 'fixed' && isMeant(field, group));
  const said = (field: FieldShape): unknown => group[field.name] ?? impliedValue(field.name, group);
  const isSaid = (field: FieldShape): boolean => said(field) !== undefined;
  const wordsOf = (field: FieldShape): string => read(names.field(field.name, name));
  const put = (field: FieldShape, next: unknown): void => change({ ...group, [field.name]: next });
  const removal = useRemoval<{ readonly field: FieldShape; readonly value: unknown }>(({ field, value: taken }) => put(field, taken));
  const take = (field: FieldShape): void =>
    removal.ask(
      `${path}.${field.name}`,
      wordsOf(field),
      { field, value: group[field.name] },
      () => {
        if (field.nullable) put(field, null);
        else change(without(group, field.name));
      },
      field.nullable ? null : undefined,
    );
  return (
    <div className="form-group">
      {asked.filter(isSaid).map((field) => (
        <div key={field.name} className={`form-field form-${field.shape.kind}`} data-path={`${path}.${field.name}`}>
          <Value
            shape={field.shape}
            value={said(field)}
            change={(next) => put(field, next)}
            label={wordsOf(field)}
            name={field.name}
            path={`${path}.${field.name}`}
          />
          {(field.optional || field.nullable) && group[field.name] !== undefined && (
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={t('leaveOutNamed', { name: wordsOf(field) })}
              onClick={() => take(field)}
            >
              {t('leaveOut')}
            </Button>
          )}
        </div>
      ))}
      {removal.question}
      {removal.notice}
      {asked.some((field) => !isSaid(field)) && (
        <p className="row small form-wide">
          <span className="quiet">{t('notSaid')}</span>
          {asked
            .filter((field) => !isSaid(field))
            .map((field) => (
              <Button
                key={field.name}
                appearance="subtle"
                spacing="compact"
                aria-label={t('addNamed', { name: wordsOf(field) })}
                onClick={() => put(field, blank(field.shape, field.name, `${path}.${field.name}`))}
              >
                + {wordsOf(field)}
              </Button>
            ))}
        </p>
      )}
    </div>
  );
}
