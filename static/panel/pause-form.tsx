import type { ReactNode } from 'react';
import { begunText } from '../../src/domain/case/wait-texts';
import { newsBy, WAITS_ON } from '../../src/domain/case/waits-on';
import { momentInWords } from '../../src/domain/intake/local-time';
import { useScreen } from '../shared/bridge/screen-context';
import { useWords } from '../shared/i18n/use-words';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { isoToZonedInput, zonedInputToIso } from '../shared/time/zoned-input';
import { ActionForm, type ActionFormProps, type ActionInput } from './action-form';
import { call } from './call';
import { useCase } from './case-context';
import { panelWords } from './panel-words';

type Props = Pick<ActionFormProps, 'title' | 'submit' | 'close'> & { readonly keptAs: string };

/** The clocks stand still: on whom, why, until when, and the sentence the customer gets, in their language, before it goes out. */
export function PauseForm(form: Props): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const { timeZone } = reader;
  const t = useWords(panelWords);
  const { issueKey, pausing } = data;
  const latest = insideSentence(momentText(Date.parse(data.promisesUntil.update), Date.parse(data.now), reader));
  return (
    <ActionForm
      {...form}
      choice={{
        label: t('pauseOn'),
        prompt: t('pauseOnPrompt'),
        choices: [
          { id: 'customer', label: t('waitsCustomer') },
          { id: 'third-party', label: t('waitsThirdParty') },
          { id: 'other', label: t('waitsOther') },
        ],
      }}
      text={{ label: t('pauseReason'), required: true, hint: t('pauseReasonHint') }}
      when={{
        label: t('pauseUntil'),
        hint: t('pauseUntilHint', { until: latest }),
        required: true,
        proposed: (choice) => {
          const on = onOf(choice);
          return on === undefined ? '' : isoToZonedInput(pausing.proposed[on], timeZone);
        },
      }}
      preview={(input) => <Preview input={input} />}
      work={({ choice, text, when }) => {
        const on = onOf(choice);
        return on === undefined ? null : call('pauseCase', { issueKey, on, reason: text, until: zonedInputToIso(when, timeZone) ?? '' });
      }}
    />
  );
}

const onOf = (choice: string) => WAITS_ON.find((on) => on === choice);

function Preview({ input: { choice, text, when } }: { readonly input: ActionInput }): ReactNode {
  const { data } = useCase();
  const { timeZone } = useScreen();
  const t = useWords(panelWords);
  const on = onOf(choice);
  const until = Date.parse(zonedInputToIso(when, timeZone) ?? '');
  if (on === undefined || Number.isNaN(until)) return null;
  const { language, promised } = data.pausing;
  const day = on === 'customer' ? until : newsBy(until, promised === null ? null : Date.parse(promised));
  return (
    <div>
      <h4>{t('pausePreview')}</h4>
      <p className="preview pre" lang={language}>
        {begunText(data.number, on, text === '' ? '…' : text, momentInWords(day, data.calendarTimeZone, language))[language]}
      </p>
    </div>
  );
}
