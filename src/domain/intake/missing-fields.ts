import type { AxisValues } from '../case/case-event';
import type { FormField, Profile } from '../profile/schema';
import { identityOf, isAnonymous } from './anonymity';
import { hasNoValues } from './request-form';

/** What is there so far, to be compared with what the form requires. */
export interface FilledForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly channel: string | null;
  readonly description: string;
  readonly axes: AxisValues;
  /** Ids of fields known by other means, such as files attached to the issue. */
  readonly known: readonly string[];
}

/** Fields nobody has to fill in: the app gives the number, knows the time and who (or that the app itself) received it. */
const KNOWN_TO_THE_SYSTEM = ['number', 'received-at', 'received-by', 'date', 'feedback-time', 'accepted-at'];

/** Ids of required fields that are still empty, in the order of the form (S0-32…S0-41). */
export function missingFields(profile: Profile, form: FilledForm): readonly string[] {
  const anonymous = isAnonymous(profile, form);
  return profile.form
    .filter((field) => !hasNoValues(profile, field) && isAsked(field, form, anonymous) && !isFilled(field, form))
    .map((field) => field.id);
}

function isAsked(field: FormField, form: FilledForm, anonymous: boolean): boolean {
  if (field.required !== true || (anonymous && (field.anonymousAllowed === true || identityOf(field) !== null))) return false;
  return Object.entries(field.when ?? {}).every(([key, wanted]) => {
    const actual = key === 'channel' ? form.channel : (form.axes[key] ?? null);
    return actual !== null && (Array.isArray(wanted) ? wanted.includes(actual) : wanted === actual);
  });
}

function isFilled(field: FormField, form: FilledForm): boolean {
  if (form.fields[field.id] !== undefined || form.known.includes(field.id)) return true;
  if (field.kind.startsWith('axis:')) return form.axes[field.kind.slice('axis:'.length)] !== undefined;
  if (field.kind === 'channel') return form.channel !== null;
  return field.id === 'description' ? form.description.trim() !== '' : KNOWN_TO_THE_SYSTEM.includes(field.id);
}

/** Entries that say something, trimmed. */
export const filledFields = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([id, text]) => (text.trim() === '' ? [] : [[id, text.trim()]])));
