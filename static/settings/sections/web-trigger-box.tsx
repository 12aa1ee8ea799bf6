import Button from '@atlaskit/button/new';
import { type ReactNode, useCallback, useState } from 'react';
import type { WebTriggerView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { CopyButton } from '../../shared/components/copy-button';
import { Notice } from '../../shared/components/notice';
import { ProblemNotice } from '../../shared/components/problem-notice';
import { WhenLoaded } from '../../shared/components/states';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useWords } from '../../shared/i18n/use-words';
import { useAction } from '../../shared/operations/use-action';
import { useOperation } from '../../shared/operations/use-operation';
import { momentText } from '../../shared/time/moment-text';
import { call } from '../call';
import { settingsWords } from '../settings-words';
import { signingExample } from './signing-example';

/** Address and secret for hotline, mail gateway or survey system. The secret is shown once, when it is made. */
export function WebTriggerBox({ projectKey }: { readonly projectKey: string }): ReactNode {
  const t = useWords(settingsWords);
  const loaded = useOperation(useCallback(() => call('getWebTrigger', {}), []));
  return (
    <WhenLoaded
      loaded={loaded}
      skeleton={[80, 30]}
      // An administrator of the project did nothing wrong by looking.
      special={({ reason }) => (reason === 'not-permitted' ? <p>{t('adminsOnly')}</p> : null)}
    >
      {(trigger) => (
        <div className="stack">
          <Line name={t('address')} text={trigger.url} />
          <Secret trigger={trigger} replace={loaded.replace} />
          <details>
            <summary>{t('howToSign')}</summary>
            <p className="quiet">{t('howToSignText')}</p>
            <pre className="code">{signingExample(trigger.url, projectKey)}</pre>
            <CopyButton text={signingExample(trigger.url, projectKey)} />
          </details>
        </div>
      )}
    </WhenLoaded>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <div>
      <div className="field-name">{name}</div>
      <div className="row">
        <code>{text}</code>
        <CopyButton text={text} />
      </div>
    </div>
  );
}

function Secret({
  trigger,
  replace,
}: {
  readonly trigger: WebTriggerView;
  readonly replace: (trigger: WebTriggerView) => void;
}): ReactNode {
  const reader = useScreen();
  const t = useWords(settingsWords);
  const common = useWords(sharedWords);
  const { busy, problem, run } = useAction();
  const [asked, setAsked] = useState(false);
  const renew = async (): Promise<void> => {
    const answer = await run(() => call('renewWebTriggerSecret', {}));
    setAsked(false);
    if (answer) replace(answer);
  };
  if (trigger.secret !== null) {
    return (
      <Notice tone="success" title={t('secretOnce')}>
        <Line name={t('secret')} text={trigger.secret} />
      </Notice>
    );
  }
  const made = trigger.createdAt;
  return (
    <div className="stack">
      <p>
        {made === null
          ? t('noSecret')
          : t('secretMade', { when: momentText(Date.parse(made), Math.max(Date.now(), Date.parse(made)), reader) })}
      </p>
      <ProblemNotice problem={problem} />
      {asked ? (
        <Notice
          tone="warning"
          actions={
            <>
              <Button appearance="danger" isLoading={busy} onClick={() => void renew()}>
                {t('renewSecret')}
              </Button>
              <Button appearance="subtle" onClick={() => setAsked(false)}>
                {common('cancel')}
              </Button>
            </>
          }
        >
          {t('renewText')}
        </Notice>
      ) : (
        <div>
          <Button isLoading={busy} onClick={() => (made === null ? void renew() : setAsked(true))}>
            {t(made === null ? 'makeSecret' : 'renewSecret')}
          </Button>
        </div>
      )}
    </div>
  );
}
