import type { FormFieldView, PanelCase } from '../../src/contract';

/** How a field of the form is filled in the panel. */
export type FieldControl = 'text' | 'long-text' | 'datetime' | 'choice' | 'channel' | 'shown-only';

/** Filled by the app or by Jira itself; the panel shows them. */
const SYSTEM_KINDS: ReadonlySet<string> = new Set(['number', 'user', 'files']);
const SYSTEM_IDS: ReadonlySet<string> = new Set(['received-at', 'description']);

/** Which control fills a field. A masked value is replaced, never edited: what stands there is not the value. */
export function controlOf(field: FormFieldView): FieldControl {
  if (SYSTEM_KINDS.has(field.kind) || SYSTEM_IDS.has(field.id)) return 'shown-only';
  if (field.kind === 'channel') return 'channel';
  if (field.options !== null) return 'choice';
  if (field.kind === 'datetime') return 'datetime';
  return field.kind === 'long-text' ? 'long-text' : 'text';
}

/** Written in words, so that it can be too long. */
export const isTyped = (field: FormFieldView): boolean => ['text', 'long-text'].includes(controlOf(field));

/** Fields in the order of work: missing ones first, then as on the form. Axes have their own section; only a missing one is repeated here. */
export function fieldsToShow(registration: PanelCase['registration']): readonly FormFieldView[] {
  const isMissing = (field: FormFieldView): boolean => registration.missing.includes(field.id);
  const fields = registration.fields.filter((field) => isMissing(field) || !field.kind.startsWith('axis:'));
  return [...fields.filter(isMissing), ...fields.filter((field) => !isMissing(field))];
}
