import type { ReactNode } from 'react';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { insideSentence, momentText } from '../shared/time/moment-text';
import { zonedInputToIso } from '../shared/time/zoned-input';
import { ActionForm } from './action-form';
import type { ActionKind } from './action-kinds';
import { call } from './call';
import { useCase } from './case-context';
import { panelWords } from './panel-words';
import { PauseForm } from './pause-form';
import { TransferForm } from './transfer/transfer-form';

interface Props {
  readonly kind: ActionKind;
  readonly title: string;
  /** What is typed in its form is kept as this. */
  readonly keptAs: string;
  readonly close: () => void;
}

/** The form of the action that was chosen. */
export function ChosenAction({ kind, title, keptAs, close }: Props): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const { timeZone } = reader;
  const t = useWords(panelWords);
  const label = useLabel();
  const { issueKey } = data;
  const until = (iso: string) => ({ until: insideSentence(momentText(Date.parse(iso), Date.parse(data.now), reader)) });
  const named = (items: readonly { readonly id: string; readonly label: { readonly en: string; readonly zh: string } }[]) =>
    items.map((item) => ({ id: item.id, label: label(item.label) }));
  const common = { title, submit: title, keptAs, close };

  switch (kind) {
    case 'acknowledge':
      return (
        <ActionForm
          {...common}
          when={{ label: t('nextUpdate'), hint: t('nextUpdateHint', until(data.promisesUntil.acknowledgement)) }}
          work={({ when }) => call('acknowledgeEscalation', { issueKey, nextUpdateAt: zonedInputToIso(when, timeZone) ?? undefined })}
        />
      );
    case 'call':
      return (
        <ActionForm
          {...common}
          choice={{ label: t('channel'), choices: named(data.answerChannels) }}
          text={{ label: t('note'), required: false }}
          work={({ choice, text }) => call('recordResponse', { issueKey, channel: choice, ...(text === '' ? {} : { note: text }) })}
        />
      );
    case 'progress':
      return (
        <ActionForm
          {...common}
          choice={{
            label: t('progressFor'),
            choices: [
              { id: 'team', label: t('progressTeam') },
              { id: 'customer', label: t('progressCustomer') },
            ],
          }}
          text={{ label: t('progressText'), required: true }}
          work={({ choice, text }) => call('reportProgress', { issueKey, text, shared: choice === 'customer' })}
        />
      );
    case 'promise':
      return (
        <ActionForm
          {...common}
          when={{ label: t('nextUpdate'), hint: t('promiseHint', until(data.promisesUntil.update)), required: true }}
          work={({ when }) => call('promiseUpdate', { issueKey, dueAt: zonedInputToIso(when, timeZone) ?? '' })}
        />
      );
    case 'pause':
      return <PauseForm {...common} />;
    case 'emergency':
      return (
        <ActionForm
          {...common}
          danger
          choice={{ label: t('emergencyKind'), choices: named(data.emergencyDefinitions) }}
          work={({ choice }) => call('declareEmergency', { issueKey, definition: choice })}
        />
      );
    case 'escalate':
      return (
        <ActionForm
          {...common}
          choice={{ label: t('escalateWhy'), choices: named(data.manualTriggers) }}
          text={{ label: t('reason'), required: true }}
          work={({ choice, text }) => call('raiseEscalation', { issueKey, trigger: choice, reason: text })}
        />
      );
    case 'transfer':
      return <TransferForm title={title} keptAs={keptAs} close={close} />;
    default:
      return (
        <ActionForm
          {...common}
          text={{ label: t('note'), required: false }}
          work={({ text }) =>
            call('recordMilestone', { issueKey, milestone: kind.slice('record:'.length), ...(text === '' ? {} : { note: text }) })
          }
        />
      );
  }
}
