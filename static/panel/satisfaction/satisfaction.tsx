import Button from '@atlaskit/button/new';
import { Fragment, type ReactNode } from 'react';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { useOpenForm, useWaitingForms } from '../saving/use-open-form';
import { EnterAnswers } from './enter-answers';
import { EnterAppeal } from './enter-appeal';
import { EnterRating } from './enter-rating';
import { ReconsiderationBox } from './reconsideration';
import { BAND_TONES, Said } from './said';
import { satisfactionWords } from './satisfaction-words';
import { SurveyResults } from './survey-results';
import './satisfaction.css';

/** What the customer said of the result, and what follows. Not there before there is a result or a right to object during the handling. */
export function Satisfaction(): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const label = useLabel();
  const { ratings, canRate, canObject, loop, reconsideration } = data.satisfaction;
  const holdsText = useWaitingForms('satisfaction');
  const last = ratings.at(-1);
  const open = loop.some(({ outcome }) => outcome === 'open');
  const waits = reconsideration.state === 'requested' || reconsideration.state === 'assigned' || reconsideration.letter !== null;
  if (!canRate && !canObject && last === undefined && loop.length === 0 && reconsideration.state === null) return null;
  const gist = (
    <span className="row">
      {/* Nobody who praises is asked to rate. */}
      {last === undefined ? (
        !data.satisfaction.isPraise && t('notRated')
      ) : (
        <Lozenge tone={last.band === null ? 'neutral' : BAND_TONES[last.band]}>{t('rated', { value: label(last.label) })}</Lozenge>
      )}
      {open && <Lozenge tone="danger">{t('open')}</Lozenge>}
      {waits && <Lozenge tone="warning">{t('reconsideration')}</Lozenge>}
    </span>
  );
  return (
    <Fold title={t('title')} gist={gist} openAtFirst={open || waits || holdsText}>
      {() => (
        <div className="stack">
          <Said />
          <ReconsiderationBox />
          <Entries open={open} />
          <SurveyResults />
          {last !== undefined && <p className="quiet small">{t('handledBy')}</p>}
        </div>
      )}
    </Fold>
  );
}

const ENTRIES = ['enterRating', 'enterAnswers', 'enterAppeal', 'accept'] as const;

/** What an agent enters for the customer, and how a supervisor ends it. */
function Entries({ open }: { readonly open: boolean }): ReactNode {
  const { data } = useCase();
  const t = useWords(satisfactionWords);
  const { open: entry, setOpen: setEntry, keptAs, waits } = useOpenForm('satisfaction/entry', ENTRIES);
  const { canRate, canConfirm, canObject, reconsideration, handlers, mayAccept, acceptedBy } = data.satisfaction;
  const label = useLabel();
  const { accountId } = useScreen();
  // Nobody enters a mark of the own work, or ends dissatisfaction with it.
  const isJudged = accountId !== null && handlers.includes(accountId);
  const close = (): void => setEntry(null);
  const offered = [
    ...(canRate && !isJudged ? (['enterRating'] as const) : []),
    ...(canConfirm && !(open && isJudged) ? (['enterAnswers'] as const) : []),
    ...(canObject || reconsideration.canRequest ? (['enterAppeal'] as const) : []),
    ...(open && mayAccept ? (['accept'] as const) : []),
  ];
  if (entry === 'enterRating') return <EnterRating keptAs={keptAs(entry)} close={close} />;
  if (entry === 'enterAnswers') return <EnterAnswers keptAs={keptAs(entry)} close={close} />;
  if (entry === 'enterAppeal') return <EnterAppeal keptAs={keptAs(entry)} close={close} />;
  if (entry === 'accept')
    return (
      <ActionForm
        title={t('accept')}
        keptAs={keptAs(entry)}
        submit={t('accept')}
        text={{ label: t('acceptReason'), required: true }}
        work={({ text }) => call('acceptDissatisfaction', { issueKey: data.issueKey, reason: text })}
        close={close}
      />
    );
  return (
    <div className="row">
      {offered.map((id) => (
        <Fragment key={id}>
          <Button spacing="compact" onClick={() => setEntry(id)}>
            {t(id)}
          </Button>
          <WaitingMark shown={waits(id)} />
        </Fragment>
      ))}
      {isJudged && canRate && <span className="small">{t('judged')}</span>}
      {open && !mayAccept && (
        <span className="small">
          {acceptedBy.length === 0 ? t('acceptedByNobody') : t('acceptedBy', { roles: acceptedBy.map(label).join(t('and')) })}
        </span>
      )}
    </div>
  );
}
