import type { ReactNode } from 'react';
import type { ApprovalView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { NoteField } from '../note-field';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { workWords } from './work-words';

/** Somebody who leads lets the work begin before its plan is approved, with the reason (S1-24). */
export function WaiveForm({
  leads,
  keptAs,
  close,
}: {
  readonly leads: ApprovalView['leads'];
  readonly keptAs: string;
  readonly close: () => void;
}): ReactNode {
  const { data } = useCase();
  const { language } = useScreen();
  const t = useWords(workWords);
  const label = useLabel();
  const kept = useKeptForm(keptAs, { as: leads[0]?.id ?? '', reason: '' });
  const { as, reason } = kept.value;
  const said = reason.trim();
  const send = (): CaseAnswer | null => (said === '' ? null : call('waiveApproval', { issueKey: data.issueKey, as, reason: said }));
  const roles = leads.map((lead) => label(lead.label)).join(language === 'zh' ? '、' : ', ');
  return (
    <SmallForm title={t('waiveDo')} submit={t('waiveDo')} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          <p className="quiet small">{t('waiveWho', { roles })}</p>
          <Field label={t('approveAs')}>
            {(ids) => (
              <Select
                {...ids}
                value={as}
                choices={leads.map((lead) => ({ id: lead.id, label: label(lead.label) }))}
                onChoose={(id) => kept.set({ as: id, reason })}
              />
            )}
          </Field>
          <NoteField
            required
            label={t('waiveReason')}
            value={reason}
            error={asked && said === '' ? t('waiveReasonMissing') : null}
            write={(text) => kept.set({ as, reason: text })}
          />
        </>
      )}
    </SmallForm>
  );
}
