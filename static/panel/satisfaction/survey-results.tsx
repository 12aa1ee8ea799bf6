import Button from '@atlaskit/button/new';
import Textarea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import type { PanelCase } from '../../../src/contract';
import { LONGEST } from '../../../src/domain/longest';
import { useScreen } from '../../shared/bridge/screen-context';
import { Field } from '../../shared/components/field';
import { Lozenge } from '../../shared/components/lozenge';
import { Select } from '../../shared/components/select';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { type CaseAnswer, useCase } from '../case-context';
import { useKeptForm } from '../saving/use-kept-form';
import { useOpenForm } from '../saving/use-open-form';
import { SmallForm } from '../small-form';
import { satisfactionWords } from './satisfaction-words';

type Results = NonNullable<PanelCase['satisfaction']['surveyResults']>;

/** What comes of the survey goes back to the customer (S4-158). Not there where the process sends nothing back, or nobody rated. */
export function SurveyResults(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(satisfactionWords);
  const { open, setOpen, keptAs, waits } = useOpenForm('satisfaction/results', ['tell']);
  const results = data.satisfaction.surveyResults;
  if (results === null) return null;
  const { told, owed } = results;
  return (
    <section className="stack" aria-label={t('results')}>
      <div className="row">
        <strong>{t('results')}</strong>
        {owed ? (
          <Lozenge tone="warning">{t('resultsOwed')}</Lozenge>
        ) : (
          told !== null && (
            <span className="quiet small">
              {t('resultsTold', { when: insideSentence(momentText(Date.parse(told.at), Date.parse(data.now), reader)) })}
            </span>
          )
        )}
      </div>
      {told !== null && <p className="said">{told.text}</p>}
      {owed && open === null && (
        <div className="row">
          <Button spacing="compact" onClick={() => setOpen('tell')}>
            {t('tellResults')}
          </Button>
          <WaitingMark shown={waits('tell')} />
        </div>
      )}
      {owed && open === 'tell' && <TellForm results={results} keptAs={keptAs('tell')} close={() => setOpen(null)} />}
    </section>
  );
}

const PARTS = ['problem', 'improvement', 'followUp'] as const;

interface TellProps {
  readonly results: Results;
  readonly keptAs: string;
  readonly close: () => void;
}

function TellForm({ results, keptAs, close }: TellProps): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const kept = useKeptForm(keptAs, { method: results.methods[0]?.id ?? '', problem: '', improvement: '', followUp: '' });
  const { method, ...texts } = kept.value;
  const asComment = results.methods.find(({ id }) => id === method)?.asComment === true;
  const isEmpty = (part: (typeof PARTS)[number]): boolean => texts[part].trim() === '';
  const send = (): CaseAnswer | null =>
    PARTS.some(isEmpty) ? null : call('tellSurveyResults', { issueKey: data.issueKey, method, ...texts });
  return (
    <SmallForm title={t('tellResults')} submit={t('tellResults')} work={send} kept={kept} close={close}>
      {(asked) => (
        <>
          <Field label={t('way')} hint={t(asComment ? 'wayComment' : 'wayElse')}>
            {(ids) => (
              <Select
                {...ids}
                value={method}
                choices={results.methods.map(({ id, label: name }) => ({ id, label: label(name) }))}
                onChoose={(id) => kept.set({ ...kept.value, method: id })}
              />
            )}
          </Field>
          {PARTS.map((part) => (
            <Field
              key={part}
              label={t(part)}
              required
              error={asked && isEmpty(part) ? t('missing') : null}
              room={{ text: texts[part], most: LONGEST.note }}
            >
              {(ids) => (
                <Textarea
                  {...ids}
                  isInvalid={ids['aria-invalid']}
                  value={texts[part]}
                  minimumRows={2}
                  onChange={(event) => kept.set({ ...kept.value, [part]: event.currentTarget.value })}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </SmallForm>
  );
}
