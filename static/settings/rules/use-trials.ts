import { useCallback, useMemo } from 'react';
import type { SettingsView, TrialFigures } from '../../../src/contract';
import type { ClassificationRule } from '../../../src/domain/intake/rules/rule';
import { wordingOf } from '../../../src/domain/intake/trial/trial';
import { useOperation } from '../../shared/operations/use-operation';
import { call } from '../call';

const NO_RULES: readonly ClassificationRule[] = [];

/** Figures of a rule of the draft, as long as it asks and sets what the published rule does; the database is asked only where one is on trial. */
export function useTrials(view: SettingsView): (rule: ClassificationRule) => TrialFigures | null {
  const published = view.configuration?.settings.classificationRules ?? NO_RULES;
  const { mayEdit } = view;
  const { key } = view.project;
  const load = useCallback(
    async () =>
      mayEdit && published.some(({ does }) => does === 'suggests')
        ? call('getTrials', { projectKey: key })
        : ({ ok: true, value: { since: '', rules: [] } } as const),
    [published, key, mayEdit],
  );
  const { data } = useOperation(load);
  return useMemo(() => {
    const wordings = new Map(published.map((rule) => [rule.id, wordingOf(rule)]));
    return (rule) => (wordings.get(rule.id) === wordingOf(rule) ? (data?.rules.find((figures) => figures.rule === rule.id) ?? null) : null);
  }, [published, data]);
}
