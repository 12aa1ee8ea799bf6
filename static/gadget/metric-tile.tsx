import { type ReactNode, useId } from 'react';
import type { MetricView } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { gadgetWords } from './gadget-words';
import { JqlLink } from './jql-link';
import { intervalText, targetText, valueText, verdictOf } from './metric-text';

const SIGNS = { met: '✓', missed: '!', 'too-few': '', 'no-data': '', 'no-target': '' } as const;

/** One metric: value, against its target, from how many (design.md section 7, "Numbers"). */
export function MetricTile({ metric }: { readonly metric: MetricView }): ReactNode {
  const { language } = useScreen();
  const t = useWords(gadgetWords);
  const label = useLabel();
  const id = useId();
  const { result } = metric;
  const verdict = verdictOf(metric);
  const target = targetText(metric, language);
  return (
    <li className={`tile tile-${verdict}`}>
      <h3>{label(metric.label)}</h3>
      {/* The definition opens on hover and on focus of the number. */}
      <div className="tile-value">
        <JqlLink jql={result.kind === 'value' ? metric.jql : ''} describedBy={id}>
          {result.kind === 'value' ? valueText(result.value, metric.unit, language) : '–'}
        </JqlLink>
        {metric.unit === 'points' && result.kind === 'value' && <span aria-hidden="true"> ★</span>}
        <span className="definition" role="tooltip" id={id}>
          {label(metric.definition)} ({metric.src.join(', ')})
        </span>
      </div>
      <p className="verdict">
        {target !== '' && <span>{target} </span>}
        {SIGNS[verdict] !== '' && <span aria-hidden="true">{SIGNS[verdict]} </span>}
        <strong>{t(verdict, { count: result.n })}</strong>
      </p>
      {result.kind === 'value' && !result.tooFew && (
        <p className="quiet small">
          n {result.n} · {intervalText(result.low, result.high, metric.unit, language)}
        </p>
      )}
    </li>
  );
}
