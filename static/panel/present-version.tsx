import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../shared/components/problem-notice';
import { useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import { call } from './call';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

/** An open case goes by the version it was opened under; its administrator may bring it onto the present one. */
export function PresentVersion(): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(panelWords);
  const { busy, problem, run } = useAction();
  if (data.profile.present === null) return null;
  const adopt = async (): Promise<void> => {
    const answer = await run(() => call('adoptPresentVersion', { issueKey: data.issueKey }));
    if (answer) replace(answer);
  };
  return (
    <div className="stack">
      <div className="row">
        <span className="quiet small">{t('olderVersion', { own: data.profile.version, present: data.profile.present })}</span>
        <Button spacing="compact" appearance="subtle" isLoading={busy} onClick={() => void adopt()}>
          {t('adoptVersion', { present: data.profile.present })}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}
