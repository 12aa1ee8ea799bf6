import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { placeName } from '../../../src/domain/profile/diff/place-name';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { placeOf } from '../section-of';
import { settingsWords } from '../settings-words';
import { useForm } from './form-context';
import { formWords } from './form-words';

/** So many places are listed. */
const LISTED = 8;

interface Props {
  /** What is to be taken away. */
  readonly name: string;
  readonly uses: readonly string[];
  /** What goes with it, by its place. */
  readonly along: readonly string[];
  readonly keep: () => void;
  readonly remove: () => void;
}

/** Where something is used, each place with a way to it, before it is taken away. */
export function UsesQuestion({ name, uses, along, keep, remove }: Props): ReactNode {
  const t = useWords(formWords);
  const names = useWords(settingsWords);
  const read = useLabel();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { profile, settings, names: known, goTo } = useForm();
  const inWords = (path: string): string => read(placeName({ profile, settings }, path, known));
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="notice notice-warning form-wide" role="alertdialog" aria-labelledby={id} tabIndex={-1}>
      <strong id={id}>{t('usedIn', { name, n: uses.length + along.length })}</strong>
      {uses.length > 0 && (
        <>
          <p className="small">{t('usedText')}</p>
          <ul className="fault-list">
            {uses.slice(0, LISTED).map((path) => (
              <li key={path}>
                <button type="button" className="link" onClick={() => goTo(path)}>
                  {inWords(path)}
                </button>{' '}
                <span className="quiet small">{names(placeOf(path))}</span>
              </li>
            ))}
            {uses.length > LISTED && <li className="quiet">{t('moreUses', { n: uses.length - LISTED })}</li>}
          </ul>
        </>
      )}
      {along.length > 0 && (
        <>
          <p className="small">{t('goesAlong')}</p>
          <ul className="fault-list">
            {along.map((path) => (
              <li key={path}>
                {inWords(path)} <span className="quiet small">{names(placeOf(path))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button spacing="compact" onClick={keep}>
          {t('keep')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={remove}>
          {t('removeAnyway')}
        </Button>
      </div>
    </div>
  );
}
