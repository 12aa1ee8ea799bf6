import type { ReactNode } from 'react';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { useWaitingForms } from '../saving/use-open-form';
import { WorkField } from '../work/work-field';
import { EvidenceList } from './evidence-list';
import { investigationWords } from './investigation-words';
import { Signatures } from './signatures';

/** The investigation of a complaint: where it stands, its evidence and the signed report. Not there where the profile asks for none. */
export function InvestigationSection(): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  const waits = useWaitingForms('investigation');
  const { investigation } = data;
  if (investigation === null) return null;
  const { steps, report } = investigation;
  const at = steps.findIndex(({ state }) => state === 'present');
  const step = steps[at];
  const standing =
    step && `${t('standing', { n: at + 1, of: steps.length, step: label(step.label) })}${step.needs ? ` · ${label(step.needs)}` : ''}`;
  const gist = data.doubts.invalid === null ? standing : t('notPursued');
  return (
    <Fold title={t('title')} gist={report.concluded ? <Lozenge tone="success">✓ {t('concluded')}</Lozenge> : gist} openAtFirst={waits}>
      {() => (
        <div className="stack investigation">
          <Steps />
          <Written part="investigation" fields={['first-inquiry']} />
          <EvidenceList />
          <Written part="investigation" fields={['methods']} />
          <h4>{t('report')}</h4>
          <Written part="investigation-report" />
          <Signatures />
          <Written part="investigation" fields={['summary']} />
        </div>
      )}
    </Fold>
  );
}

function Steps(): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  return (
    <ol className="steps">
      {(data.investigation?.steps ?? []).map((step, index) => (
        <li key={step.id} className={step.state} aria-current={step.state === 'present' ? 'step' : undefined}>
          <span aria-hidden="true" className="mark">
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          <span>
            {label(step.label)}
            {step.state === 'done' && <span className="off-screen"> {t('stepDone')}</span>}
            {step.state !== 'done' && step.needs && <span className="quiet small"> · {label(step.needs)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Fields of a handling document, all or some of them; each saves itself. */
function Written({ part, fields }: { readonly part: string; readonly fields?: readonly string[] }): ReactNode {
  const { data } = useCase();
  const found = data.work.parts.find(({ id }) => id === part)?.fields ?? [];
  return (
    <div className="work-fields">
      {found
        .filter(({ id }) => fields === undefined || fields.includes(id))
        .map((field) => (
          <WorkField key={field.id} part={part} field={field} locked={data.state === 'closed'} />
        ))}
    </div>
  );
}
