import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { SignatureView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge, type Tone } from '../../shared/components/lozenge';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WaitingMark } from '../../shared/drafts/restored-line';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { ActionForm } from '../action-form';
import { call } from '../call';
import { useCase } from '../case-context';
import { useNames } from '../people/use-names';
import { useOpenForm } from '../saving/use-open-form';
import { investigationWords } from './investigation-words';

const TONES: Readonly<Record<SignatureView['state'], Tone>> = { open: 'neutral', signed: 'success', returned: 'danger', lapsed: 'warning' };

/** The three signatures of the report (S4-73): each by another person, each lapsing when what was signed changes. */
export function Signatures(): ReactNode {
  const { data } = useCase();
  const t = useWords(investigationWords);
  const label = useLabel();
  const nameOf = useNames();
  const report = data.investigation?.report;
  if (report === undefined) return null;
  return (
    <section className="stack" aria-label={t('report')}>
      {report.missing.length > 0 && <p className="small">{t('reportMissing', { list: report.missing.map(label).join(' · ') })}</p>}
      <ul className="signatures">
        {report.signatures.map((signature) => (
          <Signature key={signature.as} signature={signature} nameOf={nameOf} />
        ))}
      </ul>
      {data.state !== 'closed' && report.signatures.some(({ mayGive }) => !mayGive) && <p className="small">{t('notYours')}</p>}
      <p className="quiet small">{t('legal')}</p>
      <p className="quiet small">
        <code className="hash">{t('fingerprint', { hash: report.digest })}</code>
      </p>
    </section>
  );
}

function Signature({
  signature,
  nameOf,
}: {
  readonly signature: SignatureView;
  readonly nameOf: (accountId: string | null) => string;
}): ReactNode {
  const { data, replace } = useCase();
  const reader = useScreen();
  const t = useWords(investigationWords);
  const label = useLabel();
  const { busy, problem, run } = useAction();
  const { open, setOpen, keptAs, waits } = useOpenForm(`investigation/signature ${signature.as}`, ['return']);
  const returning = open === 'return';
  const report = data.investigation?.report;
  if (report === undefined) return null;
  const { issueKey } = data;
  const { as } = signature;
  const sign = async (): Promise<void> => {
    const answer = await run(() => call('signReport', { issueKey, as, decision: 'approved', digest: report.digest }));
    if (answer) replace(answer);
  };
  const possible = signature.mayGive && report.missing.length === 0 && data.state !== 'closed' && !returning;
  const expected = signature.free?.length ? signature.free.join(t('or')) : (signature.expected ?? '');
  // Each signature is another person's, so who signed one is offered no other.
  const own = report.signatures.find((other) => other.as !== as && other.state === 'signed' && other.by === reader.accountId);
  return (
    <li>
      <div className="row">
        <strong>{label(signature.label)}</strong>
        <Lozenge tone={TONES[signature.state]}>{t(signature.state)}</Lozenge>
        {signature.at !== null && (
          <span className="small">
            {t('signedBy', {
              by: nameOf(signature.by),
              when: insideSentence(momentText(Date.parse(signature.at), Date.parse(data.now), reader)),
            })}
          </span>
        )}
        {signature.capacity !== null && <span className="quiet small">{t(signature.capacity)}</span>}
        {signature.state !== 'signed' && (
          <span className="quiet small">{signature.expected === null ? t('nobodyNamed') : t('expected', { who: expected })}</span>
        )}
      </div>
      {data.state !== 'closed' && signature.state !== 'signed' && own === undefined && (
        <>
          {signature.free?.length === 0 && <p className="small">{t('nobodyFree', { who: expected })}</p>}
          {signature.shared && <p className="small">{t('oneForSeveral', { who: expected })}</p>}
        </>
      )}
      {signature.note !== null && <p className="pre small">{signature.note}</p>}
      {possible && signature.state !== 'signed' && own !== undefined && (
        <p className="small">{t('signedAsOther', { role: label(own.label) })}</p>
      )}
      {possible && (
        <div className="row">
          {signature.state !== 'signed' && own === undefined && (
            <Button spacing="compact" isLoading={busy} onClick={() => void sign()}>
              {t('sign', { role: label(signature.label) })}
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={() => setOpen('return')}>
            {t('giveBack')}
          </Button>
          <WaitingMark shown={waits('return')} />
        </div>
      )}
      {returning && (
        <ActionForm
          title={t('giveBack')}
          keptAs={keptAs('return')}
          submit={t('giveBack')}
          text={{ label: t('returnReason'), required: true }}
          work={({ text }) => call('signReport', { issueKey, as, decision: 'returned', digest: report.digest, note: text })}
          close={() => setOpen(null)}
        />
      )}
      <ProblemNotice problem={problem} />
    </li>
  );
}
