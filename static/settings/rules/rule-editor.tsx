import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { HEAVIEST } from '../../../src/domain/intake/rules/limits';
import { type ClassificationRule, RULE_ROLES } from '../../../src/domain/intake/rules/rule';
import type { SettingsFault } from '../../../src/domain/profile/settings-fault';
import { Field } from '../../shared/components/field';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { NumberField } from '../parts/number-field';
import { ConditionEditor } from './condition-editor';
import { ruleWords } from './rule-words';
import type { RuleNames } from './use-rule-names';

interface Props {
  readonly rule: ClassificationRule;
  readonly name: string;
  readonly names: RuleNames;
  readonly faults: readonly SettingsFault[];
  /** Dotted place of the rule in the draft. */
  readonly base: string;
  readonly change: (rule: ClassificationRule) => void;
  readonly remove: () => void;
}

/** Everything of one rule, its condition below. */
export function RuleEditor({ rule, name, names, faults, base, change, remove }: Props): ReactNode {
  const t = useWords(ruleWords);
  const label = useLabel();
  const faultAt = (path: string): string | null => {
    const found = faults.find((fault) => fault.path === `${base}.${path}`);
    return found === undefined ? null : label(found.message);
  };
  const target = `${rule.axis}/${rule.value}`;
  const targets = names.targets.some(({ id }) => id === target) ? names.targets : [{ id: target, label: target }, ...names.targets];
  return (
    <div className="rule-editor stack">
      <div className="fields">
        <Field label={t('name')} hint={t('nameHint')}>
          {(ids) => (
            <Textfield
              {...ids}
              isCompact
              maxLength={80}
              value={rule.name}
              onChange={(event) => change({ ...rule, name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('sets')} error={faultAt('axis') ?? faultAt('value')}>
          {(ids) => (
            <Select
              {...ids}
              value={target}
              choices={targets}
              onChoose={(id) => {
                const [axis = rule.axis, value = rule.value] = id.split('/');
                change({ ...rule, axis, value });
              }}
            />
          )}
        </Field>
        <Field label={t('does')} hint={t('doesHint')} error={faultAt('does')}>
          {(ids) => (
            <Select
              {...ids}
              value={rule.does}
              choices={RULE_ROLES.map((mode) => ({ id: mode, label: t(mode) }))}
              onChoose={(id) => change({ ...rule, does: RULE_ROLES.find((mode) => mode === id) ?? rule.does })}
            />
          )}
        </Field>
        <NumberField
          label={t('weight')}
          path={`${base}.weight`}
          hint={t('weightHint')}
          value={rule.weight}
          min={1}
          max={HEAVIEST}
          fault={t('weightHint')}
          change={(weight) => change({ ...rule, weight })}
        />
      </div>
      <Checkbox label={t('stop')} isChecked={rule.stop} onChange={(event) => change({ ...rule, stop: event.currentTarget.checked })} />
      <h3>{t('when')}</h3>
      <ConditionEditor
        condition={rule.when}
        place="1"
        depth={0}
        names={names}
        faults={faults}
        base={`${base}.when`}
        change={(when) => change({ ...rule, when })}
        remove={null}
      />
      <div className="row">
        <Button appearance="subtle" spacing="compact" onClick={remove}>
          {t('remove', { name })}
        </Button>
      </div>
    </div>
  );
}
