import Button from '@atlaskit/button/new';
import { Fragment, type ReactNode } from 'react';
import type { EvidenceView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { Lozenge } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { exactText, insideSentence, momentText } from '../../shared/time/moment-text';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { type OpenForm, useOpenForm } from '../saving/use-open-form';
import { Changes } from './changes';
import { EvidenceForm } from './evidence-form';
import { FileState } from './file-state';
import { investigationWords } from './investigation-words';

const ACTS = ['change', 'withdraw'] as const;

interface Props {
  readonly piece: EvidenceView;
  readonly nameOf: (accountId: string | null) => string;
}

/** One piece of evidence: what it is, whether it counts, its file, and everything that happened to it. */
export function EvidenceItem({ piece, nameOf }: Props): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(investigationWords);
  const label = useLabel();
  const form = useOpenForm(`investigation/evidence ${piece.id}`, ACTS);
  const { open: doing, setOpen: setDoing, keptAs } = form;
  const kind = data.investigation?.kinds.find(({ id }) => id === piece.kind);
  const now = Date.parse(data.now);
  if (doing === 'change')
    return (
      <li>
        <EvidenceForm piece={piece} nameOf={nameOf} keptAs={keptAs('change')} close={() => setDoing(null)} />
      </li>
    );
  return (
    <li className={piece.withdrawn ? 'evidence-off' : ''}>
      <div className="row">
        <strong>
          {piece.number}. {kind ? label(kind.label) : piece.kind}
        </strong>
        {piece.withdrawn ? (
          <Lozenge>{t('withdrawn')}</Lozenge>
        ) : (
          <Lozenge tone={piece.counts ? 'success' : 'warning'}>{t(piece.counts ? 'counts' : 'countsNot')}</Lozenge>
        )}
      </div>
      <p className="pre">{piece.content}</p>
      <p className="quiet small">
        {t('meta', {
          source: piece.source,
          when: insideSentence(momentText(Date.parse(piece.collectedAt), now, reader)),
          collector: piece.collector === '' ? (piece.collectedBy === null ? t('yourself') : nameOf(piece.collectedBy)) : piece.collector,
        })}
        {piece.responsibleParty !== '' && ` · ${t('responsibleIs', { party: piece.responsibleParty })}`}
        {piece.place !== '' && ` · ${t('keptAt', { place: piece.place })}`}
      </p>
      <Checks piece={piece} />
      {piece.file && <FileState piece={piece} file={piece.file} nameOf={nameOf} />}
      {piece.withdrawn && (
        <p className="small">
          {t('withdrawnWhy', {
            by: nameOf(piece.withdrawn.by),
            when: insideSentence(momentText(Date.parse(piece.withdrawn.at), now, reader)),
            reason: piece.withdrawn.reason,
          })}
        </p>
      )}
      <Fold title={t('custody')} gist={t('history', { n: piece.history.length })}>
        {() => (
          <ol className="timeline">
            {piece.history.map((entry) => (
              <li key={`${entry.at} ${entry.text.en}`}>
                <time className="quiet small" dateTime={entry.at} title={exactText(Date.parse(entry.at), reader)}>
                  {momentText(Date.parse(entry.at), now, reader)}
                </time>
                <span>
                  {label(entry.text)} <span className="quiet small">{nameOf(entry.by)}</span>
                  <Changes changes={entry.changes} nameOf={nameOf} collectedBy={piece.collectedBy} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Fold>
      {doing === 'withdraw' && (
        <ActionForm
          title={t('withdraw')}
          submit={t('withdraw')}
          danger
          keptAs={keptAs('withdraw')}
          text={{ label: t('withdrawReason'), required: true }}
          work={({ text }) => call('withdrawEvidence', { issueKey: data.issueKey, evidence: piece.id, reason: text })}
          close={() => setDoing(null)}
        />
      )}
      {doing === null && <Acts piece={piece} form={form} />}
    </li>
  );
}

function Checks({ piece }: { readonly piece: EvidenceView }): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  if (piece.kind !== 'electronic') return null;
  return (
    <p className="row small">
      {(data.investigation?.checks ?? []).map(({ id, label: name }) => {
        const made = piece.checks[id];
        const word = made === undefined ? 'notChecked' : made ? 'passed' : 'failed';
        return (
          <Lozenge key={id} tone={made === undefined ? 'neutral' : made ? 'success' : 'danger'}>
            {t('check', { name: label(name), word: t(word) })}
          </Lozenge>
        );
      })}
    </p>
  );
}

function Acts({ piece, form }: { readonly piece: EvidenceView; readonly form: OpenForm<(typeof ACTS)[number]> }): ReactNode {
  const { data, replace } = useCase();
  const t = useWords(investigationWords);
  const { busy, problem, run } = useAction();
  const verify = async (): Promise<void> => {
    const answer = await run(() => call('verifyEvidence', { issueKey: data.issueKey, evidence: piece.id }));
    if (answer) replace(answer);
  };
  const open = piece.withdrawn === null && data.state !== 'closed';
  return (
    <>
      <div className="row">
        {piece.file && (
          <Button spacing="compact" isLoading={busy} onClick={() => void verify()}>
            {t('verify')}
          </Button>
        )}
        {open &&
          ACTS.map((act) => (
            <Fragment key={act}>
              <Button spacing="compact" appearance="subtle" onClick={() => form.setOpen(act)}>
                {t(act)}
              </Button>
              <WaitingMark shown={form.waits(act)} />
            </Fragment>
          ))}
      </div>
      <ProblemNotice problem={problem} />
    </>
  );
}
