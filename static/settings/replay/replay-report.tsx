import { type ReactNode, useState } from 'react';
import type { ReplayView } from '../../../src/contract';
import type { Configuration } from '../../../src/domain/profile/configuration';
import type { DifferenceKind } from '../../../src/domain/replay/difference';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import type { Draft } from '../draft/use-draft';
import { CardTable } from '../parts/card-table';
import { KIND_WORDS } from './kind-words';
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
  const [open, setOpen] = useState<DifferenceKind | null>(null);
  const { report, replayId } = replay;
  const profiles = [draft.profile, published.profile];
  const [name, axisOf] = [valueNamer(profiles, label), axisNamer(profiles, label)];
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
                {kind === 'promised' && <div className="quiet small">{t('promisedHint')}</div>}
              </th>
              <td className="figure" data-column={t('items')}>
                {cases === 0 ? (
                  0
                ) : (
                  <button type="button" className="link" aria-expanded={open === kind} onClick={() => setOpen(open === kind ? null : kind)}>
                    {cases}
                    <span className="off-screen"> {t('show', { what: t(KIND_WORDS[kind]) })}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </CardTable>
      </section>
      {open && (
        <ReplayedItems
          key={`${replayId} ${open}`}
          {...{ projectKey, replayId, kind: open, name, now: Date.parse(replay.asOf) }}
          rulesOf={[published, { profile: draft.profile, settings: draft.settings, version: published.version }]}
          close={() => setOpen(null)}
        />
      )}
      <ReplayRates rates={report.rates} />
      {report.reclassified.length > 0 && (
        <section>
          <h3>{t('reclassified')}</h3>
          <CardTable columns={[{ name: t('axis') }, { name: t('before') }, { name: t('after') }, { name: t('items'), isFigure: true }]}>
            {report.reclassified.map(({ axis, before, after, cases }) => (
              <tr key={`${axis} ${before} ${after}`}>
                <th scope="row">{axisOf(axis)}</th>
                <td data-column={t('before')}>{before === null ? t('none') : name(axis, before)}</td>
                <td data-column={t('after')}>{after === null ? t('none') : name(axis, after)}</td>
                <td className="figure" data-column={t('items')}>
                  {cases}
                </td>
              </tr>
            ))}
          </CardTable>
        </section>
      )}
      {(isWhole || report.people.length > 0) && <ReplayMessages report={report} />}
    </>
  );
}
