import Button from '@atlaskit/button/new';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReplayView } from '../../../src/contract';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { Empty, WhenLoaded } from '../../shared/components/states';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import type { Draft } from '../draft/use-draft';
import { focusHeading } from '../parts/focus-heading';
import './replay.css';
import { ReplayRunView } from './replay-run';
import { replayWords } from './replay-words';
import { useReplay } from './use-replay';

const SPANS = [30, 90, 180, 365] as const;
const PROPOSED = '90';

const DAY_MS = 86_400_000;

/** The span that was replayed last, so that what is chosen belongs to the report below. */
function spanOf(run: ReplayView['run']): string {
  const days = run === null ? null : Math.round((Date.parse(run.asOf) - Date.parse(run.from)) / DAY_MS);
  return SPANS.some((span) => span === days) ? String(days) : PROPOSED;
}

interface Props {
  readonly projectKey: string;
  readonly published: Configuration;
  readonly draft: Draft;
}

/** The draft replayed over what really happened, before it is published. */
export function ReplaySection({ projectKey, published, draft }: Props): ReactNode {
  const t = useWords(replayWords);
  const loaded = useReplay(projectKey);
  const { busy, problem, run } = useAction();
  const [chosen, setChosen] = useState<string | null>(null);
  const days = chosen ?? spanOf(loaded.data?.run ?? null);
  const start = async (): Promise<void> => {
    // The store's draft is what is replayed: what was typed a moment ago has to be in it.
    if (!(await draft.keepNow())) return;
    const view = await run(() => call('startReplay', { projectKey, days: Number(days) }));
    if (view) loaded.replace(view);
  };
  const cancel = async (): Promise<void> => {
    const view = await run(() => call('cancelReplay', { projectKey }));
    if (view === null) return;
    flushSync(() => loaded.replace(view));
    // The button is gone: who works by keyboard goes on from what says how far it came. It may have ended by itself meanwhile.
    const outcome = place.current?.querySelector<HTMLElement>('[data-outcome]');
    if (outcome) outcome.focus();
    else focusHeading();
  };
  const place = useRef<HTMLDivElement>(null);
  const isChanged = draft.changes.length > 0;
  return (
    <div className="stack" ref={place}>
      <p className="quiet">{t('intro')}</p>
      <WhenLoaded loaded={loaded} skeleton={[40, 90, 70]}>
        {({ run: replay }) => (
          <>
            {isChanged && replay?.state !== 'running' && (
              <div className="row replay-start">
                <Field label={t('span')} hint={draft.faults.length > 0 ? t('faulty') : undefined}>
                  {(ids) => (
                    <Select
                      {...ids}
                      value={days}
                      choices={SPANS.map((span) => ({ id: String(span), label: t('days', { n: span }) }))}
                      onChoose={setChosen}
                    />
                  )}
                </Field>
                <Button appearance="primary" isLoading={busy} isDisabled={draft.faults.length > 0} onClick={() => void start()}>
                  {t(replay === null ? 'start' : 'again')}
                </Button>
              </div>
            )}
            {!isChanged && replay?.state !== 'running' && (
              <Empty title={t('nothingToReplay')}>
                <p>{t('nothingToReplayText')}</p>
              </Empty>
            )}
            <ProblemNotice problem={problem} />
            {replay !== null && (
              <ReplayRunView
                projectKey={projectKey}
                replay={replay}
                published={published}
                draft={draft}
                busy={busy}
                cancel={() => void cancel()}
              />
            )}
          </>
        )}
      </WhenLoaded>
    </div>
  );
}
