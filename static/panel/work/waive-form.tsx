import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import type { ApprovalView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { workWords } from './work-words';

/** Somebody who leads lets the work begin before its plan is approved, with the reason (S1-24). */
export function WaiveForm({ leads, close }: { readonly leads: ApprovalView['leads']; readonly close: () => void }): ReactNode {
  const { data, replace } = useCase();
  const { language } = useScreen();
  const t = useWords(workWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const [as, setAs] = useState(leads[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const waive = async (): Promise<void> => {
    const said = reason.trim();
    setMissing(said === '');
    if (said === '') return;
    const answer = await run(() => call('waiveApproval', { issueKey: data.issueKey, as, reason: said }));
    if (!answer) return;
    replace(answer);
    close();
  };
  const roles = leads.map((lead) => label(lead.label)).join(language === 'zh' ? '、' : ', ');
  return (
    <div className="stack action-form">
      <p className="quiet small">{t('waiveWho', { roles })}</p>
      <Field label={t('approveAs')}>
        {(ids) => (
          <Select {...ids} value={as} choices={leads.map((lead) => ({ id: lead.id, label: label(lead.label) }))} onChoose={setAs} />
        )}
      </Field>
      <Field label={t('waiveReason')} error={isMissing ? t('waiveReasonMissing') : null}>
        {(ids) => (
          <Textarea {...ids} value={reason} minimumRows={2} maxLength={2_000} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button appearance="primary" isLoading={busy} onClick={() => void waive()}>
          {t('waiveDo')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
