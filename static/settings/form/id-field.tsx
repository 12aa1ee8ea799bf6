import Button from '@atlaskit/button/new';
import { type ReactNode, useRef } from 'react';
import { isBranch } from '../../../src/domain/profile/diff/value-text';
import { valueAtPlace } from '../../../src/domain/profile/draft/at-path';
import { type ChangedId, carryAlong, placesBy } from '../../../src/domain/profile/uses/carry-along';
import { useWords } from '../../shared/i18n/use-words';
import type { FieldProps } from './field-props';
import { useForm } from './form-context';
import { formWords } from './form-words';
import { TextField } from './text-field';
import { useRemoved } from './use-removed';

/** The id of an entry. What goes by it goes along once the field is left, and one press takes all of it back. */
export function IdField(props: FieldProps<string>): ReactNode {
  const { value, path } = props;
  const t = useWords(formWords);
  const { profile, settings, edit, replaced } = useForm();
  const before = useRef(value);
  const [carried, setCarried] = useRemoved<ChangedId & { readonly n: number }>(replaced);
  const leave = (): void => {
    const changed = { list: path.split('.').slice(0, -2).join('.'), from: before.current, to: value };
    const content = { profile, settings };
    const entries = valueAtPlace(content, changed.list);
    const ids = Array.isArray(entries) ? entries.map((entry: unknown) => isBranch(entry) && entry['id']) : [];
    // Another entry has the old id, or the new one: what goes by it is not this one's alone.
    if (value === before.current || ids.includes(changed.from) || ids.indexOf(value) !== ids.lastIndexOf(value)) return;
    const n = placesBy(content, changed).length;
    if (n === 0) return;
    edit((present) => carryAlong(present, changed));
    setCarried({ ...changed, n });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the field inside */}
      <div
        onFocus={() => {
          before.current = value;
        }}
        onBlur={leave}
      >
        <TextField {...props} atMost={60} kind="id" />
      </div>
      {carried !== null && carried.to === value && (
        <p className="row small form-wide" role="status">
          {t('carried', { n: carried.n, from: carried.from, to: carried.to })}
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => {
              edit((present) => carryAlong(present, { list: carried.list, from: carried.to, to: carried.from }));
              setCarried(null);
            }}
          >
            {t('undo')}
          </Button>
        </p>
      )}
    </>
  );
}
