import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { REPORT_INTERVALS } from '../../../src/domain/profile/report-intervals';
import type { Choice } from '../../shared/components/select';
import type { FieldProps } from './field-props';
import { withChosen } from './with-chosen';

/** Of all intervals those a report or a meeting can have. */
export const reportIntervals = (choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ id }) => REPORT_INTERVALS.some((interval) => interval === id));

/** One or several of few values. One that is not among them any more stays visible, so that a fault can be seen; the last one stays chosen. */
export function SeveralField({ value, change, label, path, choices }: FieldProps & { readonly choices: readonly Choice[] }): ReactNode {
  const chosen = [value].flat().map(String);
  const lost = chosen.filter((id) => choices.every((choice) => choice.id !== id));
  return (
    <fieldset className="plain several" data-path={path}>
      <legend className="field-name small">{label}</legend>
      <div className="row">
        {[...choices, ...lost.map((id) => ({ id, label: id }))].map((choice) => (
          <Checkbox
            key={choice.id}
            label={choice.label}
            isChecked={chosen.includes(choice.id)}
            onChange={() =>
              change(
                withChosen(
                  choices.map(({ id }) => id),
                  chosen,
                  choice.id,
                ),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
