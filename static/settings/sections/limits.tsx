import type { ReactNode } from 'react';
import { milestoneName } from '../../../src/domain/case/names';
import { limitText } from '../../../src/domain/sla/limit-text';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { EditProps } from '../section-body';
import { settingsWords } from '../settings-words';
import { conditionText, limitSentence, limitsByMilestone } from './limit-words';

/** Every time limit of the process, with its rows of the source (S0-03, S0-08…S0-16, S0-79, S0-81 and their like). */
export function LimitsSection({ profile }: Pick<EditProps, 'profile'>): ReactNode {
  const { language } = useScreen();
  const t = useWords(settingsWords);
  const label = useLabel();
  return (
    <div className="stack">
      <p className="quiet">{t('limitsText')}</p>
      {limitsByMilestone(profile).map(({ milestone, limits }) => (
        <section key={milestone}>
          <h3>{label(milestoneName(milestone))}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
          <section className="scroll-x" tabIndex={0} aria-label={label(milestoneName(milestone))}>
            <table className="data-table limits">
              <thead>
                <tr>
                  <th scope="col">{t('for')}</th>
                  <th scope="col">{t('within')}</th>
                  <th scope="col">{t('inWords')}</th>
                  <th scope="col">{t('from')}</th>
                </tr>
              </thead>
              <tbody>
                {limits.map((limit) => (
                  <tr key={limit.id}>
                    <td>{conditionText(profile, limit, language)}</td>
                    <td className="nowrap">{label(limitText(limit.due))}</td>
                    <td>
                      {limitSentence(profile, limit, language)} {limit.enabled === false && <Lozenge>{t('off')}</Lozenge>}
                      {limit.measurable !== undefined && <Lozenge tone="information">{t('outsideJira')}</Lozenge>}
                      {limit.replaces !== undefined && (
                        <span className="quiet small"> {t('replaces', { limits: limit.replaces.join(', ') })}</span>
                      )}
                    </td>
                    <td className="quiet small">{limit.src.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
    </div>
  );
}
