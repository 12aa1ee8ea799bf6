import Button from '@atlaskit/button/new';
import { type ReactNode, useRef } from 'react';
import { DEEPEST, MOST_PARTS } from '../../../src/domain/intake/rules/limits';
import type { RuleCondition } from '../../../src/domain/intake/rules/rule';
import type { SettingsFault } from '../../../src/domain/profile/settings-fault';
import { Select } from '../../shared/components/select';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { ConditionFields } from './condition-fields';
import { KINDS, startOf, turnedInto } from './edit-rules';
import { ruleWords } from './rule-words';
import type { RuleNames } from './use-rule-names';

interface Props {
  readonly condition: RuleCondition;
  /** As people count: 1, 1.1, 1.2, … */
  readonly place: string;
  readonly depth: number;
  readonly names: RuleNames;
  readonly faults: readonly SettingsFault[];
  /** Dotted place of the condition in the draft. */
  readonly base: string;
  readonly change: (condition: RuleCondition) => void;
  /** `null` for the outermost, which a rule cannot be without. */
  readonly remove: (() => void) | null;
}

const isGroup = (kind: RuleCondition['kind']): boolean => kind === 'all' || kind === 'any' || kind === 'none';

/** One condition, and inside a group its parts. */
export function ConditionEditor({ condition, place, depth, names, faults, base, change, remove }: Props): ReactNode {
  const t = useWords(ruleWords);
  const label = useLabel();
  const add = useRef<HTMLButtonElement>(null);
  const own = faults.filter(({ path }) => path === base || path.startsWith(`${base}.`));
  const here = 'of' in condition ? own.filter(({ path }) => path === base || path === `${base}.of`) : own;
  // The innermost group has no room for another one.
  const kinds = KINDS.filter((kind) => depth < DEEPEST || !isGroup(kind));
  return (
    <fieldset className="condition">
      <legend className="off-screen">{t('condition', { place })}</legend>
      <div className="row condition-head">
        <span className="quiet small" aria-hidden="true">
          {place}
        </span>
        <Select
          aria-label={t('condition', { place })}
          value={condition.kind}
          choices={kinds.map((kind) => ({ id: kind, label: t(`kind-${kind}`) }))}
          onChoose={(id) => change(turnedInto(condition, KINDS.find((kind) => kind === id) ?? condition.kind))}
        />
        {remove !== null && (
          <Button appearance="subtle" spacing="compact" aria-label={t('removeCondition', { place })} onClick={remove}>
            {t('removeShort')}
          </Button>
        )}
      </div>
      {'of' in condition ? (
        <div className="condition-parts">
          {condition.of.map((part, index) => (
            <ConditionEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id and are only appended or removed
              key={index}
              condition={part}
              place={`${place}.${index + 1}`}
              depth={depth + 1}
              names={names}
              faults={own}
              base={`${base}.of.${index}`}
              change={(next) => change({ ...condition, of: condition.of.map((present, at) => (at === index ? next : present)) })}
              remove={() => {
                change({ ...condition, of: condition.of.filter((_, at) => at !== index) });
                add.current?.focus();
              }}
            />
          ))}
          <div>
            <Button
              ref={add}
              spacing="compact"
              isDisabled={condition.of.length >= MOST_PARTS}
              aria-label={t('addCondition', { place })}
              onClick={() => change({ ...condition, of: [...condition.of, startOf('words')] })}
            >
              {t('addShort')}
            </Button>
          </div>
        </div>
      ) : (
        <ConditionFields condition={condition} names={names} path={base} change={change} />
      )}
      {here.length > 0 && (
        <ul className="field-error">
          {here.slice(0, 3).map(({ path, message }) => (
            <li key={path}>{label(message)}</li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
