import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { LONGEST_WORD, MOST_WORDS } from '../../../src/domain/intake/rules/limits';
import { type PlainCondition, SENSES, type WordsCondition, ZONES } from '../../../src/domain/intake/rules/rule';
import { Field } from '../../shared/components/field';
import { type Choice, Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { WordList } from '../parts/word-list';
import { FieldQuestion } from './field-question';
import { ruleWords } from './rule-words';
import type { RuleNames } from './use-rule-names';

interface Props {
  readonly condition: PlainCondition;
  readonly names: RuleNames;
  /** Dotted place of the condition in the draft. */
  readonly path: string;
  readonly change: (condition: PlainCondition) => void;
}

/** What a single condition asks, by its kind. */
export function ConditionFields({ condition, names, path, change }: Props): ReactNode {
  const t = useWords(ruleWords);
  switch (condition.kind) {
    case 'words':
      return <WordsFields condition={condition} path={path} change={change} />;
    case 'field':
      return <FieldQuestion condition={condition} fields={names.fields} path={path} change={change} />;
    case 'request-type':
      return <Boxes choices={names.requestTypes} chosen={condition.ids} change={(ids) => change({ ...condition, ids })} />;
    case 'channel':
      return <Boxes choices={names.channels} chosen={condition.ids} change={(ids) => change({ ...condition, ids })} />;
    case 'customer-tier':
      return <Boxes choices={names.tiers} chosen={condition.ids} change={(ids) => change({ ...condition, ids })} />;
    case 'organization':
      return (
        <WordList
          label={t('organizations')}
          path={`${path}.names`}
          hint={t('entriesHint')}
          words={condition.names}
          atMost={500}
          longest={255}
          change={(list) => change({ ...condition, names: list })}
        />
      );
    case 'repeat':
      return (
        <Select
          aria-label={t('kind-repeat')}
          value={condition.is ? 'yes' : 'no'}
          choices={[
            { id: 'yes', label: t('isRepeat') },
            { id: 'no', label: t('noRepeat') },
          ]}
          onChoose={(id) => change({ ...condition, is: id === 'yes' })}
        />
      );
  }
}

function WordsFields({ condition, path, change }: { readonly condition: WordsCondition } & Pick<Props, 'path' | 'change'>): ReactNode {
  const t = useWords(ruleWords);
  return (
    <div className="stack">
      <WordList
        label={t('words')}
        path={`${path}.words`}
        hint={t('wordsHint')}
        words={condition.words}
        atMost={MOST_WORDS}
        longest={LONGEST_WORD}
        change={(words) => change({ ...condition, words })}
      />
      <div className="fields">
        <Field label={t('where')}>
          {(ids) => (
            <Select
              {...ids}
              value={condition.where}
              choices={ZONES.map((zone) => ({ id: zone, label: t(zone) }))}
              onChoose={(id) => change({ ...condition, where: ZONES.find((zone) => zone === id) ?? condition.where })}
            />
          )}
        </Field>
        <Field label={t('sense')}>
          {(ids) => (
            <Select
              {...ids}
              value={condition.sense}
              choices={SENSES.map((sense) => ({ id: sense, label: t(sense) }))}
              onChoose={(id) => change({ ...condition, sense: SENSES.find((sense) => sense === id) ?? condition.sense })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        label={t('forms')}
        isChecked={condition.inflected}
        onChange={(event) => change({ ...condition, inflected: event.currentTarget.checked })}
      />
    </div>
  );
}

/** Several of a few: a box for each. What is chosen and no longer there stays to be taken out. */
function Boxes({
  choices,
  chosen,
  change,
}: {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}): ReactNode {
  const t = useWords(ruleWords);
  const lost = chosen.filter((id) => !choices.some((choice) => choice.id === id)).map((id) => ({ id, label: id }));
  const all = [...choices, ...lost];
  if (all.length === 0) return <p className="quiet">{t('nothingToChoose')}</p>;
  return (
    <div className="boxes">
      {all.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          isChecked={chosen.includes(id)}
          onChange={(event) => change(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
        />
      ))}
    </div>
  );
}
