import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../src/domain/longest';
import { Field } from '../shared/components/field';
import { MomentInput } from '../shared/components/moment-input';
import { type Choice, Select } from '../shared/components/select';
import { useWords } from '../shared/i18n/use-words';
import type { CaseAnswer } from './case-context';
import { panelWords } from './panel-words';
import { useKeptForm } from './saving/use-kept-form';
import { SmallForm } from './small-form';

export type ActionInput = {
  readonly choice: string;
  readonly text: string;
  /** Of a `datetime-local` input, in the reader's zone. */
  readonly when: string;
};

export interface ActionFormProps {
  readonly title: string;
  readonly submit: string;
  /** With a `prompt` nothing is chosen at first, and it is asked for. */
  readonly choice?: { readonly label: string; readonly choices: readonly Choice[]; readonly prompt?: string };
  readonly text?: { readonly label: string; readonly required: boolean; readonly hint?: string };
  readonly when?: {
    readonly label: string;
    readonly hint: string;
    readonly required?: boolean;
    readonly proposed?: (choice: string) => string;
  };
  /** What is said to others by sending it, as it stands by now. */
  readonly preview?: (input: ActionInput) => ReactNode;
  readonly danger?: boolean;
  /** The place of the form in the case, under which what is typed is kept; without it nothing is. */
  readonly keptAs?: string;
  readonly work: (input: ActionInput) => CaseAnswer | null;
  readonly close: () => void;
}

/** One small form in the flow of the panel: asks for what the action needs and nothing else. */
export function ActionForm({
  title,
  submit,
  choice,
  text,
  when,
  preview,
  danger = false,
  keptAs,
  work,
  close,
}: ActionFormProps): ReactNode {
  const t = useWords(panelWords);
  const first = choice === undefined || choice.prompt !== undefined ? '' : (choice.choices[0]?.id ?? '');
  const proposed = (id: string): string => when?.proposed?.(id) ?? '';
  const start: ActionInput = { choice: first, text: '', when: proposed(first) };
  // A choice alone is quickly made again.
  const kept = useKeptForm<ActionInput>(text || when ? (keptAs ?? null) : null, start, (before) => ({
    ...before,
    choice: choice?.choices.some(({ id }) => id === before.choice) ? before.choice : start.choice,
  }));
  const { value: input, set: setInput, autoFocus } = kept;
  const choiceMissing = choice?.prompt !== undefined && input.choice === '';
  const textMissing = text?.required === true && input.text.trim() === '';
  const whenMissing = when?.required === true && input.when === '';
  const send = (): CaseAnswer | null => (choiceMissing || textMissing || whenMissing ? null : work({ ...input, text: input.text.trim() }));
  return (
    <SmallForm title={title} submit={submit} danger={danger} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          {choice && (
            <Field label={choice.label} required={choice.prompt !== undefined} error={asked && choiceMissing ? choice.prompt : null}>
              {(ids) => (
                <Select
                  {...ids}
                  autoFocus={autoFocus}
                  value={input.choice}
                  choices={choice.choices}
                  {...(choice.prompt === undefined ? {} : { prompt: choice.prompt })}
                  // A day of one's own stays.
                  onChoose={(id) =>
                    setInput({ ...input, choice: id, when: input.when === proposed(input.choice) ? proposed(id) : input.when })
                  }
                />
              )}
            </Field>
          )}
          {text && (
            <Field
              label={text.label}
              {...(text.hint === undefined ? {} : { hint: text.hint })}
              required={text.required}
              error={asked && textMissing ? t('textMissing') : null}
              room={{ text: input.text, most: LONGEST.note }}
            >
              {(ids) => (
                <Textarea
                  {...ids}
                  autoFocus={autoFocus && !choice}
                  value={input.text}
                  isInvalid={ids['aria-invalid']}
                  minimumRows={2}
                  resize="smart"
                  onChange={(event) => setInput({ ...input, text: event.currentTarget.value })}
                />
              )}
            </Field>
          )}
          {when && (
            <Field
              label={when.label}
              hint={when.hint}
              required={when.required === true}
              error={asked && whenMissing ? t('whenMissing') : null}
            >
              {(ids) => (
                <MomentInput
                  {...ids}
                  autoFocus={autoFocus && !choice && !text}
                  value={input.when}
                  change={(moment) => setInput({ ...input, when: moment })}
                />
              )}
            </Field>
          )}
          {preview?.({ ...input, text: input.text.trim() })}
        </>
      )}
    </SmallForm>
  );
}
