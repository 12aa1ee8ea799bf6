import Button from '@atlaskit/button/new';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { checkClassification } from '../../../src/domain/intake/rules/check-classification';
import { MOST_RULES, MOST_WORDS } from '../../../src/domain/intake/rules/limits';
import type { ClassificationRule } from '../../../src/domain/intake/rules/rule';
import { wordsConditions } from '../../../src/domain/intake/rules/word-questions';
import { withGoneNames } from '../../../src/domain/profile/uses/gone-names';
import { useWords } from '../../shared/i18n/use-words';
import { isWithin, type Target } from '../form/form-context';
import type { EditProps } from '../section-body';
import { moved, newRule } from './edit-rules';
import { RuleItem } from './rule-item';
import { ruleWords } from './rule-words';
import './rules.css';
import { SampleCheck, useSample } from './sample-check';
import { useRuleNames } from './use-rule-names';
import { useTrials } from './use-trials';

interface Props extends EditProps {
  /** The place that was asked for last. */
  readonly target: Target | null;
}

/** The classification rules of a project in order, each with its condition, and a text to try them on (S3-24, S4-93). */
export function RulesSection({ profile, settings, set, view, target }: Props): ReactNode {
  const t = useWords(ruleWords);
  const rules = settings.classificationRules;
  const [open, setOpen] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  // What leads into a rule opens it.
  if (target !== null && target.turn !== turn) {
    setTurn(target.turn);
    const wanted = rules.find((_, index) => isWithin(target.path, `settings.classificationRules.${index}`));
    if (wanted !== undefined) setOpen(wanted.id);
  }
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const names = useRuleNames(profile, view);
  const { configuration } = view;
  const faults = useMemo(() => {
    const told = checkClassification(profile, rules).map(({ path, message }) => ({ path: `settings.${path}`, message }));
    return withGoneNames(told, { profile, settings }, configuration);
  }, [profile, rules, settings, configuration]);
  const trialOf = useTrials(view);
  const sample = useSample(profile, settings, view.requestTypes);
  const words = rules.reduce((sum, { when }) => sum + wordsConditions(when).reduce((inner, part) => inner + part.words.length, 0), 0);
  const nameAt = (index: number): string => rules[index]?.name || t('unnamed', { n: index + 1 });
  const store = (classificationRules: readonly ClassificationRule[]): void => set({ classificationRules });

  const move = (index: number, by: number): void => {
    const next = moved(rules, index, by);
    if (next === rules) return;
    store(next);
    setSaid(t('nowAt', { name: nameAt(index), n: index + by + 1, of: rules.length }));
  };
  const add = (): void => {
    const rule = newRule(rules, 'type', profile.axes.type[0]?.id ?? '');
    store([...rules, rule]);
    setOpen(rule.id);
  };
  const remove = (index: number): void => {
    setSaid(t('removed', { name: nameAt(index) }));
    store(rules.filter((_, place) => place !== index));
    list.current?.focus();
  };
  return (
    <div className="stack">
      <p className="quiet">{t('about')}</p>
      {rules.length === 0 ? <p className="quiet">{t('none')}</p> : view.mayEdit && <p className="quiet small">{t('moveHint')}</p>}
      <ol className="rules" ref={list} tabIndex={-1}>
        {rules.map((rule, index) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            name={nameAt(index)}
            index={index}
            of={rules.length}
            names={names}
            profile={profile}
            faults={faults.filter(({ path }) => path.startsWith(`settings.classificationRules.${index}.`))}
            fits={sample.fits.some((fit) => fit.rule.id === rule.id)}
            trial={rule.does === 'suggests' ? trialOf(rule) : null}
            isOpen={open === rule.id}
            toggle={() => setOpen(open === rule.id ? null : rule.id)}
            change={(next) => store(rules.map((present) => (present === rule ? next : present)))}
            move={(by) => move(index, by)}
            remove={() => remove(index)}
          />
        ))}
      </ol>
      <div className="off-screen" role="status">
        {said}
      </div>
      {view.mayEdit && (
        <div className="row">
          <Button spacing="compact" onClick={add} isDisabled={rules.length >= MOST_RULES}>
            {t('add')}
          </Button>
          {words > 0 && <span className="quiet small">{t('count', { n: words, of: MOST_WORDS })}</span>}
        </div>
      )}
      {view.mayEdit && <SampleCheck profile={profile} sample={sample} names={names} nameOf={(rule) => nameAt(rules.indexOf(rule))} />}
    </div>
  );
}
