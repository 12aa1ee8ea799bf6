import type { ReactNode } from 'react';
import { OUTCOMES } from '../../../src/domain/handling/result-reply/outcome';
import { useScreen } from '../../shared/bridge/screen-context';
import { Fold } from '../../shared/components/fold';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { insideSentence, momentText } from '../../shared/time/moment-text';
import { useCase } from '../case-context';
import { useWaitingForms } from '../saving/use-open-form';
import { ExcellentCase } from './excellent-case';
import { ReplyEditor } from './reply-editor';
import { resultWords } from './result-words';

/** The result as the customer is told it, and what was told so far. Not there where the profile says nothing about it. */
export function ResultSection(): ReactNode {
  const { data } = useCase();
  const reader = useScreen();
  const t = useWords(resultWords);
  const label = useLabel();
  const waits = useWaitingForms('result');
  const { result } = data;
  if (result === null) return null;
  const now = Date.parse(data.now);
  const toldText = ({ at, method, outcome }: (typeof result.told)[number]): string =>
    t(result.praise ? 'thanked' : 'told', {
      when: insideSentence(momentText(Date.parse(at), now, reader)),
      method: label(method),
      outcome: label(OUTCOMES.find(({ id }) => id === outcome)?.label ?? { en: outcome, zh: outcome }),
    });
  const [last] = result.told;
  return (
    <Fold
      title={t(result.praise ? 'thanks' : 'title')}
      gist={last !== undefined ? toldText(last) : result.praise ? '' : t('notTold')}
      openAtFirst={waits}
    >
      {() => (
        <div className="stack">
          {result.told.length > 0 && (
            <section className="stack" aria-label={t('earlier')}>
              {result.told.map((one) => (
                <div key={one.at}>
                  <p className="small">{toldText(one)}</p>
                  <p className="preview pre" lang={result.language}>
                    {one.text}
                  </p>
                </div>
              ))}
            </section>
          )}
          {result.cannotBeTold && <p>{t('cannotBeTold')}</p>}
          {data.state !== 'closed' && !result.cannotBeTold && <ReplyEditor result={result} />}
          {result.mayShare && <ExcellentCase result={result} />}
        </div>
      )}
    </Fold>
  );
}
