import { type ReactNode, useId, useState } from 'react';
import { composeAcknowledgement } from '../../../src/domain/intake/acknowledgement';
import { previewNumbers } from '../../../src/domain/intake/number-pattern';
import { Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { useForm } from './form-context';
import { previewWords } from './preview-words';

const HOUR = 3_600_000;
const SAMPLES = ['everythingKnown', 'nothingKnown'] as const;
/** Stands in for a number where the process numbers by the key of the issue. */
const ISSUE_KEY = 'FB-42';

/** The first words to the customer, made from the draft with a sample, in both languages (S0-43, S0-44). */
export function AcknowledgementPreview(): ReactNode {
  const t = useWords(previewWords);
  const id = useId();
  const { profile, settings } = useForm();
  const [sample, setSample] = useState<(typeof SAMPLES)[number]>('everythingKnown');
  const now = Date.now();
  const { timeZone } = settings.calendar;
  const number = profile.numbering === null ? ISSUE_KEY : (previewNumbers(profile.numbering, now, timeZone)[0]?.number ?? ISSUE_KEY);
  const isKnown = sample === 'everythingKnown';
  const letter = (language: 'en' | 'zh'): string =>
    composeAcknowledgement({
      ...{ configuration: { profile, settings, version: 0 }, language, number, receivedAt: now, timeZone },
      customerName: isKnown ? t('sampleName') : '',
      promised: isKnown
        ? { firstResponseDueAt: now + 2 * HOUR, planDueAt: now + 24 * HOUR, resolveDueAt: now + 48 * HOUR }
        : { firstResponseDueAt: null, planDueAt: null, resolveDueAt: null },
    });
  return (
    <section className="preview" aria-label={t('letter')}>
      <h4>{t('letter')}</h4>
      <div className="field">
        <label htmlFor={id}>{t('sample')}</label>
        <Select
          id={id}
          value={sample}
          choices={SAMPLES.map((one) => ({ id: one, label: t(one) }))}
          onChoose={(one) => setSample(SAMPLES.find((known) => known === one) ?? sample)}
        />
      </div>
      <div className="both-languages" aria-live="polite">
        <blockquote className="pre" lang="en">
          {letter('en')}
        </blockquote>
        <blockquote className="pre" lang="zh-CN">
          {letter('zh')}
        </blockquote>
      </div>
      <p className="quiet small">{t('letterHint')}</p>
    </section>
  );
}
