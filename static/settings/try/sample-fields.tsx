import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { Profile } from '../../../src/domain/profile/schema';
import { Field } from '../../shared/components/field';
import { MomentInput } from '../../shared/components/moment-input';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { tryWords } from './try-words';

export interface TypedSample {
  readonly summary: string;
  readonly description: string;
  readonly channel: string;
  /** As a `datetime-local` field holds it. */
  readonly receivedAt: string;
}

interface Props {
  readonly channels: Profile['channels'];
  readonly sample: TypedSample;
  readonly change: (part: Partial<TypedSample>) => void;
}

/** What a customer might write, over which channel and when. */
export function SampleFields({ channels, sample, change }: Props): ReactNode {
  const t = useWords(tryWords);
  const label = useLabel();
  return (
    <>
      <Field label={t('summary')}>
        {(ids) => (
          <Textfield
            {...ids}
            isCompact
            maxLength={255}
            value={sample.summary}
            onChange={(event) => change({ summary: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('description')}>
        {(ids) => (
          <Textarea
            {...ids}
            minimumRows={3}
            resize="smart"
            maxLength={32_000}
            value={sample.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="fields">
        <Field label={t('channel')}>
          {(ids) => (
            <Select
              {...ids}
              value={sample.channel}
              prompt={t('notGiven')}
              choices={channels.map((channel) => ({ id: channel.id, label: label(channel.label) }))}
              onChoose={(channel) => change({ channel })}
            />
          )}
        </Field>
        <Field label={t('receivedAt')}>
          {(ids) => <MomentInput {...ids} value={sample.receivedAt} change={(moment) => change({ receivedAt: moment })} />}
        </Field>
      </div>
    </>
  );
}
