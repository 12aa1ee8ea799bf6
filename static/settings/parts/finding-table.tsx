import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { FindingSide, SelfCheckView } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { exactText, momentText } from '../../shared/time/moment-text';
import { settingsWords } from '../settings-words';
import { CardTable } from './card-table';

interface Props {
  readonly caption: string;
  readonly items: SelfCheckView['cases'];
  readonly now: number;
  readonly busy: boolean;
  /** `null` where there is nothing to repair. */
  readonly repair: ((issueKey: string) => void) | null;
}

/** Findings by item: the reason in words and the two sides, so that nobody has to look them up. */
export function FindingTable({ caption, items, now, busy, repair }: Props): ReactNode {
  const t = useWords(settingsWords);
  const label = useLabel();
  return (
    <CardTable
      caption={caption}
      columns={[
        ...(['item', 'whatDiffers', 'recordedHere', 'byJira'] as const).map((column) => ({ name: t(column) })),
        ...(repair ? [{ name: t('repair'), isSilent: true }] : []),
      ]}
    >
      {items.map((item) =>
        item.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of one comparison never change their order
          <tr key={`${item.issueKey} ${index}`}>
            {index === 0 && (
              <th scope="row" className="nowrap" rowSpan={item.findings.length}>
                {item.issueKey}
              </th>
            )}
            <td data-column={t('whatDiffers')}>{label(finding.text)}</td>
            <td data-column={t('recordedHere')}>
              <Side value={finding.recorded} now={now} />
            </td>
            <td data-column={t('byJira')}>
              <Side value={finding.expected} now={now} />
            </td>
            {repair && index === 0 && (
              <td rowSpan={item.findings.length}>
                {item.repairable ? (
                  <Button spacing="compact" isDisabled={busy} onClick={() => repair(item.issueKey)}>
                    {t('repair')}
                    <span className="off-screen"> {item.issueKey}</span>
                  </Button>
                ) : (
                  <span className="quiet">{t('notRepairable')}</span>
                )}
              </td>
            )}
          </tr>
        )),
      )}
    </CardTable>
  );
}

/** To the minute; to the second and with its zone on hover. */
function Side({ value, now }: { readonly value: FindingSide; readonly now: number }): ReactNode {
  const reader = useScreen();
  const label = useLabel();
  if (value === null || (value.at === null && value.text === null)) return '–';
  const at = value.at === null ? null : Date.parse(value.at);
  return (
    <>
      {value.text !== null && `${label(value.text)} `}
      {at !== null && (
        <span className="nowrap" title={exactText(at, reader)}>
          {momentText(at, now, reader)}
        </span>
      )}
    </>
  );
}
