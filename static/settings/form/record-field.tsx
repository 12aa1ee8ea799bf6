import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import { isId } from '../../../src/domain/profile/id-from-label';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { without } from '../draft/without';
import { AxisNameField } from './axis-name-field';
import { keysOf } from './choices';
import type { FieldProps } from './field-props';
import { useBlank, useForm } from './form-context';
import { formWords } from './form-words';
import { RecordEntry } from './record-entry';
import type { Shape } from './shape';
import { useRemoval } from './use-removal';

interface Props extends FieldProps {
  readonly shape: Shape & { readonly kind: 'record' };
}

/** What stands under ids, such as the values of each axis; an id that is typed adds one. */
export function RecordField({ shape, value, change, name, path }: Props): ReactNode {
  const t = useWords(formWords);
  const read = useLabel();
  const blank = useBlank();
  const { names, profile, settings, Value } = useForm();
  const [typed, setTyped] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const known = keysOf(name, { profile, settings }, read);
  const record = isBranch(value) ? value : {};
  const removal = useRemoval<readonly [key: string, value: unknown]>(([key, inner]) => change({ ...record, [key]: inner }));
  const wordsOf = (key: string): string => known?.find(({ id }) => id === key)?.label ?? read(names.field(key, name));
  const isTaken = Object.hasOwn(record, typed);
  return (
    <div className="form-record">
      {Object.entries(record).map(([key, inner]) => (
        <RecordEntry
          key={key}
          name={wordsOf(key)}
          path={`${path}.${key}`}
          titled={(shape.fixed[key] ?? shape.of).kind === 'group'}
          fresh={key === fresh}
        >
          {name === 'axes' && <AxisNameField axis={key} />}
          <Value
            shape={shape.fixed[key] ?? shape.of}
            value={inner}
            change={(next) => change({ ...record, [key]: next })}
            label={wordsOf(key)}
            name={key}
            path={`${path}.${key}`}
          />
          {!Object.hasOwn(shape.fixed, key) && (
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={t('removeNamed', { name: wordsOf(key) })}
              onClick={() => removal.ask(`${path}.${key}`, wordsOf(key), [key, inner], () => change(without(record, key)))}
            >
              {t('remove')}
            </Button>
          )}
        </RecordEntry>
      ))}
      {removal.question}
      {removal.notice}
      <div className="row form-new-key">
        <Field
          label={t(known === null ? 'newKey' : 'ruleToChange')}
          hint={known === null ? t('idHint') : undefined}
          error={isTaken ? t('taken') : null}
        >
          {(ids) =>
            known === null ? (
              <Textfield {...ids} isCompact value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            ) : (
              <Select
                {...ids}
                value={typed}
                prompt={t('choose')}
                choices={known.filter(({ id }) => record[id] === undefined)}
                onChoose={setTyped}
              />
            )
          }
        </Field>
        <Button
          spacing="compact"
          isDisabled={!isId(typed) || isTaken}
          onClick={() => {
            change({ ...record, [typed]: blank(shape.of, name, path) });
            setFresh(typed);
            setTyped('');
          }}
        >
          {t('add')}
        </Button>
      </div>
    </div>
  );
}
