import type { JsonValue, WorkFieldView } from '../../../src/contract';
import { type Language, textOf } from '../../shared/i18n/language';

type Form = Pick<WorkFieldView, 'kind' | 'options'>;

/** The texts in a value, whatever it is, for the eye. */
export function valueText(field: Form, value: JsonValue, language: Language): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '✓' : '';
  const name = (id: JsonValue): string => {
    const option = field.options.find((candidate) => candidate.id === id);
    return option === undefined ? String(id) : textOf(option.label, language);
  };
  if (Array.isArray(value)) return value.map(name).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'object')
    return Object.values(value)
      .map((part) => valueText({ kind: 'text', options: [] }, part, language))
      .filter((text) => text !== '')
      .join(' · ');
  return name(value);
}

/** Text of a value in a text field. */
export const asText = (value: JsonValue): string => (typeof value === 'string' ? value : '');
/** What an emptied text field means: nothing stands there. */
export const fromText = (text: string): JsonValue => (text === '' ? null : text);
