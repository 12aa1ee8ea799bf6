import type { ReactNode } from 'react';
import type { PortalCase } from '../../src/contract';
import type { CaseState } from '../../src/domain/case/feedback-case';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { portalWords } from './portal-words';

/** The three states a customer knows (S3-09). */
const STEPS = ['stepReceived', 'stepInProgress', 'stepResolved'] as const;
const STEP_OF: Readonly<Record<CaseState, number>> = { received: 0, responded: 1, 'in-progress': 1, resolved: 2, confirmed: 2, closed: 2 };

/** Received · in progress · resolved, with the present one in the words of the process. Where it ended without a result, that is the last. */
export function Steps({ data }: { readonly data: PortalCase }): ReactNode {
  const t = useWords(portalWords);
  const label = useLabel();
  const isClosed = data.state === 'closed' && !data.withoutResult;
  // That nothing more happens by itself is no state of the source, and is told all the same.
  const steps = data.withoutResult ? STEPS.slice(0, 2) : isClosed ? ([...STEPS, 'stepClosed'] as const) : STEPS;
  const present = isClosed ? STEPS.length : Math.min(STEP_OF[data.state], steps.length - 1);
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < present ? 'past' : index === present ? 'present' : ''}
          aria-current={index === present ? 'step' : undefined}
        >
          <span aria-hidden="true" className="dot">
            {index < present ? '✓' : ''}
          </span>
          {index === present && !isClosed ? label(data.stateLabel) : t(step)}
        </li>
      ))}
    </ol>
  );
}
