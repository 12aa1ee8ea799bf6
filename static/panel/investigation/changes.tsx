import type { ReactNode } from 'react';
import type { EvidenceView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { exactText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { investigationWords } from './investigation-words';

type Change = EvidenceView['history'][number]['changes'][number];

interface Props {
  readonly changes: readonly Change[];
  readonly nameOf: (accountId: string | null) => string;
  /** Whom an empty collector stands for. */
  readonly collectedBy: string | null;
}

/** What a correction changed, field by field, from what to what. */
export function Changes({ changes, nameOf, collectedBy }: Props): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(investigationWords);
  const label = useLabel();
  const { kinds = [], checks = [] } = data.investigation ?? {};
  if (changes.length === 0) return null;
  return (
    <ul className="evidence-changes small">
      {changes.map((change) => (
        <li key={change.field === 'check' ? `check ${change.check}` : change.field} className="pre">
          {t('changedFrom', { field: fieldName(change), ...valuesOf(change) })}
        </li>
      ))}
    </ul>
  );

  function fieldName(change: Change): string {
    if (change.field === 'check') return t('checkIs', { name: labelOf(checks, change.check) });
    return t(change.field === 'responsibleParty' ? 'responsible' : change.field);
  }

  function valuesOf(change: Change): { before: string; after: string } {
    switch (change.field) {
      case 'kind':
        return both(change, (id) => labelOf(kinds, id));
      case 'collectedAt':
        return both(change, (at) => exactText(at, reader));
      case 'check':
        return both(change, (made) => t(made === null ? 'notChecked' : made ? 'passed' : 'failed'));
      case 'collector':
        return both(change, (name) => (name === '' ? nameOf(collectedBy) : name));
      default:
        return both(change, (text) => (text === '' ? t('nothing') : text));
    }
  }

  function labelOf(options: typeof kinds, id: string): string {
    const found = options.find((option) => option.id === id);
    return found ? label(found.label) : id;
  }
}

const both = <T,>({ before, after }: { readonly before: T; readonly after: T }, say: (value: T) => string) => ({
  before: say(before),
  after: say(after),
});
