import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';
import { satisfactionWords } from './satisfaction-words';

const SOURCES = ['phone', 'email', 'on-site', 'paper'] as const;

/** What the customer said of the result outside the portal (S3-21, S4-152). */
export function EnterRating({ close }: { readonly close: () => void }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const [value, setValue] = useState('');
  const [source, setSource] = useState<(typeof SOURCES)[number]>('phone');
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const options = data.satisfaction.agentScale.options.toReversed();

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const chosen = options.find((option) => String(option.value) === value);
    if (chosen === undefined) return;
    const said = comment.trim();
    const input = { issueKey: data.issueKey, rating: chosen.value, source, ...(said === '' ? {} : { comment: said }) };
    const next = await run(() => call('enterRating', input));
    if (next === null) return;
    replace(next);
    close();
  };

  return (
    <form className="stack form" aria-label={t('enterRating')} onSubmit={(event) => void send(event)}>
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
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button type="submit" appearance="primary" isDisabled={busy}>
          {t('save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
