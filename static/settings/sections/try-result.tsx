import type { ReactNode } from 'react';
import { axisName, milestoneName } from '../../../src/domain/case/names';
import type { Profile } from '../../../src/domain/profile/schema';
import type { TryProfileOutput } from '../../../src/domain/profile/try-profile';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ReasonText } from '../../shared/reason/reason-text';
import { Receipt } from '../../shared/receipt/receipt';
import { deadlineText } from '../../shared/time/deadline-text';
import { momentText } from '../../shared/time/moment-text';
import { settingsWords } from '../settings-words';

interface Props {
  readonly output: TryProfileOutput;
  readonly receivedAt: string;
  readonly profile: Profile;
}

/** What the process would do with the sample. */
export function TryResult({ output, receivedAt, profile }: Props): ReactNode {
  const reader = useScreen();
  const t = useWords(settingsWords);
  const label = useLabel();
  const now = Date.parse(receivedAt);
  const valueName = (axis: string, value: string): string => {
    const found = profile.axes[axis]?.find((candidate) => candidate.id === value);
    return found ? label(found.label) : value;
  };
  return (
    <section className="stack result" aria-live="polite">
      <h3>{output.number}</h3>
      <table className="data-table">
        <tbody>
          {output.why.map((reason) => (
            <tr key={reason.axis}>
              <th scope="row">{label(axisName(reason.axis))}</th>
              <td>{valueName(reason.axis, reason.value)}</td>
              <td className="quiet small">
                <ReasonText why={reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {output.milestones.map((milestone) => (
        <details key={`${milestone.milestone} ${milestone.dueAt}`}>
          <summary>
            <strong>{label(milestoneName(milestone.milestone))}</strong>{' '}
            {deadlineText({ dueAt: milestone.dueAt, state: 'running', metAt: null }, now, reader)}
          </summary>
          <Receipt
            now={now}
            source={{ startAt: milestone.receipt[0]?.from ?? receivedAt, dueAt: milestone.dueAt, receipt: milestone.receipt }}
          />
        </details>
      ))}
      {output.escalations.length > 0 && (
        <div>
          <h4>{t('wouldEscalate')}</h4>
          <ul>
            {output.escalations.map((escalation) => (
              <li key={`${escalation.rule} ${escalation.at}`}>
                {momentText(Date.parse(escalation.at), now, reader)} · {escalation.rule} · {t('level', { level: escalation.level })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h4>{t('acknowledgement')}</h4>
        <blockquote className="pre">{output.acknowledgement}</blockquote>
      </div>
    </section>
  );
}
