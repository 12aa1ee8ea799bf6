import type { ReactNode } from 'react';
import type { Problem } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { Notice } from '../shared/components/notice';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { momentText } from '../shared/time/moment-text';
import { useCase } from './case-context';
import { CaseHeader } from './case-header';
import { Classification } from './classification';
import { Doubts } from './doubts/doubts';
import { Escalations } from './escalations';
import { FollowUps } from './follow-up/follow-ups';
import { InvestigationSection } from './investigation/investigation-section';
import { CustomerLinks } from './links/customer-links';
import { NextBox } from './next-box';
import { PresentVersion } from './present-version';
import { ProcessLine } from './process-line';
import { Registration } from './registration';
import { ResultSection } from './result/result-section';
import { Closing } from './satisfaction/closing';
import { Satisfaction } from './satisfaction/satisfaction';
import { Timeline } from './timeline';
import { TransferSection } from './transfer/transfer-section';
import { WorkSection } from './work/work-section';

/** The case as an agent works on it; a failed refresh leaves the last answer with its time. */
export function CaseView({ problem }: { readonly problem: Problem | null }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(sharedWords);
  const now = Date.parse(data.now);
  return (
    <>
      {problem && <Notice tone="warning">{t('stale', { when: momentText(now, now, reader) })}</Notice>}
      <CaseHeader />
      <NextBox />
      <ProcessLine />
      <div>
        <Registration />
        <Classification />
        <Doubts />
        <InvestigationSection />
        <WorkSection />
        <ResultSection />
        <Satisfaction />
        <CustomerLinks />
        <FollowUps />
        <Closing />
        <TransferSection />
        <Escalations />
        <Timeline />
        <PresentVersion />
      </div>
    </>
  );
}
