import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReplyMethod } from '../../../src/domain/handling/result-reply/reply-methods';
import { useScreen } from '../../shared/bridge/screen-context';
import { Notice } from '../../shared/components/notice';
import { sharedWords } from '../../shared/i18n/shared-words';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { resultWords } from './result-words';

interface Props {
  readonly method: ReplyMethod | undefined;
  /** When exactly this was told before, as far as is known here; `null`: it is new. */
  readonly toldAt: string | null;
  /** Another tab or a colleague told it meanwhile, which the refusal says. */
  readonly refusedAsTold: boolean;
  readonly busy: boolean;
  readonly send: (again: boolean) => void;
}

/** Sends the letter, and the same one again only when asked twice: the customer has it already. */
export function SendReply({ method, toldAt, refusedAsTold, busy, send }: Props): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(resultWords);
  const common = useWords(sharedWords);
  const label = useLabel();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const isAgain = toldAt !== null || refusedAsTold;
  const asComment = method?.asComment === true;
  useEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);
  // Whoever writes on has another letter, about which nothing is asked.
  useEffect(() => {
    if (!isAgain) setAsking(false);
  }, [isAgain]);
  const leave = (): void => {
    setAsking(false);
    first.current?.focus();
  };
  return (
    <>
      {toldAt !== null && (
        <Notice tone="success">
          {t(asComment ? 'sent' : 'recorded', { when: insideSentence(momentText(Date.parse(toldAt), Date.parse(data.now), reader)) })}
        </Notice>
      )}
      <div className="row">
        <Button
          ref={first}
          appearance={isAgain ? 'default' : 'primary'}
          isLoading={busy}
          isDisabled={asking}
          onClick={() => (isAgain ? setAsking(true) : send(false))}
        >
          {isAgain
            ? t(asComment ? 'sendAgain' : 'recordAgain')
            : asComment
              ? t('asComment')
              : t('asSaid', { method: method ? label(method.label) : '' })}
        </Button>
        {method?.asComment === false && <span className="quiet small">{t('asSaidHint')}</span>}
      </div>
      {asking && isAgain && (
        <fieldset className="row" onKeyDown={(event) => event.key === 'Escape' && leave()}>
          <legend>{t(asComment ? 'askAgain' : 'askRecordAgain')}</legend>
          <Button
            ref={confirm}
            onClick={() => {
              leave();
              send(true);
            }}
          >
            {t(asComment ? 'yesAgain' : 'yesRecordAgain')}
          </Button>
          <Button appearance="subtle" onClick={leave}>
            {common('cancel')}
          </Button>
        </fieldset>
      )}
    </>
  );
}
