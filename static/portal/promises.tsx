import type { ReactNode } from 'react';
import type { PortalCase } from '../../src/contract';
import { useScreen } from '../shared/bridge/screen-context';
import { useLabel, useWords } from '../shared/i18n/use-words';
import { exactText, insideSentence, momentText } from '../shared/time/moment-text';
import { portalWords } from './portal-words';
import { promiseName, promiseSentence, sortPromises } from './promise-words';

/** What we promised and when; when we are late, that somebody has it and when the next word comes. */
export function Promises({ data, now }: { readonly data: PortalCase; readonly now: number }): ReactNode {
  const reader = useScreen();
  const t = useWords(portalWords);
  const label = useLabel();
  const promises = sortPromises(data.promises);
  if (promises.length === 0) return null;
  const waitsForYou = data.waiting?.on === 'customer';
  const next = promises.find((promise) => promise.metAt === null && Date.parse(promise.dueAt) >= now);
  const late = promises.some((promise) => promiseSentence(promise, now, waitsForYou) === 'promiseLate');
  return (
    <section aria-label={t('promises')}>
      <dl className="promises">
        {promises.map((promise) => {
          const sentence = promiseSentence(promise, now, waitsForYou);
          if (!sentence) return null;
          const name = promiseName(promise.milestone);
          const due = Date.parse(promise.dueAt);
          const met = promise.metAt === null ? due : Date.parse(promise.metAt);
          return (
            <div key={`${promise.milestone} ${promise.dueAt}`} className={sentence}>
              <dt>{name ? t(name) : label(promise.label)}</dt>
              <dd>
                <time dateTime={promise.dueAt} title={exactText(due, reader)}>
                  {t(sentence, { when: insideSentence(momentText(due, now, reader)), met: insideSentence(momentText(met, now, reader)) })}
                </time>
              </dd>
            </div>
          );
        })}
      </dl>
      {late && (
        <p className="late-words">
          {next ? t('lateNext', { when: insideSentence(momentText(Date.parse(next.dueAt), now, reader)) }) : t('late')}
        </p>
      )}
    </section>
  );
}
