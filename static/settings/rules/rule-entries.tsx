import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { EntriesAsked } from '../../../src/domain/intake/rules/entries-asked';
import { Field } from '../../shared/components/field';
import { type Choice, Select } from '../../shared/components/select';
import { useWords } from '../../shared/i18n/use-words';
import { ruleWords } from './rule-words';
import type { Entries } from './typed-entries';
import type { RuleNames } from './use-rule-names';

interface Props {
  readonly asked: EntriesAsked;
  readonly names: RuleNames;
  readonly entries: Entries;
  readonly change: (part: Partial<Entries>) => void;
}

/** What the rules ask of an example beside its text; nothing is shown that no rule asks for. */
export function RuleEntries({ asked, names, entries, change }: Props): ReactNode {
  const t = useWords(ruleWords);
  const { requestType, customerTier, organizations, repeat, fields } = asked;
  if (!requestType && !customerTier && organizations.length === 0 && !repeat && fields.length === 0) return null;
  const choice = (label: string, value: string, choices: readonly Choice[], onChoose: (id: string) => void): ReactNode => (
    <Field label={label}>{(ids) => <Select {...ids} value={value} prompt={t('notGiven')} choices={choices} onChoose={onChoose} />}</Field>
  );
  return (
    <fieldset className="stack">
      <legend className="small">{t('askedToo')}</legend>
      <div className="fields">
        {requestType && choice(t('entryRequestType'), entries.requestType, names.requestTypes, (id) => change({ requestType: id }))}
        {customerTier && choice(t('entryTier'), entries.customerTier, names.tiers, (id) => change({ customerTier: id }))}
        {organizations.length > 0 &&
          choice(
            t('entryOrganization'),
            entries.organization,
            organizations.map((name) => ({ id: name, label: name })),
            (organization) => change({ organization }),
          )}
        {fields.map((field) => (
          <Field key={field} label={names.fields.find(({ id }) => id === field)?.label ?? field}>
            {(ids) => (
              <Textfield
                {...ids}
                isCompact
                maxLength={2_000}
                value={entries.fields[field] ?? ''}
                onChange={(event) => change({ fields: { ...entries.fields, [field]: event.currentTarget.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      {repeat && (
        <Checkbox
          label={t('isRepeat')}
          isChecked={entries.isRepeat}
          onChange={(event) => change({ isRepeat: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
