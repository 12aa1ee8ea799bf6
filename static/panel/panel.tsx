import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import type { PanelCase, Problem } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { textAt } from '../shared/bridge/text-at';
import { Empty, WhenLoaded } from '../shared/components/states';
import { useWords } from '../shared/i18n/use-words';
import { useOperation } from '../shared/operations/use-operation';
import { useScreenEvent } from '../shared/operations/use-screen-event';
import { call } from './call';
import { CaseProvider } from './case-context';
import { CaseView } from './case-view';
import { millisecondsToNextChange } from './next-change';
import { isOlderCase } from './older-case';
import { panelWords } from './panel-words';

/** The issue panel: everything an agent needs to keep the promise of one case (design.md section 1). */
export function Panel(): ReactNode {
  const { extension } = useScreen();
  const t = useWords(panelWords);
  const issueKey = textAt(extension, 'issue', 'key') ?? '';
  const loaded = useOperation(
    useCallback(() => call('getCase', { issueKey }), [issueKey]),
    null,
    isOlderCase,
  );
  const { reload, replace, data } = loaded;
  useScreenEvent('JIRA_ISSUE_CHANGED', reload);
  useReloadWhenDue(data, reload);

  const refetch = useCallback(async () => {
    const answer = await call('getCase', { issueKey });
    if (!answer.ok) return null;
    replace(answer.value);
    return answer.value;
  }, [issueKey, replace]);
  const onScreen = useMemo(() => (data ? { data, replace, refetch } : null), [data, replace, refetch]);

  const special = (problem: Problem): ReactNode => {
    if (problem.reason === 'not-configured') return <Empty title={t('notConfiguredTitle')}>{t('notConfiguredText')}</Empty>;
    if (problem.reason === 'not-found') return <Empty title={t('notFoundTitle')}>{t('notFoundText')}</Empty>;
    return null;
  };
  return (
    <main className="panel">
      <WhenLoaded loaded={loaded} skeleton={[60, 100, 100, 80]} help={t('whoCanHelp')} special={special}>
        {() =>
          onScreen && (
            <CaseProvider value={onScreen}>
              <CaseView problem={loaded.problem} />
            </CaseProvider>
          )
        }
      </WhenLoaded>
    </main>
  );
}

/** A deadline that passes changes the case on the server (warning, escalation): ask again a little later. */
function useReloadWhenDue(data: PanelCase | null, reload: () => void): void {
  useEffect(() => {
    const wait = data ? millisecondsToNextChange(data) : null;
    if (wait === null) return undefined;
    const timer = setTimeout(reload, wait);
    return () => clearTimeout(timer);
  }, [data, reload]);
}
