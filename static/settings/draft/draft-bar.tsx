import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { DraftView, SettingsView } from '../../../src/contract';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { placeOf, type SectionId } from '../section-of';
import { ApprovalPanel } from './approval-panel';
import { isBarShown, useUnreadOf } from './bar-shown';
import { ChangeTable } from './change-table';
import { ConflictView } from './conflict-view';
import { DiscardQuestion } from './discard-question';
import { draftWords } from './draft-words';
import { FaultList } from './fault-list';
import type { Wish } from './note-and-cases';
import { PublishPanel } from './publish-panel';
import { SkipToContent } from './skip-links';
import { TakenNotice } from './taken-notice';
import type { Draft } from './use-draft';

interface Props {
  readonly projectKey: string;
  readonly draft: Draft;
  /** A second admin has to approve: by what is published, not by what the draft would change. */
  readonly needsApproval: boolean;
  /** Leads to a section, and in it to a place of the draft. */
  readonly goTo: (section: SectionId, path?: string) => void;
  readonly replace: (view: SettingsView) => void;
}

type Open = 'nothing' | 'changes' | 'publish' | 'discard';

/** What the draft changes, in sight beside every section, and the ways on from it; gone when there is nothing to say. */
export function DraftBar({ projectKey, draft, needsApproval, goTo, replace }: Props): ReactNode {
  const t = useWords(draftWords);
  const [open, setOpen] = useState<Open>('nothing');
  /** What publishing came to: the version it made, or that it was asked for. */
  const [done, setDone] = useState<number | 'asked' | null>(null);
  // Kept here, so that a question in between does not cost what was written.
  const [wish, setWish] = useState<Wish>({ note: '', openCases: 'stay' });
  const { changes, conflict, faults, kept, keeping } = draft;
  const unread = useUnreadOf(draft);
  const toggle = (what: Open): void => setOpen((present) => (present === what ? 'nothing' : what));
  if (conflict) return <ConflictView draft={draft} conflict={conflict} />;
  if (!isBarShown(draft, unread)) {
    return (
      <>
        <TakenNotice draft={draft} />
        <p className="draft-said quiet" role="status">
          {keeping === 'keeping'
            ? t('keeping')
            : done === 'asked'
              ? t('asked')
              : done !== null && done === kept.basedOn && t('published', { version: done })}
        </p>
      </>
    );
  }
  /** With faults, and with fields that cannot be read, it leads to the first of them. */
  const publish = (): void => {
    const [first] = [...faults.map(({ path }) => path), ...unread.keys()];
    if (first === undefined) toggle('publish');
    else goTo(placeOf(first), first);
  };
  const published = (settings: SettingsView, next: DraftView): void => {
    setDone(next.approval === null ? next.basedOn : 'asked');
    setOpen('nothing');
    setWish({ note: '', openCases: 'stay' });
    replace(settings);
    draft.replace(next);
  };
  return (
    <section className="draft-bar" aria-label={t('draft')} tabIndex={-1}>
      {keeping === 'refused' && <ProblemNotice problem={draft.problem} />}
      {kept.overtaken && <Notice tone="warning">{t('overtaken', { version: kept.overtaken.version })}</Notice>}
      <TakenNotice draft={draft} />
      {kept.returned && (
        <Notice tone="warning" title={t('returned', { name: kept.returned.by.name })}>
          {kept.returned.reason}
        </Notice>
      )}
      {unread.size > 0 && (
        <Notice tone="warning" title={t('unread', { n: unread.size })}>
          {[...unread].map(([path, name]) => (
            <button key={path} type="button" className="link" onClick={() => goTo(placeOf(path), path)}>
              {name}
            </button>
          ))}
        </Notice>
      )}
      <FaultList draft={draft} goTo={goTo} />
      {kept.approval && <ApprovalPanel projectKey={projectKey} draft={draft} approval={kept.approval} done={published} />}
      {open === 'changes' && <ChangeTable changes={changes} />}
      {open === 'publish' && unread.size === 0 && (
        <PublishPanel
          projectKey={projectKey}
          draft={draft}
          needsApproval={needsApproval}
          wish={wish}
          setWish={setWish}
          back={() => setOpen('nothing')}
          goTo={goTo}
          done={published}
        />
      )}
      {open === 'discard' && <DiscardQuestion projectKey={projectKey} draft={draft} back={() => setOpen('nothing')} />}
      {(changes.length > 0 || draft.problem !== null) && (open !== 'publish' || unread.size > 0) && open !== 'discard' && (
        <div className="row">
          <button type="button" className="link" aria-expanded={open === 'changes'} onClick={() => toggle('changes')}>
            <strong>{t('changes', { n: changes.length })}</strong>
          </button>
          <span className="quiet small" role="status">
            {keeping === 'kept' ? t('kept') : keeping === 'keeping' ? t('keeping') : t('notKept')}
          </span>
          {keeping === 'refused' && (
            <Button appearance="subtle" onClick={() => void draft.keepNow()}>
              {t('keepAgain')}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => goTo('tryIt')}>
            {t('tryIt')}
          </Button>
          <Button appearance="subtle" onClick={() => goTo('replay')}>
            {t('replay')}
          </Button>
          {kept.overtaken ? (
            <Button appearance="primary" onClick={() => void draft.keepNow(true)}>
              {t('keepDraft')}
            </Button>
          ) : (
            kept.approval === null && (
              <Button appearance="primary" isDisabled={keeping === 'refused'} onClick={publish}>
                {t('publish')}
              </Button>
            )
          )}
          <Button appearance="subtle" onClick={() => toggle('discard')}>
            {t('discard')}
          </Button>
        </div>
      )}
      <SkipToContent />
    </section>
  );
}
