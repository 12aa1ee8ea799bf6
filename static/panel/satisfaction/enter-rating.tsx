import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { LONGEST } from '../../../src/domain/longest';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { useKeptForm } from '../saving/use-kept-form';
import { SmallForm } from '../small-form';
import { EnterDimensions, type GivenDimensions } from './enter-dimensions';
import { satisfactionWords } from './satisfaction-words';

const SOURCES = ['phone', 'email', 'on-site', 'paper'] as const;

type Entered = {
  readonly value: string;
  readonly source: (typeof SOURCES)[number];
  readonly comment: string;
  readonly given: GivenDimensions;
};

/** What the customer said of the result outside the portal (S3-21, S4-152). */
export function EnterRating({ keptAs, close }: { readonly keptAs: string; readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const kept = useKeptForm<Entered>(keptAs, { value: '', source: 'phone', comment: '', given: {} });
  const { value, source, comment, given } = kept.value;
  const set = (over: Partial<Entered>): void => kept.set({ ...kept.value, ...over });
  const options = data.satisfaction.agentScale.options.toReversed();
  const named = (text: string | undefined) => options.find((option) => String(option.value) === text);

  const send = (): CaseAnswer | null => {
    const chosen = named(value);
    if (chosen === undefined) return null;
    const said = comment.trim();
    const dimensions = Object.fromEntries(
      data.satisfaction.dimensions.flatMap(({ id }) => {
        const answer = named(given[id]);
        return answer === undefined ? [] : [[id, answer.value]];
      }),
    );
    return call('enterRating', {
      issueKey: data.issueKey,
      rating: chosen.value,
      source,
      ...(Object.keys(dimensions).length === 0 ? {} : { dimensions }),
      ...(said === '' ? {} : { comment: said }),
    });
  };
  return (
    <SmallForm title={t('enterRating')} submit={t('save')} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          <Field label={t('rating')} required error={asked && value === '' ? t('missing') : null}>
            {(ids) => (
              <Select
                {...ids}
                value={value}
                prompt="–"
                choices={options.map((option) => ({ id: String(option.value), label: label(option.label) }))}
                onChoose={(id) => set({ value: id })}
              />
            )}
          </Field>
          <EnterDimensions given={given} change={(answers) => set({ given: answers })} />
          <Field label={t('how')} required>
            {(ids) => (
              <Select
                {...ids}
                value={source}
                choices={SOURCES.map((id) => ({ id, label: t(id) }))}
                onChoose={(id) => set({ source: SOURCES.find((one) => one === id) ?? 'phone' })}
              />
            )}
          </Field>
          <Field label={t('comment')} room={{ text: comment, most: LONGEST.note }}>
            {(ids) => (
              <Textarea
                {...ids}
                isInvalid={ids['aria-invalid']}
                minimumRows={2}
                value={comment}
                onChange={(event) => set({ comment: event.currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
    </SmallForm>
  );
}
