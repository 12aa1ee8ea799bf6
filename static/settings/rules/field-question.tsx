import type { ReactNode } from 'react';
import type { FieldCondition } from '../../../src/domain/intake/rules/rule';
import { Field } from '../../shared/components/field';
import { type Choice, Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { readAmount } from '../form/read-amount';
import { ReadField } from '../parts/read-field';
import { WordList } from '../parts/word-list';
import { ruleWords } from './rule-words';

interface Props {
  readonly condition: FieldCondition;
  readonly fields: readonly Choice[];
  /** Dotted place of the condition in the draft. */
  readonly path: string;
  readonly change: (condition: FieldCondition) => void;
}

/** Also with a fraction, or below zero. */
const ANY_NUMBER = { whole: false, min: null, max: null };

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
          longest={255}
          change={(texts) => change({ ...condition, texts })}
        />
      )}
      {(condition.is === 'at-least' || condition.is === 'at-most') && (
        <ReadField
          label={t('number')}
          path={`${path}.number`}
          read={(text) => readAmount(text, ANY_NUMBER)}
          text={String(condition.number)}
          unread={t('noNumber')}
          width={128}
          inputMode="decimal"
          change={(number) => change({ ...condition, number })}
        />
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
