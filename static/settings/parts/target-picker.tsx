import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { RoleTarget } from '../../../src/domain/profile/configuration';
import { targetKey } from '../../../src/domain/profile/target-key';
import { useWords } from '../../shared/i18n/use-words';
import { settingsWords } from '../settings-words';
import { findTargets } from './find-targets';

interface Props {
  readonly label: string;
  readonly value: RoleTarget | null;
  readonly options: readonly RoleTarget[];
  readonly choose: (target: RoleTarget | null) => void;
  /** Element that says why what stands there cannot stay. */
  readonly faultId?: string | undefined;
}

const KIND_WORDS = { user: 'person', group: 'group', 'project-role': 'projectRole' } as const;

/** A person, group or project role, found by typing (ARIA combobox): arrows move, Enter takes, Escape leaves, an emptied field clears. */
export function TargetPicker({ label, value, options, choose, faultId }: Props): ReactNode {
  const t = useWords(settingsWords);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = open ? findTargets(options, typed ?? '') : [];

  // Where people, groups and project roles stand beside each other, their names alone do not tell which it is.
  const kind = typed === null && value !== null && options.some((option) => option.kind !== value.kind) ? value.kind : null;

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setActive(0);
  };
  const take = (target: RoleTarget | null): void => {
    choose(target);
    close();
  };
  const leave = (): void => {
    if (typed?.trim() === '' && value !== null) choose(null);
    close();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((active + step + found.length) % Math.max(1, found.length));
    }
    const target = found[active];
    if (event.key === 'Enter' && open && target) {
      event.preventDefault();
      take(target);
    }
    if (event.key === 'Escape') close();
  };

  return (
    <div className="picker">
      <Textfield
        isCompact
        role="combobox"
        isInvalid={faultId !== undefined}
        aria-describedby={[faultId, kind && `${id}-kind`].filter(Boolean).join(' ') || undefined}
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        placeholder={t('nobody')}
        value={typed ?? value?.name ?? ''}
        elemAfterInput={
          kind && (
            <span id={`${id}-kind`} className="quiet small picker-kind">
              {t(KIND_WORDS[kind])}
            </span>
          )
        }
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={onKey}
        onBlur={leave}
      />
      {open && (
        <div className="picker-list" role="listbox" id={`${id}-list`} aria-label={label}>
          {found.length === 0 && <div className="quiet small picker-none">{t('noMatch')}</div>}
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
            <div
              key={targetKey(option)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? 'picker-option active' : 'picker-option'}
              onMouseDown={(event) => {
                // Before the blur of the field, which would close the list.
                event.preventDefault();
                take(option);
              }}
            >
              {option.name} <span className="quiet small">{t(KIND_WORDS[option.kind])}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
