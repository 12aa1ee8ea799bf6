import type { ReactNode } from 'react';
import type { WorkFieldView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { ReasonText } from '../../shared/reason/reason-text';
import { axisLabel } from '../axis-label';
import { call } from '../call';
import { useCase } from '../case-context';
import { FieldConflict } from '../field-conflict';
import { roomOf, tooLongIn } from './room-of';
import { SaveLine } from './save-line';
import { useWorkField } from './use-work-field';
import { valueText } from './value-text';
import { WorkControl } from './work-control';
import { WorkEntries } from './work-entries';
import { workWords } from './work-words';

interface Props {
  readonly part: string;
  readonly field: WorkFieldView;
  /** Nothing can be written now, such as in a closed case. */
  readonly locked: boolean;
}

/** One field of a handling document, by its kind. */
export function WorkField(props: Props): ReactNode {
  if (props.field.kind === 'axis') return <AxisField {...props} />;
  if (props.field.kind === 'list') return <WorkEntries {...props} />;
  return <RecordedField {...props} />;
}

function RecordedField({ part, field, locked }: Props): ReactNode {
  const { language } = useScreen();
  const label = useLabel();
  const place = { part, field: field.id };
  const save = useWorkField(place, tooLongIn(field));
  const name = label(field.label);
  const line = <SaveLine place={place} name={name} save={save} />;
  return (
    <div className={`work-field work-${field.kind}`}>
      <Field label={name} required={field.required} hint={<FieldHint field={field}>{line}</FieldHint>} {...roomOf(field, save.draft)}>
        {(ids) => (
          <WorkControl
            field={field}
            ids={ids}
            value={save.draft ?? field.proposed}
            disabled={locked}
            type={save.setDraft}
            decide={save.save}
            leave={save.leave}
          />
        )}
      </Field>
      {save.conflict !== null && (
        <FieldConflict
          mine={valueText(field, save.draft, language)}
          theirs={valueText(field, save.conflict.value, language)}
          keepMine={() => void save.save(save.draft)}
          takeTheirs={save.takeTheirs}
        />
      )}
    </div>
  );
}

function FieldHint({ field, children }: { readonly field: WorkFieldView; readonly children: ReactNode }): ReactNode {
  const label = useLabel();
  return (
    <>
      {field.hint && <span className="work-hint">{label(field.hint)}</span>}
      {children}
    </>
  );
}

/** A dimension of the analysis that is a value of the classification: corrected there, with its reason. */
function AxisField({ field, locked }: Props): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(workWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const why = data.axes.find((axis) => axis.id === field.id)?.why ?? null;
  const correct = async (value: string): Promise<void> => {
    const answer = await run(() => call('correctAxis', { issueKey: data.issueKey, axis: field.id, value }));
    if (answer) replace(answer);
  };
  return (
    <div className="work-field work-axis">
      <Field
        label={label(field.label)}
        required={field.required}
        hint={busy ? t('saving') : why && <ReasonText why={why} nameOf={(axis) => axisLabel(data, axis)} />}
      >
        {(ids) => (
          <WorkControl
            field={field}
            ids={ids}
            value={field.value}
            disabled={locked}
            type={() => undefined}
            decide={async (value) => (typeof value === 'string' ? correct(value) : undefined)}
            leave={() => undefined}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
    </div>
  );
}
