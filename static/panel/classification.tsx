import { type ReactNode, useId } from 'react';
import type { PanelCase } from '../../src/contract';
import { Fold } from '../shared/components/fold';
import { Lozenge } from '../shared/components/lozenge';
import { ProblemNotice } from '../shared/components/problem-notice';
import { SavingSelect } from '../shared/components/saving-select';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { ReasonText } from '../shared/reason/reason-text';
import { axisLabel } from './axis-label';
import { call } from './call';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

type Axis = PanelCase['axes'][number];

/** The value on each axis, why, and its correction in place (asks nothing but the new value). */
export function Classification(): ReactNode {
  const { data } = useCase();
  const t = useWords(panelWords);
  const label = useLabel();
  const axes = data.axes.filter((axis) => axis.options.length > 0);
  const assumed = axes.filter((axis) => axis.why?.assumed).length;
  const values = axes.flatMap((axis) => axis.options.filter((option) => option.id === axis.value).map((option) => label(option.label)));
  return (
    <Fold
      title={t('classification')}
      gist={
        <>
          {assumed > 0 && <Lozenge tone="warning">{t('assumedCount', { n: assumed })}</Lozenge>} {values.join(' · ')}
        </>
      }
    >
      {() => (
        <ul className="axes">
          {axes.map((axis) => (
            <AxisRow key={axis.id} axis={axis} />
          ))}
        </ul>
      )}
    </Fold>
  );
}

function AxisRow({ axis }: { readonly axis: Axis }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(panelWords);
  const label = useLabel();
  const id = useId();
  const { busy, problem, run } = useAction();
  const correct = async (value: string): Promise<void> => {
    if (value === '') return;
    const answer = await run(() => call('correctAxis', { issueKey: data.issueKey, axis: axis.id, value }));
    if (answer) replace(answer);
  };
  return (
    <li className="axis">
      <label htmlFor={id}>{label(axis.label)}</label>
      <SavingSelect
        id={id}
        value={axis.value ?? ''}
        disabled={data.state === 'closed'}
        choices={axis.options.map((option) => ({ id: option.id, label: label(option.label) }))}
        {...(axis.value === null ? { prompt: t('notSet') } : {})}
        save={correct}
      />
      <span className="quiet small">
        {busy ? t('saving') : axis.why && <ReasonText why={axis.why} nameOf={(other) => axisLabel(data, other)} />}
      </span>
      <ProblemNotice problem={problem} />
    </li>
  );
}
