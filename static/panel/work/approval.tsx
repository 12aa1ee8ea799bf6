import Button from '@atlaskit/button/new';
import { type ReactNode, useRef, useState } from 'react';
import type { ApprovalView, WorkPartView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { Lozenge, type Tone } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { leadToTooLong } from '../../shared/components/too-long';
import { RestoredLine, WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { NoteField } from '../note-field';
import { useKeptForm } from '../saving/use-kept-form';
import { useOpenForm } from '../saving/use-open-form';
import { WaiveForm } from './waive-form';
import { workWords } from './work-words';

const TONES: Readonly<Record<ApprovalView['standing'], Tone>> = {
  waiting: 'neutral',
  approved: 'success',
  returned: 'warning',
  lapsed: 'warning',
};
const NAMES = {
  waiting: 'approvalWaiting',
  approved: 'approvalApproved',
  returned: 'approvalReturned',
  lapsed: 'approvalLapsed',
} as const;

/** How a document stands with those who approve it, in a word. */
export function ApprovalLozenge({ approval }: { readonly approval: ApprovalView }): ReactNode {
  const t = useWords(workWords);
  return <Lozenge tone={TONES[approval.standing]}>{t(NAMES[approval.standing])}</Lozenge>;
}

/** Review of a document: who said what, and for who may, approving it or returning it with a reason (S1-24, S4-107, S4-119). */
export function Approval({ part, approval }: { readonly part: WorkPartView; readonly approval: ApprovalView }): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(workWords);
  const label = useLabel();
  const { open: asked, setOpen: setAsked, keptAs, waits } = useOpenForm(`work/${part.id}`, ['review', 'waiver']);
  const { accountId } = reader;
  const mine = accountId !== null && approval.authors.includes(accountId);
  const open = !part.over && approval.standing !== 'approved';
  const roles = approval.roles.map((role) => label(role.label)).join(reader.language === 'zh' ? '、' : ', ');
  return (
    <section className="work-approval stack" aria-label={t('review')}>
      <div className="row">
        <strong>{t('review')}</strong>
        <ApprovalLozenge approval={approval} />
        {approval.last && (
          <span className="quiet small">
            {t('approvalBy', {
              role: label(approval.last.as),
              when: momentText(Date.parse(approval.last.at), Date.parse(data.now), reader),
            })}
            {approval.last.note && ` · ${approval.last.note}`}
          </span>
        )}
      </div>
      {approval.waived && (
        <p className="small">
          {t('waivedBy', {
            role: label(approval.waived.as),
            when: momentText(Date.parse(approval.waived.at), Date.parse(data.now), reader),
            reason: approval.waived.reason,
          })}
        </p>
      )}
      {open && <p className="quiet small">{t(mine ? 'approvalNotOwn' : 'approvalWho', { roles })}</p>}
      {open && !mine && asked === null && (
        <div className="row">
          <Button onClick={() => setAsked('review')}>{t('doReview')}</Button>
          <WaitingMark shown={waits('review')} />
          {approval.leads.length > 0 && (
            <>
              <Button appearance="subtle" onClick={() => setAsked('waiver')}>
                {t('waive')}
              </Button>
              <WaitingMark shown={waits('waiver')} />
            </>
          )}
        </div>
      )}
      {open && !mine && asked === 'review' && (
        <ReviewForm part={part.id} approval={approval} keptAs={keptAs('review')} close={() => setAsked(null)} />
      )}
      {open && !mine && asked === 'waiver' && <WaiveForm leads={approval.leads} keptAs={keptAs('waiver')} close={() => setAsked(null)} />}
    </section>
  );
}

function ReviewForm({
  part,
  approval,
  keptAs,
  close,
}: {
  readonly part: string;
  readonly approval: ApprovalView;
  readonly keptAs: string;
  readonly close: () => void;
}): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(workWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const kept = useKeptForm(keptAs, { as: approval.roles[0]?.id ?? '', note: '' });
  const { as, note } = kept.value;
  // Not kept: what was ticked is true of the text as it was then.
  const [criteria, setCriteria] = useState<readonly string[]>([]);
  const [noteMissing, setNoteMissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const decide = async (decision: 'approved' | 'returned'): Promise<void> => {
    const said = note.trim();
    if (leadToTooLong(form.current)) return;
    setNoteMissing(decision === 'returned' && said === '');
    if (decision === 'returned' && said === '') return;
    const { issueKey } = data;
    const { digest } = approval;
    const answer = await run(() =>
      call('giveApproval', { issueKey, part, as, decision, digest, criteria, ...(said === '' ? {} : { note: said }) }),
    );
    if (!answer) return;
    kept.forget();
    replace(answer);
    close();
  };
  const cancel = (): void => {
    kept.forget();
    close();
  };
  const allMet = approval.criteria.every(({ id }) => criteria.includes(id));
  return (
    <div className="stack action-form" ref={form}>
      <RestoredLine kept={kept} />
      <Field label={t('approveAs')}>
        {(ids) => (
          <Select
            {...ids}
            value={as}
            choices={approval.roles.map((role) => ({ id: role.id, label: label(role.label) }))}
            onChoose={(id) => kept.set({ as: id, note })}
          />
        )}
      </Field>
      {approval.criteria.length > 0 && (
        <fieldset className="work-criteria">
          <legend>{t('criteria')}</legend>
          {approval.criteria.map(({ id, label: name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={criteria.includes(id)}
                onChange={() => setCriteria(criteria.includes(id) ? criteria.filter((one) => one !== id) : [...criteria, id])}
              />{' '}
              {label(name)}
            </label>
          ))}
        </fieldset>
      )}
      <NoteField
        label={t('approvalNote')}
        error={noteMissing ? t('returnReasonMissing') : null}
        value={note}
        write={(text) => kept.set({ as, note: text })}
      />
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button appearance="primary" isLoading={busy} isDisabled={!allMet} onClick={() => void decide('approved')}>
          {t('approve')}
        </Button>
        <Button isDisabled={busy} onClick={() => void decide('returned')}>
          {t('returnIt')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
