import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { SectionId } from '../section-of';
import { draftWords } from './draft-words';
import { PlaceLink } from './place-link';
import type { Draft } from './use-draft';

/** So many faults are listed at first, so that the bar leaves room for the page. */
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
  const [showsAll, setShowsAll] = useState(false);
  const listed = showsAll ? faults : faults.slice(0, MOST);
  const more = faults.length - listed.length;
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
            {listed.map((fault) => (
              <li key={`${fault.path} ${fault.message.en}`}>
                {label(fault.message)} <PlaceLink {...{ draft, goTo }} path={fault.path} />
              </li>
            ))}
          </ul>
          {faults.length > MOST && (
            <Button appearance="subtle" spacing="compact" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? t('fewerFaults') : t('moreFaults', { n: more })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
