import type { ReactNode } from 'react';
import type { TrialFigures } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ruleWords } from './rule-words';
import { shareText } from './share-text';

interface Props {
  readonly figures: TrialFigures;
  readonly valueLabel: Parameters<ReturnType<typeof useLabel>>[0];
}

/** How a rule on trial would have done: precision and recall of its value, each with n and interval. */
export function TrialLine({ figures, valueLabel }: Props): ReactNode {
  const t = useWords(ruleWords);
  const label = useLabel();
  const { language } = useScreen();
  const { seen, known, byHand, precision, recall } = figures;
  const value = label(valueLabel);
  const share = (result: typeof precision): string => shareText(result, language) ?? t('notYet');
  return (
    <dl className="facts small trial">
      <dt>{t('precision', { value })}</dt>
      <dd>{share(precision)}</dd>
      <dt>{t('recall', { value })}</dt>
      <dd>{share(recall)}</dd>
      <dt>{t('base')}</dt>
      <dd>{t('baseText', { seen, known, byHand })}</dd>
    </dl>
  );
}
