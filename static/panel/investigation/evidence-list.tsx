import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { useOpenForm } from '../saving/use-open-form';
import { EvidenceForm } from './evidence-form';
import { EvidenceItem } from './evidence-item';
import { investigationWords } from './investigation-words';

/** The evidence list with the principles it is collected by (S4-84, S4-85). */
export function EvidenceList(): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  const nameOf = useNames();
  const { open, setOpen, keptAs, waits } = useOpenForm('investigation/evidence', ['new']);
  const { investigation } = data;
  if (investigation === null) return null;
  return (
    <section className="stack" aria-label={t('evidence')}>
      <div>
        <h4>{t('evidence')}</h4>
        <p className="quiet small">{t('principles', { list: investigation.principles.map(label).join(' · ') })}</p>
      </div>
      {investigation.evidence.length === 0 && <p className="quiet">{t('noEvidence')}</p>}
      <ol className="evidence">
        {investigation.evidence.map((piece) => (
          <EvidenceItem key={piece.id} piece={piece} nameOf={nameOf} />
        ))}
      </ol>
      {open === 'new' ? (
        <EvidenceForm piece={null} nameOf={nameOf} keptAs={keptAs('new')} close={() => setOpen(null)} />
      ) : (
        data.state !== 'closed' && (
          <div className="row">
            <Button spacing="compact" onClick={() => setOpen('new')}>
              {t('add')}
            </Button>
            <WaitingMark shown={waits('new')} />
          </div>
        )
      )}
    </section>
  );
}
