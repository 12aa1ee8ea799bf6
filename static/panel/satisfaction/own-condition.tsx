import type { ReactNode } from 'react';
import type { PanelCase } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { satisfactionWords } from './satisfaction-words';

/** A closing condition that the app cannot check: somebody ticks it, and it says who did and when. */
export function OwnCondition({ condition }: { readonly condition: PanelCase['closing']['conditions'][number] }): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const nameOf = useNames();
  const { busy, problem, run } = useAction();
  const { id, label: name, met, note, confirmed } = condition;
  const tick = async (holds: boolean): Promise<void> => {
    const next = await run(() => call('confirmCondition', { issueKey: data.issueKey, condition: id, holds }));
    if (next !== null) replace(next);
  };
  const when = confirmed ? momentText(Date.parse(confirmed.at), Date.parse(data.now), reader) : '';
  return (
    <li>
      <label className="condition">
        <input type="checkbox" checked={met} aria-disabled={busy} onChange={(event) => void (!busy && tick(event.currentTarget.checked))} />
        <span>
          {label(name)}{' '}
          <span className="quiet small">{confirmed ? t('confirmedBy', { name: nameOf(confirmed.by), when }) : label(note)}</span>
        </span>
      </label>
      <ProblemNotice problem={problem} />
    </li>
  );
}
