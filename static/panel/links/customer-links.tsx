import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import type { Output, PanelCase } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { CopyButton } from '../../shared/components/copy-button';
import { Field } from '../../shared/components/field';
import { Fold } from '../../shared/components/fold';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { fullText } from '../../shared/time/moment-text';
import { call } from '../call';
import { useCase } from '../case-context';
import { linkWords } from './link-words';

type Purpose = PanelCase['links'][number];
type Given = Output<'panel', 'giveCustomerLink'> & { readonly purpose: Purpose };

/** What an agent hands to a customer who has no account (decision 0008). Not there where no link can be given. */
export function CustomerLinks(): ReactNode {
  const { data, refetch } = useCase();
  const reader = useScreen();
  const t = useWords(linkWords);
  const { busy, problem, run } = useAction();
  const [given, setGiven] = useState<Given | null>(null);
  if (data.links.length === 0 && data.linksByColleague.length === 0) return null;
  const make = async (purpose: Purpose): Promise<void> => {
    const answer = await run(() => call('giveCustomerLink', { issueKey: data.issueKey, purpose }));
    if (!answer) return;
    setGiven({ ...answer, purpose });
    // It stands in the time line now.
    await refetch();
  };
  return (
    <Fold title={t('title')} gist={t('gist')}>
      {() => (
        <div className="stack">
          <p className="quiet small">{t('about')}</p>
          <div className="row">
            {data.links.map((purpose) => (
              <Button key={purpose} spacing="compact" isDisabled={busy} onClick={() => void make(purpose)}>
                {t(purpose)}
              </Button>
            ))}
          </div>
          {data.linksAlone && <p className="small">{t('alone')}</p>}
          {data.linksByColleague.length > 0 && <p className="small">{t('byColleague')}</p>}
          {given !== null && (
            <>
              <Field label={t(given.purpose)} hint={t('until', { when: fullText(Date.parse(given.expiresAt), reader) })}>
                {(ids) => (
                  <div className="row given-link">
                    <Textfield {...ids} isCompact isReadOnly value={given.url} onFocus={(event) => event.currentTarget.select()} />
                    <CopyButton text={given.url} />
                  </div>
                )}
              </Field>
              {given.code !== null && (
                <p>
                  {t('code', { number: data.number })} <strong>{given.code}</strong>
                </p>
              )}
              <section className="stack" aria-label={t('message')}>
                <span className="field-name">{t('message')}</span>
                <p className="pre quiet small">{given.message}</p>
                <div>
                  <CopyButton text={given.message} label={t('copyMessage')} />
                </div>
              </section>
            </>
          )}
          <ProblemNotice problem={problem} />
        </div>
      )}
    </Fold>
  );
}
