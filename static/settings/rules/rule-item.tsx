import Button from '@atlaskit/button/new';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { TrialFigures } from '../../../src/contract';
import { axisName } from '../../../src/domain/case/names';
import { conditionInWords } from '../../../src/domain/intake/rules/condition-in-words';
import type { ClassificationRule } from '../../../src/domain/intake/rules/rule';
import type { Profile } from '../../../src/domain/profile/schema';
import type { SettingsFault } from '../../../src/domain/profile/settings-fault';
import { Lozenge } from '../../shared/components/lozenge';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { UnreadWithin } from '../draft/unread';
import { RuleEditor } from './rule-editor';
import { ruleWords } from './rule-words';
import { TrialLine } from './trial-line';
import type { RuleNames } from './use-rule-names';
import '../parts/move.css';

interface Props {
  readonly rule: ClassificationRule;
  readonly name: string;
  readonly index: number;
  readonly of: number;
  readonly names: RuleNames;
  readonly profile: Profile;
  /** Faults of this rule, by their path in the settings. */
  readonly faults: readonly SettingsFault[];
  /** It fits the sample. */
  readonly fits: boolean;
  /** How it did so far, while it is on trial. */
  readonly trial: TrialFigures | null;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly change: (rule: ClassificationRule) => void;
  readonly move: (by: number) => void;
  readonly remove: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** One rule: in a line what it says, below it the editor while it is open. */
export function RuleItem(props: Props): ReactNode {
  const { rule, name, index, of, names, profile, faults, fits, trial, isOpen, toggle, change, move, remove } = props;
  const t = useWords(ruleWords);
  const label = useLabel();
  const edit = useRef<HTMLButtonElement>(null);
  const hasMoved = useRef(false);
  const value = profile.axes[rule.axis]?.find(({ id }) => id === rule.value)?.label;

  // React puts a moved item elsewhere in the page, and the browser takes the focus from it.
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    if (document.activeElement === document.body) edit.current?.focus();
  });
  const step = (by: number): void => {
    hasMoved.current = true;
    move(by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? STEPS[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <li className={`rule-item${fits ? ' rule-fits' : ''}`} data-path={`settings.classificationRules.${index}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the focus, the keys are theirs together */}
      <div className="rule-line" onKeyDown={onKeyDown}>
        <div className="rule-gist">
          <div className="row">
            <strong>{name}</strong>
            {rule.does === 'suggests' && <Lozenge tone="discovery">{t('suggests')}</Lozenge>}
            {rule.does === 'off' && <Lozenge>{t('off')}</Lozenge>}
            {rule.stop && <Lozenge>{t('stopped')}</Lozenge>}
            {rule.weight > 1 && <span className="quiet small">{t('weighs', { n: rule.weight })}</span>}
            {fits && <Lozenge tone="success">{t('fits')}</Lozenge>}
          </div>
          <div className="quiet small">
            {label(conditionInWords(rule.when, names.nameOf))} →{' '}
            {t('setsTo', { axis: label(axisName(profile, rule.axis)), value: value ? label(value) : rule.value })}
          </div>
          {trial && <TrialLine figures={trial} valueLabel={value ?? { en: rule.value, zh: rule.value }} />}
          {!isOpen && faults.length > 0 && <div className="field-error">{faults[0] && label(faults[0].message)}</div>}
        </div>
        <div className="row rule-buttons">
          <button type="button" className="move" disabled={index === 0} aria-label={t('up', { name })} onClick={() => step(-1)}>
            <span aria-hidden="true">↑</span>
          </button>
          <button type="button" className="move" disabled={index === of - 1} aria-label={t('down', { name })} onClick={() => step(1)}>
            <span aria-hidden="true">↓</span>
          </button>
          <Button
            ref={edit}
            spacing="compact"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : t('edit', { name })}
            onClick={toggle}
          >
            {isOpen ? t('done') : t('editShort')}
          </Button>
        </div>
      </div>
      {isOpen && (
        <UnreadWithin value={name}>
          <RuleEditor
            rule={rule}
            name={name}
            names={names}
            faults={faults}
            base={`settings.classificationRules.${index}`}
            change={change}
            remove={remove}
          />
        </UnreadWithin>
      )}
    </li>
  );
}
