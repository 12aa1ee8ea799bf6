import type { ReplayedItem } from '../../../src/contract';
import { milestoneName } from '../../../src/domain/case/names';
import { aboutDeadline } from '../../../src/domain/escalation/escalation-name';
import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import type { Configuration } from '../../../src/domain/profile/configuration';
import { useScreen } from '../../shared/bridge/screen-context';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { momentText } from '../../shared/time/moment-text';
import type { OpenNumber } from './number-button';
import { replayWords } from './replay-words';
import type { ValueNamer } from './value-namer';

type Escalated = ReplayedItem['escalated'][number];

const FATE_WORDS = { kept: 'wasKept', missed: 'wasMissed', 'not-due': 'notYetDue', over: 'noLongerOwed' } as const;

/** What is otherwise about an item, one line each, as far as the number it stands behind is about it. */
export function useItemLines(name: ValueNamer, axisOf: (axis: string) => string, rulesOf: readonly Configuration[], now: number) {
  const reader = useScreen();
  const t = useWords(replayWords);
  const label = useLabel();
  const moment = (iso: string): string => momentText(Date.parse(iso), now, reader);
  const ruleName = ({ rule, milestone }: Escalated): string => {
    const found = rulesOf.flatMap(escalationRules).find(({ id }) => id === rule);
    const name = found?.label ?? { en: rule, zh: rule };
    return label(milestone === null ? name : aboutDeadline(name, { milestone, cycle: 1 }));
  };
  const escalated = (one: Escalated): string => {
    const what = { what: ruleName(one), level: one.level };
    if (one.before === null) return t('sentNow', { ...what, after: one.after === null ? '' : moment(one.after) });
    if (one.after === null) return t('notSent', { ...what, before: moment(one.before) });
    return t('sentAt', { ...what, before: moment(one.before), after: moment(one.after) });
  };
  const value = (axis: string, id: string | null): string => (id === null ? t('none') : name(axis, id));
  const fate = (of: ReplayedItem['missed'][number]['after']): string => t(of === null ? 'noLimit' : FATE_WORDS[of]);
  const keptLine = ({ before, after }: ReplayedItem['kept']['response']): readonly string[] => {
    const word = (kept: typeof before): string => (kept === null ? t('notJudged') : t(kept === 'late' ? 'wasLate' : 'wasOnTime'));
    return [t('bothSides', { before: word(before), after: word(after) })];
  };
  return (item: ReplayedItem, { kind, of }: Pick<OpenNumber, 'kind' | 'of'>): readonly string[] => {
    switch (kind) {
      case 'response-before':
      case 'response-after':
      case 'response-late-before':
      case 'response-late-after':
        return keptLine(item.kept.response);
      case 'resolution-before':
      case 'resolution-after':
      case 'resolution-late-before':
      case 'resolution-late-after':
        return keptLine(item.kept.resolution);
      case 'corrected-before':
      case 'corrected-after':
      case 'corrected-late-before':
      case 'corrected-late-after':
        return item.corrected.map(({ axis, to, before, after }) =>
          t('correctedTo', { what: axisOf(axis), to: value(axis, to), before: value(axis, before), after: value(axis, after) }),
        );
      case 'told':
        return item.told
          .filter(({ accountId }) => of !== undefined && 'accountId' in of && of.accountId === accountId)
          .map(({ before, after }) => t('toldTimes', { before, after }));
      case 'promised':
        return item.promised.map(({ milestone, before, after }) =>
          t('changed', {
            what: label(milestoneName(milestone)),
            before: before === null ? t('noLimit') : moment(before),
            after: after === null ? t('noLimit') : moment(after),
          }),
        );
      case 'classified':
        return item.classified.map(({ axis, before, after }) =>
          t('changed', {
            what: axisOf(axis),
            before: value(axis, before),
            after: value(axis, after),
          }),
        );
      case 'missed-more':
      case 'missed-less':
        return item.missed
          .filter(({ after }) => (after === 'missed') === (kind === 'missed-more'))
          .map(({ milestone, before, after }) =>
            t('changed', { what: label(milestoneName(milestone)), before: fate(before), after: fate(after) }),
          );
      case 'escalated-more':
        return item.escalated.filter(({ before }) => before === null).map(escalated);
      case 'escalated-less':
        return item.escalated.filter(({ after }) => after === null).map(escalated);
      case 'escalated-otherwise':
        return item.escalated.filter(({ before, after }) => before !== null && after !== null).map(escalated);
    }
  };
}
