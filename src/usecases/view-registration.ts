import type { FormFieldView } from '../contract';
import type { Registration } from '../domain/case/case-event';
import { ANONYMOUS_FIELD, identityOf, isAnonymous } from '../domain/intake/anonymity';
import { longestOf } from '../domain/intake/field-format';
import { isYes } from '../domain/intake/match-value';
import { optionsOf } from '../domain/intake/request-form';
import type { Configuration } from '../domain/profile/configuration';
import type { FormField, Profile } from '../domain/profile/schema';

/** Fields the system fills itself are asked for only where it could not, as after an item without a description (S0-39). */
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  'number',
  'received-at',
  'received-by',
  'type',
  'urgency',
  'description',
  'attachments',
]);

/** The registration form as the panel shows it: without name and contact where the customer stays anonymous (S3-08). */
export function formFields(
  registration: Pick<Registration, 'fields' | 'channel' | 'missing'>,
  { profile }: Configuration,
): readonly FormFieldView[] {
  const anonymous = isAnonymous(profile, registration);
  const asked = ({ id }: FormField): boolean =>
    !SYSTEM_FIELDS.has(id) || registration.missing.includes(id) || (id === 'description' && registration.fields[id] !== undefined);
  return [...profile.form, ...anonymityField(profile)]
    .filter((field) => asked(field) && field.kind !== 'files' && !(anonymous && identityOf(field) !== null && !says(field)))
    .map((field) => ({
      id: field.id,
      label: field.label,
      kind: field.kind,
      required: field.required === true,
      value: entered(field, registration),
      masked: false,
      maxLength: longestOf(field),
      options: field.kind === 'channel' ? profile.channels.map(({ id, label }) => ({ id, label })) : optionsOf(profile, field),
    }));
}

function entered({ id, kind }: FormField, { fields, channel }: Pick<Registration, 'fields' | 'channel'>): string | null {
  if (kind === 'channel') return channel;
  return kind === 'boolean' ? yesOrNo(fields[id]) : (fields[id] ?? null);
}

/** The field in which anonymity itself is said stays. */
const says = (field: FormField): boolean => field.kind === 'customer-or-anonymous';

const yesOrNo = (text: string | undefined): string | null => (text === undefined ? null : isYes(text) ? 'yes' : 'no');

/** Where a process lets customers stay anonymous and its form has no place to say so, the panel has one. */
function anonymityField(profile: Profile): readonly FormField[] {
  const known = profile.form.some(({ id, kind }) => id === ANONYMOUS_FIELD || kind === 'customer-or-anonymous');
  if (profile.anonymous?.allowed !== true || known) return [];
  return [{ id: ANONYMOUS_FIELD, label: { en: 'Anonymous', zh: '匿名反馈' }, required: false, kind: 'boolean', src: ['S3-08'] }];
}
