import type { ReactNode } from 'react';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { SectionId } from '../section-of';
import { draftWords } from './draft-words';
import { PlaceLink } from './place-link';
import type { Draft } from './use-draft';

/** So many faults are listed; who has put these right sees the next ones. */
const MOST = 5;

interface Props {
  readonly draft: Draft;
  readonly goTo: (section: SectionId, path?: string) => void;
}

/** What stands in the way of publishing, a refusal of the store among it, each with its place in words and a way there. */
export function FaultList({ draft, goTo }: Props): ReactNode {
  const { faults, problem } = draft;
  const t = useWords(draftWords);
  const label = useLabel();
  return (
    <>
      {problem?.path && (
        <p>
          <PlaceLink {...{ draft, goTo }} path={problem.path} />
        </p>
      )}
      {faults.length > 0 && (
        <div className="stack" role="status">
          <strong>{t('faults', { n: faults.length })}</strong>
          <ul className="fault-list">
            {faults.slice(0, MOST).map((fault) => (
              <li key={`${fault.path} ${fault.message.en}`}>
                {label(fault.message)} <PlaceLink {...{ draft, goTo }} path={fault.path} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
