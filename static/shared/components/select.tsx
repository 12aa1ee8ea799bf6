import type { ReactNode, SelectHTMLAttributes } from 'react';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

interface Props extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly choices: readonly Choice[];
  /** Shown while nothing is chosen. */
  readonly prompt?: string;
  readonly onChoose: (id: string) => void;
}

/** A native select in the host's colours: right on a phone, with a keyboard and a screen reader, for 0 kB instead of 54. */
export function Select({ choices, prompt, onChoose, ...rest }: Props): ReactNode {
  return (
    <select className="select" onChange={(event) => onChoose(event.target.value)} {...rest}>
      {prompt !== undefined && <option value="">{prompt}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
