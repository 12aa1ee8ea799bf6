import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Profile } from '../../../src/domain/profile/schema';
import type { TryProfileOutput } from '../../../src/domain/profile/try-profile';
import type { CalendarInput } from '../../../src/domain/time/work-calendar';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { LATEST_MINUTE } from '../../shared/time/latest-input';
import { isoToZonedInput, zonedInputToIso } from '../../shared/time/zoned-input';
import { call } from '../call';
import { settingsWords } from '../settings-words';
import { TryResult } from './try-result';

/** Runs the process on a sample and changes nothing: number, classification and why, deadlines with receipts, first words to the customer. */
export function TryItSection({ profile, calendar }: { readonly profile: Profile; readonly calendar: CalendarInput }): ReactNode {
  const { timeZone } = useScreen();
  const t = useWords(settingsWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const [sample, setSample] = useState({
    summary: '',
    description: t('sampleText'),
    channel: '',
    receivedAt: isoToZonedInput(new Date().toISOString(), timeZone),
  });
  const [result, setResult] = useState<{ readonly output: TryProfileOutput; readonly receivedAt: string } | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const receivedAt = zonedInputToIso(sample.receivedAt, timeZone) ?? new Date().toISOString();
    // Without `until` the sample runs to its end with nobody acting, so that every escalation shows.
    const output = await run(() =>
      call('tryProfile', {
        profile,
        calendar,
        sample: {
          summary: sample.summary,
          description: sample.description,
          receivedAt,
          events: [],
          ...(sample.channel === '' ? {} : { channel: sample.channel }),
        },
      }),
    );
    if (output) setResult({ output, receivedAt });
  };
  return (
    <div className="stack">
      <p className="quiet">{t('tryText')}</p>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <Field label={t('summary')}>
          {(ids) => (
            <Textfield
              {...ids}
              isCompact
              maxLength={255}
              value={sample.summary}
              onChange={(event) => setSample({ ...sample, summary: event.currentTarget.value })}
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
              onChange={(event) => setSample({ ...sample, description: event.currentTarget.value })}
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
                choices={profile.channels.map((channel) => ({ id: channel.id, label: label(channel.label) }))}
                onChoose={(channel) => setSample({ ...sample, channel })}
              />
            )}
          </Field>
          <Field label={t('receivedAt')}>
            {(ids) => (
              <input
                {...ids}
                className="select"
                type="datetime-local"
                max={LATEST_MINUTE}
                value={sample.receivedAt}
                onChange={(event) => setSample({ ...sample, receivedAt: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ProblemNotice problem={problem} />
        <div>
          <Button type="submit" appearance="primary" isLoading={busy}>
            {t('tryIt')}
          </Button>
        </div>
      </form>
      {result && <TryResult output={result.output} receivedAt={result.receivedAt} profile={profile} />}
    </div>
  );
}
