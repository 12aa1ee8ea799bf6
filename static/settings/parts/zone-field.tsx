import Textfield from '@atlaskit/textfield';
import { type ReactNode, useId } from 'react';
import { Field } from '../../shared/components/field';
import { useWords } from '../../shared/i18n/use-words';
import { useTyped } from '../draft/unread';
import { settingsWords } from '../settings-words';
import { readZone, zonesFrom } from './zones';

const ZONES = zonesFrom(Intl.supportedValuesOf('timeZone'));

interface Props {
  /** Dotted place of the draft. */
  readonly path: string;
  readonly zone: string;
  readonly change: (zone: string) => void;
}

/** A time zone, found by typing a part of its name; one that does not exist is told, kept in the field and not taken over. */
export function ZoneField({ path, zone, change }: Props): ReactNode {
  const t = useWords(settingsWords);
  const id = useId();
  // What is stored is what it is, also by an old name.
  const read = (text: string): string | null => (text === zone ? zone : readZone(text, ZONES));
  const [typed, setTyped] = useTyped(path, t('zone'), (text) => read(text) !== null);
  const bad = typed !== null && read(typed) === null;
  return (
    <div data-path={path}>
      <Field label={t('zone')} hint={t('zoneHint')} error={bad ? t('zoneFault') : null}>
        {(ids) => (
          <Textfield
            {...ids}
            list={id}
            isCompact
            width={280}
            isInvalid={bad}
            value={typed ?? zone}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              const next = read(event.currentTarget.value);
              if (next !== null && next !== zone) change(next);
            }}
            onBlur={() => !bad && setTyped(null)}
          />
        )}
      </Field>
      <datalist id={id}>
        {ZONES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
