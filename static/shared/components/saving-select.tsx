import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Choice, Select } from './select';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly prompt?: string;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
  /** Saves the choice; ends when it is saved or refused. */
  readonly save: (id: string) => Promise<void>;
}

/** A choice made by keys rests so long before it is saved (milliseconds). */
const RESTS_MS = 800;

/**
 * A list whose choice is saved without a button. The arrow keys of a closed list choose everything they pass; only what they
 * come to rest on, or what is left or confirmed by Enter, is meant. What was chosen stays in sight while it is being saved.
 */
export function SavingSelect({ value, save, ...rest }: Props): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const byKeys = useRef(false);
  const waiting = useRef<{ readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  const mean = async (id: string): Promise<void> => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    if (id !== value) await save(id);
    // Refused: what stands there is what is saved.
    setChosen((present) => (present === id ? null : present));
  };
  const meanNow = (): void => {
    if (waiting.current !== null) void mean(waiting.current.id);
  };
  return (
    <Select
      {...rest}
      value={chosen ?? value}
      onPointerDown={() => {
        byKeys.current = false;
      }}
      onKeyDown={(event) => {
        byKeys.current = true;
        if (event.key === 'Enter') meanNow();
      }}
      onBlur={meanNow}
      onChoose={(id) => {
        setChosen(id);
        clearTimeout(waiting.current?.timer);
        if (byKeys.current) waiting.current = { id, timer: setTimeout(() => void mean(id), RESTS_MS) };
        else void mean(id);
      }}
    />
  );
}
