import type { ReactNode } from 'react';
import type { TryDraftView } from '../../../src/contract';
import { milestoneName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';
import { useScreen } from '../../shared/bridge/screen-context';
import { IssueLink } from '../../shared/components/issue-link';
import { ZoneLine } from '../../shared/components/zone-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { Receipt } from '../../shared/receipt/receipt';
import { markText } from '../rules/mark-text';
import { dueText } from './due-text';
import { foundIn } from './found-in';
import { stopsOf } from './stops';
import { TimeLine } from './time-line';
import { TriedClassification } from './tried-classification';
import './try.css';
import { tryWords } from './try-words';

interface Props {
  readonly view: TryDraftView;
  readonly profile: Profile;
  /** Where the draft's limits run. */
  readonly timeZone: string;
}

/** What the draft would make of the item. */
export function TryResult({ view, profile, timeZone }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(tryWords);
  const label = useLabel();
  return (
    <section className="stack result" aria-live="polite">
      <h3>
        <span className="off-screen">{t('number')} </span>
        {view.number} {view.recorded && <IssueLink issueKey={view.recorded.issueKey}>{view.recorded.issueKey}</IssueLink>}
      </h3>
      <div>
        <h4>{t('text')}</h4>
        <p>
          <strong>
            <Marked text={view.text.summary} view={view} />
          </strong>
        </p>
        <p className="pre">
          <Marked text={view.text.description} view={view} />
        </p>
      </div>
      <TriedClassification view={view} profile={profile} />
      <div>
        <h4>{t('deadlines')}</h4>
        <ZoneLine calendar={timeZone} />
        {view.milestones.length === 0 && <p className="quiet">{t('noDeadlines')}</p>}
        {view.milestones.map((milestone) => (
          <details key={`${milestone.milestone} ${milestone.dueAt}`}>
            <summary>
              <strong>{label(milestoneName(milestone.milestone))}</strong> {dueText(milestone, view, reader)}
            </summary>
            <Receipt
              now={Date.parse(view.askedAt)}
              source={{ startAt: milestone.receipt[0]?.from ?? view.receivedAt, dueAt: milestone.dueAt, receipt: milestone.receipt }}
            />
          </details>
        ))}
      </div>
      <div>
        <h4>{t('timeLine')}</h4>
        <p className="quiet small">{view.escalations.length === 0 ? t('noEscalations') : t('nobodyActs')}</p>
        <TimeLine stops={stopsOf(view)} />
      </div>
      <div>
        <h4>{t('acknowledgement')}</h4>
        <blockquote className="pre">{view.acknowledgement}</blockquote>
      </div>
    </section>
  );
}

function Marked({ text, view }: { readonly text: string; readonly view: TryDraftView }): ReactNode {
  return markText(text, foundIn(text, view.why, view.escalations)).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
    piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
