import type { Label } from '../label';
import type { FormField, Profile } from '../profile/schema';
import { ANONYMOUS_FIELD } from './anonymity';

/** Known to the system; never a question. */
const KNOWN_ANYWAY: ReadonlySet<string> = new Set(['number', 'received-at', 'received-by', 'date', 'feedback-time']);
/** Written on the form by the team while it works; no question to the customer unless the admin makes it one. */
const OF_THE_TEAM: ReadonlySet<string> = new Set([
  'complained-at',
  'accepted-at',
  'handled-at',
  'feedback-at',
  'result-text',
  'category',
  'source',
  'nature',
  'customer-tier',
  'urgent-flag',
]);
/** Jira's own form asks for these. */
const OF_JIRA: ReadonlySet<string> = new Set(['description', 'attachments']);
const UNASKED_KINDS: ReadonlySet<string> = new Set(['number', 'user', 'files', 'channel', 'satisfaction']);

/**
 * Fields of the registration form that the customer fills on the portal (S0-30…S0-37, S1-04…S1-08, S2-42…S2-46, S3-03…S3-06).
 * What the admin hides is not asked. `known`: axis values the request type says already; the type is asked for only when it does not say it.
 */
export function requestFields(profile: Profile, known: Readonly<Record<string, string>>): readonly FormField[] {
  return profile.form.filter((field) => {
    if (!isOnPortal(field)) return false;
    if (field.id === 'type' && known['type'] !== undefined) return false;
    if (hasNoValues(profile, field)) return false;
    return Object.entries(field.when ?? {}).every(([axis, wanted]) => {
      const value = known[axis];
      return value !== undefined && (Array.isArray(wanted) ? wanted.includes(value) : wanted === value);
    });
  });
}

/** Whether the portal's form can ask for the field at all: Jira's own form asks for some, and others are known or are no question. */
export const canBeOnPortal = ({ id, kind }: Pick<FormField, 'id' | 'kind'>): boolean =>
  !OF_JIRA.has(id) && !UNASKED_KINDS.has(kind) && !KNOWN_ANYWAY.has(id) && id !== ANONYMOUS_FIELD;

/** Whether the customer is asked: as the admin says, else unless the team fills it in. */
export const isOnPortal = (field: Pick<FormField, 'id' | 'kind' | 'onPortal'>): boolean =>
  canBeOnPortal(field) && (field.onPortal ?? !OF_THE_TEAM.has(field.id));

/** An axis whose values nobody has named yet, such as the service regions (S3-23): a question without answers is not asked. */
export const hasNoValues = (profile: Profile, { kind }: FormField): boolean =>
  kind.startsWith('axis:') && (profile.axes[kind.slice('axis:'.length)] ?? []).length === 0;

const WORDS: Readonly<Record<string, Label>> = {
  phone: { en: 'Phone', zh: '电话' },
  email: { en: 'E-mail', zh: '邮件' },
  sms: { en: 'Text message', zh: '短信' },
  callback: { en: 'Callback', zh: '回访' },
  'on-site': { en: 'On site', zh: '现场' },
};
const YES_NO: readonly { readonly id: string; readonly label: Label }[] = [
  { id: 'yes', label: { en: 'Yes', zh: '是' } },
  { id: 'no', label: { en: 'No', zh: '否' } },
];

/** A choice with its name: the admin's, the app's for an id it knows, or the id. */
export const optionOf = (option: NonNullable<FormField['options']>[number]): { readonly id: string; readonly label: Label } =>
  typeof option === 'string' ? { id: option, label: WORDS[option] ?? { en: option, zh: option } } : { id: option.id, label: option.label };

/** What can be chosen in a field; `null` where a text is written. S1-27: phone, e-mail or text message. */
export function optionsOf(profile: Profile, field: FormField): readonly { readonly id: string; readonly label: Label }[] | null {
  if (field.kind.startsWith('axis:')) return (profile.axes[field.kind.slice('axis:'.length)] ?? []).map(({ id, label }) => ({ id, label }));
  if (field.kind === 'boolean') return YES_NO;
  return field.options?.map(optionOf) ?? null;
}

/** Said where the profile has no words of its own for what anonymity costs (S3-08). */
export const ANONYMOUS_NOTICE: Label = {
  en: 'A personal reply may not be possible for anonymous feedback.',
  zh: '匿名反馈可能无法获得个性化回复。',
};
