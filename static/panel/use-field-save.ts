import type { FormFieldView, PanelCase } from '../../src/contract';
import { tooMany } from '../../src/domain/longest';
import { call } from './call';
import type { CaseAnswer } from './case-context';
import { controlOf, isTyped } from './registration-fields';
import { useDraftsOf } from './saving/use-drafts-of';
import { type Saved, type Stored, useSaved } from './saving/use-saved';

/** The draft of one registration field and its saving: when it is left, because half a word completes no registration. */
export function useFieldSave(field: FormFieldView): Saved<string> {
  const drafts = useDraftsOf('registration');
  return useSaved<string>({
    draftKey: `${drafts}${field.id}`,
    read: (data) => storedField(data, field),
    send: (value, base, data) => sendField(data, field, value, base),
    tooLong: (text) => (isTyped(field) && tooMany(text, field.maxLength) > 0 ? { text, most: field.maxLength } : null),
  });
}

/** What the case holds now, marked by its revision. A masked value is not the value: the draft starts empty and is never compared with the mask. */
function storedField(data: PanelCase, { id }: FormFieldView): Stored<string> {
  const present = data.registration.fields.find((candidate) => candidate.id === id);
  return { value: present === undefined || present.masked ? '' : (present.value ?? ''), mark: data.revision };
}

/** Sends one field to where its kind belongs: an axis is corrected, the channel has a place of its own. */
function sendField({ issueKey }: PanelCase, field: FormFieldView, value: string, base: Stored<string>): CaseAnswer {
  const revision = Number(base.mark);
  if (field.kind.startsWith('axis:')) return call('correctAxis', { issueKey, axis: field.kind.slice('axis:'.length), value });
  if (controlOf(field) === 'channel') return call('completeRegistration', { issueKey, fields: {}, channel: value, revision });
  return call('completeRegistration', { issueKey, fields: { [field.id]: value }, revision });
}
