import { type ReactNode, useState } from 'react';
import type { ReplayView } from '../../../src/contract';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { CardTable } from '../parts/card-table';
import { KIND_WORDS } from './kind-words';
import { keyOf, NumberButton, type OpenNumber } from './number-button';
import { ReplayMessages } from './replay-messages';
import { ReplayRates } from './replay-rates';
import { replayWords } from './replay-words';
import { ReplayedItems } from './replayed-items';
import { axisNamer, valueNamer } from './value-namer';

interface Props {
  readonly projectKey: string;
  readonly replay: NonNullable<ReplayView['run']>;
  readonly published: Configuration;
  readonly draft: Draft;
}

/** What would be otherwise: each number opens its items. */
export function ReplayReportView({ projectKey, replay, published, draft }: Props): ReactNode {
  const t = useWords(replayWords);
  const label = useLabel();
  const [open, setOpen] = useState<OpenNumber | null>(null);
  const { report, replayId } = replay;
  const { formerly } = replay;
  const name = valueNamer({ draft: draft.profile, published: published.profile, formerly }, label, (gone) =>
    t('removedValue', { name: gone }),
  );
  const axisOf = axisNamer([draft.profile, published.profile], formerly, label);
  const namedValue = (axis: string, value: string | null): string => (value === null ? t('none') : name(axis, value));
  const opening = { open, setOpen };
  /** Below the table whose number was opened. */
  const items = (table: OpenNumber['table']): ReactNode =>
    open?.table === table && (
      <ReplayedItems
        key={`${replayId} ${keyOf(open)}`}
        {...{ projectKey, replayId, number: open, name, axisOf, now: Date.parse(replay.asOf) }}
        rulesOf={[published, { profile: draft.profile, settings: draft.settings, version: published.version }]}
        close={() => setOpen(null)}
      />
    );
  // What only a part was looked at for says nothing of the rest.
  const isWhole = replay.state === 'done';
  const isSame = isWhole && report.differences.every(({ cases }) => cases === 0);
  return (
    <>
      <section>
        <h3>{t('differences')}</h3>
        {isSame && <p>{t('same')}</p>}
        <CardTable columns={[{ name: t('what') }, { name: t('items'), isFigure: true }]}>
          {report.differences.map(({ kind, cases }) => (
            <tr key={kind}>
              <th scope="row">
                {t(KIND_WORDS[kind])}
                {(kind === 'promised' || kind === 'classified') && (
                  <div className="quiet small">{t(kind === 'promised' ? 'promisedHint' : 'classifiedHint')}</div>
                )}
              </th>
              <td className="figure" data-column={t('items')}>
                <NumberButton {...opening} isNone={cases === 0} number={{ table: 'differences', kind, title: t(KIND_WORDS[kind]) }}>
                  {cases}
                </NumberButton>
              </td>
            </tr>
          ))}
        </CardTable>
      </section>
      {items('differences')}
      <ReplayRates rates={report.rates} {...opening} />
      {items('rates')}
      {report.reclassified.length > 0 && (
        <section>
          <h3>{t('reclassified')}</h3>
          <CardTable columns={[{ name: t('axis') }, { name: t('before') }, { name: t('after') }, { name: t('items'), isFigure: true }]}>
            {report.reclassified.map(({ axis, before, after, cases }) => (
              <tr key={`${axis} ${before} ${after}`}>
                <th scope="row">{axisOf(axis)}</th>
                <td data-column={t('before')}>{namedValue(axis, before)}</td>
                <td data-column={t('after')}>{namedValue(axis, after)}</td>
                <td className="figure" data-column={t('items')}>
                  <NumberButton
                    {...opening}
                    isNone={false}
                    number={{
                      ...{ table: 'reclassified', kind: 'classified', of: { axis, before, after } },
                      title: t('changed', { what: axisOf(axis), before: namedValue(axis, before), after: namedValue(axis, after) }),
                    }}
                  >
                    {cases}
                  </NumberButton>
                </td>
              </tr>
            ))}
          </CardTable>
        </section>
      )}
      {items('reclassified')}
      {(isWhole || report.people.length > 0) && <ReplayMessages report={report} {...opening} />}
      {items('people')}
    </>
  );
}
