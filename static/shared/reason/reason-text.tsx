import type { ReactNode } from 'react';
import type { AxisReason } from '../../../src/domain/case/case-event';
import type { Label } from '../../../src/domain/label';
import { Lozenge } from '../components/lozenge';
import { useLabel, useWords } from '../i18n/use-words';
import { reasonRule, showsMatch } from './reason-rule';
import { reasonWords } from './reason-words';

const PLACES: Readonly<Record<string, 'inSummary' | 'inDescription' | undefined>> = { summary: 'inSummary', description: 'inDescription' };

interface Props {
  readonly why: AxisReason;
  /** What the axes of the process are called, where a value can follow from another axis. */
  readonly nameOf: (axis: string) => Label;
}

/** Why an axis holds its value: the rule in words, what it matched marked, and whether it is only assumed. */
export function ReasonText({ why, nameOf }: Props): ReactNode {
  const t = useWords(reasonWords);
  const label = useLabel();
  const { name, key, detail } = reasonRule(why.rule);
  return (
    <>
      {why.assumed && <Lozenge tone="warning">{t('assumed')}</Lozenge>}{' '}
      {t(key, { detail: name === 'derived' ? label(nameOf(detail)) : detail })}
      {why.spans
        ? why.spans.map(({ where, at, text }) => (
            <span key={`${where}/${at}`}>
              {' '}
              <mark>{text}</mark> <span className="quiet small">({t(PLACES[where] ?? 'inForm')})</span>
            </span>
          ))
        : showsMatch(name) &&
          why.matched !== '' && (
            <>
              {' '}
              <mark>{why.matched}</mark>
            </>
          )}
    </>
  );
}
