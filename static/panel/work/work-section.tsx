import type { ReactNode } from 'react';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { draftsUnder } from '../../shared/drafts/draft-store';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { useDraftsOf } from '../saving/use-drafts-of';
import { useWaitingForms } from '../saving/use-open-form';
import { WorkPart } from './work-part';
import { workWords } from './work-words';

/** Documents that are written in a section of their own, among what belongs to them. */
const OWN_SECTIONS: ReadonlySet<string> = new Set(['investigation', 'investigation-report', 'result-reply']);

/** The handling documents the profile asks for, in the order of the process; what is asked next stands in the folded line. */
export function WorkSection(): ReactNode {
  const { data } = useCase();
  const t = useWords(workWords);
  const label = useLabel();
  const drafts = useDraftsOf('documents');
  const waits = useWaitingForms('work');
  const { next } = data.work;
  const parts = data.work.parts.filter(({ id }) => !OWN_SECTIONS.has(id));
  if (parts.length === 0) return null;
  const unsaved = parts.reduce((sum, { id }) => sum + draftsUnder(`${drafts}${id}/`).length, 0);
  const nextPart = parts.find((part) => part.id === next?.part);
  const nextField = nextPart?.fields.find((field) => field.id === next?.field);
  return (
    <Fold
      title={t('handling')}
      openAtFirst={waits || unsaved > 0}
      gist={
        <>
          {unsaved > 0 && <Lozenge tone="warning">{t('unsavedCount', { n: unsaved })}</Lozenge>}{' '}
          {nextPart && nextField
            ? t('nextField', { what: `${label(nextPart.label)} · ${label(nextField.label)}`, done: nextPart.done, of: nextPart.of })
            : t(data.doubts.invalid === null ? 'nothingAsked' : 'notPursued')}
        </>
      }
    >
      {() => (
        <div className="work">
          {parts.map((part) => (
            <WorkPart key={part.id} part={part} openAtFirst={part.id === next?.part} />
          ))}
        </div>
      )}
    </Fold>
  );
}
