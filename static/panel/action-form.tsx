import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../shared/components/field';
import { ProblemNotice } from '../shared/components/problem-notice';
import { type Choice, Select } from '../shared/components/select';
import { sharedWords } from '../shared/i18n/shared-words';
import { useWords } from '../shared/i18n/use-words';
import { useAction } from '../shared/operations/use-action';
import type { CaseAnswer } from './case-context';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

export interface ActionInput {
  readonly choice: string;
  readonly text: string;
  /** Of a `datetime-local` input, in the reader's zone. */
  readonly when: string;
}

export interface ActionFormProps {
  readonly title: string;
  readonly submit: string;
  readonly choice?: { readonly label: string; readonly choices: readonly Choice[] };
  readonly text?: { readonly label: string; readonly required: boolean };
  readonly when?: { readonly label: string; readonly hint: string; readonly required?: boolean };
  readonly danger?: boolean;
  readonly work: (input: ActionInput) => CaseAnswer;
  readonly close: () => void;
}

/** One small form in the flow of the panel: asks for what the action needs and nothing else. What is typed stays when it is refused. */
export function ActionForm({ title, submit, choice, text, when, danger = false, work, close }: ActionFormProps): ReactNode {
  const { replace } = useCase();
  const t = useWords(panelWords);
  const common = useWords(sharedWords);
  const { busy, problem, run } = useAction();
  const [input, setInput] = useState<ActionInput>({ choice: choice?.choices[0]?.id ?? '', text: '', when: '' });
  const [asked, setAsked] = useState(false);
  const textMissing = text?.required === true && input.text.trim() === '';
  const whenMissing = when?.required === true && input.when === '';

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (textMissing || whenMissing) return;
    const data = await run(() => work({ ...input, text: input.text.trim() }));
    if (!data) return;
    replace(data);
    close();
  };

  return (
    <form
      className="action-form stack"
      aria-label={title}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {choice && (
        <Field label={choice.label}>
          {(ids) => (
            <Select
              {...ids}
              autoFocus
              value={input.choice}
              choices={choice.choices}
              onChoose={(id) => setInput({ ...input, choice: id })}
            />
          )}
        </Field>
      )}
      {text && (
        <Field label={text.label} required={text.required} error={asked && textMissing ? t('textMissing') : null}>
          {(ids) => (
            <Textarea
              {...ids}
              autoFocus={!choice}
              value={input.text}
              isInvalid={asked && textMissing}
              minimumRows={2}
              maxLength={5_000}
              resize="smart"
              onChange={(event) => setInput({ ...input, text: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {when && (
        <Field label={when.label} hint={when.hint} required={when.required === true} error={asked && whenMissing ? t('whenMissing') : null}>
          {(ids) => (
            <input
              {...ids}
              className="select"
              type="datetime-local"
              value={input.when}
              onChange={(event) => setInput({ ...input, when: event.target.value })}
            />
          )}
        </Field>
      )}
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance={danger ? 'danger' : 'primary'} isLoading={busy}>
          {submit}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
