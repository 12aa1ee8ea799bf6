import Textfield from '@atlaskit/textfield';
import { type ReactNode, useState } from 'react';
import type { FieldCondition } from '../../../src/domain/intake/rules/rule';
import { Field } from '../../shared/components/field';
import { type Choice, Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { WordList } from '../parts/word-list';
import { ruleWords } from './rule-words';

interface Props {
  readonly condition: FieldCondition;
  readonly fields: readonly Choice[];
  /** Dotted place of the condition in the draft. */
  readonly path: string;
  readonly change: (condition: FieldCondition) => void;
}

const QUESTIONS = ['filled', 'empty', 'one-of', 'at-least', 'at-most'] as const;

/** What is asked of a field of the form. */
export function FieldQuestion({ condition, fields, path, change }: Props): ReactNode {
  const t = useWords(ruleWords);
  const { field } = condition;
  const choices = field === '' || fields.some(({ id }) => id === field) ? fields : [...fields, { id: field, label: field }];
  return (
    <div className="fields">
      <Field label={t('field')}>
        {(ids) => (
          <Select {...ids} value={field} prompt={t('choose')} choices={choices} onChoose={(id) => change({ ...condition, field: id })} />
        )}
      </Field>
      <Field label={t('fieldIs')}>
        {(ids) => (
          <Select
            {...ids}
            value={condition.is}
            choices={QUESTIONS.map((question) => ({ id: question, label: t(question) }))}
            onChoose={(id) => change(asked(condition, QUESTIONS.find((question) => question === id) ?? condition.is))}
          />
        )}
      </Field>
      {condition.is === 'one-of' && (
        <WordList
          label={t('entries')}
          path={`${path}.texts`}
          hint={t('entriesHint')}
          words={condition.texts}
          atMost={500}
          change={(texts) => change({ ...condition, texts })}
        />
      )}
      {(condition.is === 'at-least' || condition.is === 'at-most') && (
        <NumberEntry label={t('number')} value={condition.number} change={(number) => change({ ...condition, number })} />
      )}
    </div>
  );
}

function asked({ field }: FieldCondition, is: FieldCondition['is']): FieldCondition {
  switch (is) {
    case 'filled':
    case 'empty':
      return { kind: 'field', field, is };
    case 'one-of':
      return { kind: 'field', field, is, texts: [] };
    case 'at-least':
    case 'at-most':
      return { kind: 'field', field, is, number: 0 };
  }
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly change: (value: number) => void;
}

/** Any number, also with a fraction or below zero; what is none yet is not taken over. */
function NumberEntry({ label, value, change }: NumberProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label}>
      {(ids) => (
        <Textfield
          {...ids}
          isCompact
          inputMode="decimal"
          value={typed ?? String(value)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (text.trim() !== '' && Number.isFinite(Number(text))) change(Number(text));
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Field>
  );
}
