import Textarea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { SmallForm } from '../small-form';
import { EnterDimensions, type GivenDimensions } from './enter-dimensions';
import { satisfactionWords } from './satisfaction-words';

const SOURCES = ['phone', 'email', 'on-site', 'paper'] as const;

/** What the customer said of the result outside the portal (S3-21, S4-152). */
export function EnterRating({ close }: { readonly close: () => void }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const [value, setValue] = useState('');
  const [source, setSource] = useState<(typeof SOURCES)[number]>('phone');
  const [comment, setComment] = useState('');
  const [given, setGiven] = useState<GivenDimensions>({});
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
    <SmallForm title={t('enterRating')} submit={t('save')} work={send} close={close}>
      {(asked) => (
        <>
          <Field label={t('rating')} required error={asked && value === '' ? t('missing') : null}>
            {(ids) => (
              <Select
                {...ids}
                value={value}
                prompt="–"
                choices={options.map((option) => ({ id: String(option.value), label: label(option.label) }))}
                onChoose={setValue}
              />
            )}
          </Field>
          <EnterDimensions given={given} change={setGiven} />
          <Field label={t('how')} required>
            {(ids) => (
              <Select
                {...ids}
                value={source}
                choices={SOURCES.map((id) => ({ id, label: t(id) }))}
                onChoose={(id) => setSource(SOURCES.find((one) => one === id) ?? 'phone')}
              />
            )}
          </Field>
          <Field label={t('comment')}>
            {(ids) => <Textarea {...ids} minimumRows={2} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />}
          </Field>
        </>
      )}
    </SmallForm>
  );
}
