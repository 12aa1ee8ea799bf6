import type { ReactNode } from 'react';
import type { Label, WorkFieldView, WorkPartView } from '../../../src/contract';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { Notice } from '../../shared/components/notice';
import { draftsUnder } from '../../shared/drafts/draft-store';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { useDraftsOf } from '../saving/use-drafts-of';
import { useWaitingForms } from '../saving/use-open-form';
import { Approval, ApprovalLozenge } from './approval';
import { RootCause } from './root-cause';
import { WorkField } from './work-field';
import { workWords } from './work-words';

/** One handling document: folded it says how far it is; open it is written in. */
export function WorkPart({ part, openAtFirst }: { readonly part: WorkPartView; readonly openAtFirst: boolean }): ReactNode {
  const { data } = useCase();
  const drafts = useDraftsOf('documents');
  const label = useLabel();
  const t = useWords(workWords);
  const Body = part.id === 'root-cause' ? RootCause : PartFields;
  const waits = useWaitingForms(`work/${part.id}`);
  const unsaved = draftsUnder(`${drafts}${part.id}/`).length;
  return (
    <Fold title={label(part.label)} gist={<PartGist part={part} unsaved={unsaved} />} openAtFirst={openAtFirst || waits || unsaved > 0}>
      {() => (
        <div className="stack">
          {part.id === 'plan' && data.work.begunUnapproved && <Notice tone="warning">{t('begunUnapproved')}</Notice>}
          {part.waitsForApproval && <Notice tone="information">{t('waitsForApproval')}</Notice>}
          <Body part={part} locked={part.over || part.waitsForApproval} />
          {part.approval && <Approval part={part} approval={part.approval} />}
        </div>
      )}
    </Fold>
  );
}

function PartGist({ part, unsaved }: { readonly part: WorkPartView; readonly unsaved: number }): ReactNode {
  const t = useWords(workWords);
  return (
    <>
      {unsaved > 0 && <Lozenge tone="warning">{t('unsavedCount', { n: unsaved })}</Lozenge>}{' '}
      {part.waitsForApproval ? (
        t('waits')
      ) : part.of === 0 ? (
        t('optional')
      ) : part.complete ? (
        <Lozenge tone="success">✓ {t('complete')}</Lozenge>
      ) : (
        t('progressOf', { done: part.done, of: part.of })
      )}{' '}
      {part.approval && (part.approval.demanded || part.approval.last) && part.complete && <ApprovalLozenge approval={part.approval} />}
    </>
  );
}

function PartFields({ part, locked }: { readonly part: WorkPartView; readonly locked: boolean }): ReactNode {
  const label = useLabel();
  return (
    <>
      {groupsOf(part.fields).map(({ group, fields }) => (
        <div className="work-group" key={`${group?.en ?? ''} ${fields[0]?.id ?? ''}`}>
          {group && <h4>{label(group)}</h4>}
          <div className="work-fields">
            {fields.map((field) => (
              <WorkField key={field.id} part={part.id} field={field} locked={locked} />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

/** Neighbours under the same heading. */
function groupsOf(
  fields: readonly WorkFieldView[],
): readonly { readonly group: Label | null; readonly fields: readonly WorkFieldView[] }[] {
  const groups: { group: Label | null; fields: WorkFieldView[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last !== undefined && last.group?.en === field.group?.en) last.fields.push(field);
    else groups.push({ group: field.group, fields: [field] });
  }
  return groups;
}
