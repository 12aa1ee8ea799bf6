import Button from '@atlaskit/button/new';
import { type ReactNode, useCallback, useState } from 'react';
import type { Answer } from '../../../src/contract';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';
import { exchangeWords } from './exchange-words';

interface Props<T> {
  readonly projectKey: string;
  /** What the button is called. */
  readonly action: 'copyNow' | 'lookNow';
  readonly copy: (from: string) => Promise<Answer<T>>;
  readonly done: (copied: T, from: string) => void;
}

/** Begins with what another project works by; not there when no other project has a process. */
export function CopyOfProject<T>({ projectKey, action, copy, done }: Props<T>): ReactNode {
  const t = useWords(exchangeWords);
  const { busy, problem, run } = useAction();
  const { data } = useOperation(useCallback(() => call('listProjects', {}), []));
  const [from, setFrom] = useState('');
  const others = (data?.projects ?? []).filter(({ key, profile }) => key !== projectKey && profile !== null);
  if (others.length === 0) return null;
  const send = async (): Promise<void> => {
    const copied = await run(() => copy(from));
    if (copied !== null) done(copied, from);
  };
  return (
    <div className="stack">
      <div className="row">
        <Field label={t('copyOf')}>
          {(ids) => (
            <Select
              {...ids}
              value={from}
              prompt={t('chooseProject')}
              choices={others.map(({ key, name }) => ({ id: key, label: `${name} (${key})` }))}
              onChoose={setFrom}
            />
          )}
        </Field>
        <Button isDisabled={from === ''} isLoading={busy} onClick={() => void send()}>
          {t(action)}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}
