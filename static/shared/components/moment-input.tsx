import type { InputHTMLAttributes, ReactNode } from 'react';
import { LATEST_MINUTE } from '../time/latest-input';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'type'> {
  /** Wall clock as the browser writes it: `2026-03-02T09:00`; '' for none. */
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Day and minute, in the browser's own control. */
export const MomentInput = ({ change, ...rest }: Props): ReactNode => (
  <input {...rest} className="select" type="datetime-local" max={LATEST_MINUTE} onChange={(event) => change(event.target.value)} />
);
