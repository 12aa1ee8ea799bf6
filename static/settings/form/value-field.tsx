import Checkbox from '@atlaskit/checkbox';
import type { ReactNode } from 'react';
import { isBranch, isLabel, isListedCondition, isMinutes } from '../../../src/domain/profile/diff/value-text';
import type { Condition, Duration } from '../../../src/domain/profile/schema';
import { useLabel, useWords } from '../../shared/i18n/use-words';
import { WordList } from '../parts/word-list';
import { AmountField } from './amount-field';
import { blankOf } from './blank';
import { CalendarField } from './calendar-field';
import { ChoiceField } from './choice-field';
import { choicesOf, chosenFrom, formKindsOf, milestonesOf, referencesOf } from './choices';
import { ClosingConditionField } from './closing-condition-field';
import { ConditionField } from './condition-field';
import { DurationField } from './duration-field';
import type { FieldProps } from './field-props';
import { useFaultAt, useFaultWithin, useForm } from './form-context';
import { formWords } from './form-words';
import { GroupField } from './group-field';
import { IdField } from './id-field';
import { InstantField } from './instant-field';
import { LabelField } from './label-field';
import { ListField } from './list-field';
import { MinutesAmount } from './minutes-amount';
import { namesRole } from './names-role';
import { PersonField } from './person-field';
import { RecordField } from './record-field';
import { RoleField } from './role-field';
import { reportIntervals, SeveralField } from './several-field';
import type { Shape } from './shape';
import { TemplateField } from './template-field';
import { TextField } from './text-field';
import { TimeOfDayField } from './time-of-day-field';
import { VariantsField } from './variants-field';
import { isWorkedOut, WorkedOut } from './worked-out';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
// The schema has checked both shapes when the draft was read; here they are told from other objects only.
const asDuration = (value: unknown): Duration => (isBranch(value) ? (value as Duration) : { minutes: 0 });
const asCondition = (value: unknown): Condition => (isBranch(value) ? (value as Condition) : {});

/** Kinds whose editor has no place of its own for a fault. Of a calendar and a list of words every part is shown as one. */
const FAULTS: Readonly<Partial<Record<Shape['kind'], 'here' | 'inside'>>> = {
  ...{ list: 'here', record: 'here', group: 'here', variants: 'here', 'yes-no': 'here' },
  ...{ calendar: 'inside', texts: 'inside' },
};

/** The editor for a value of any shape, with what the draft has against the value. */
export function ValueField(props: FieldProps & { readonly shape: Shape }): ReactNode {
  const faults = FAULTS[props.shape.kind];
  if (faults === undefined) return <ShapedField {...props} />;
  return (
    <>
      <ShapedField {...props} />
      <FaultOf path={props.path} inside={faults === 'inside'} />
    </>
  );
}

function FaultOf({ path, inside }: { readonly path: string; readonly inside: boolean }): ReactNode {
  const read = useLabel();
  const [here, within] = [useFaultAt(path), useFaultWithin(path)];
  const fault = inside ? within : here;
  return (
    fault && (
      <p className="field-error form-wide" role="status">
        {read(fault)}
      </p>
    )
  );
}

function ShapedField({ shape, ...props }: FieldProps & { readonly shape: Shape }): ReactNode {
  const { value, change, label, name, path } = props;
  const t = useWords(formWords);
  const read = useLabel();
  const { profile, names } = useForm();
  switch (shape.kind) {
    case 'text': {
      if (isWorkedOut(path)) return <WorkedOut {...props} value={text(value)} />;
      const few = chosenFrom(name, read);
      if (few !== null) return <ChoiceField {...props} value={text(value)} choices={few} />;
      return <TextField {...props} value={text(value)} atMost={shape.atMost} mayBeEmpty={shape.mayBeEmpty} oneWord={shape.oneWord} />;
    }
    case 'id': {
      const known = referencesOf(name, path, profile, names, read);
      if (known !== null) return <ChoiceField {...props} value={text(value)} choices={known} />;
      return <IdField {...props} value={text(value)} />;
    }
    case 'label':
      if (name === 'template')
        return <TemplateField {...props} value={isLabel(value) ? value : { en: '', zh: '' }} atMost={shape.atMost} />;
      if (namesRole(name, path)) return <RoleField {...props} value={isLabel(value) ? value : { en: '', zh: '' }} atMost={shape.atMost} />;
      return <LabelField {...props} value={isLabel(value) ? value : { en: '', zh: '' }} atMost={shape.atMost} />;
    case 'closing-condition':
      return <ClosingConditionField {...props} value={isListedCondition(value) ? value : { en: '', zh: '' }} atMost={shape.atMost} />;
    case 'number':
      if (isMinutes(name)) return <MinutesAmount {...props} value={Number(value)} min={shape.min} max={shape.max} />;
      return <AmountField {...props} value={Number(value)} bounds={shape} />;
    case 'yes-no':
      return <Checkbox label={label} isChecked={value === true} onChange={(event) => change(event.currentTarget.checked)} />;
    case 'choice':
      return <ChoiceField {...props} value={text(value)} choices={(name === 'milestone' ? milestonesOf : choicesOf)(shape.of, read)} />;
    case 'form-kind':
      return <ChoiceField {...props} value={text(value)} choices={formKindsOf(profile, read)} />;
    case 'fixed':
      return null;
    case 'duration':
      return <DurationField {...props} value={asDuration(value)} />;
    case 'condition':
      return <ConditionField {...props} value={asCondition(value)} />;
    case 'texts': {
      const few = chosenFrom(name, read);
      if (few !== null) return <SeveralField {...props} choices={name === 'every' ? reportIntervals(few) : few} />;
      return (
        <WordList
          label={label}
          path={path}
          hint={t('severalTexts')}
          words={[value].flat().map(text)}
          atMost={100}
          longest={1000}
          change={(words) => change(words.length === 1 ? words[0] : words.length === 0 ? blankOf(shape, name) : words)}
        />
      );
    }
    case 'list':
      return <ListField {...props} shape={shape} value={list(value)} />;
    case 'record':
      return <RecordField {...props} shape={shape} />;
    case 'group':
      return <GroupField {...props} shape={shape} />;
    case 'variants':
      return <VariantsField {...props} shape={shape} />;
    case 'person':
      return <PersonField {...props} value={text(value)} />;
    case 'instant':
      return <InstantField {...props} value={text(value)} />;
    case 'time-of-day':
      return <TimeOfDayField {...props} value={text(value)} />;
    case 'calendar':
      return <CalendarField {...props} />;
  }
}
