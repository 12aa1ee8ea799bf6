import type { RequestField, RequestForm } from '../contract';
import { identityOf } from '../domain/intake/anonymity';
import { classify } from '../domain/intake/classify';
import { longestOf } from '../domain/intake/field-format';
import { ANONYMOUS_NOTICE, optionsOf, requestFields } from '../domain/intake/request-form';
import { EARLIER_NUMBER_FIELD } from '../domain/intake/similarity/repeats-on-opening';
import type { FormField, Profile } from '../domain/profile/schema';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { Directory } from '../ports/directory';
import { Refused } from './refused';

/** Asked in every process: the customer may say that it is an earlier matter (S0-87). */
function earlierNumber({ numbering }: Profile): RequestField {
  const such = numbering?.example;
  return {
    id: EARLIER_NUMBER_FIELD,
    label: {
      en: `Is this about an earlier matter? Its number${such === undefined ? '' : `, such as ${such}`} (optional)`,
      zh: `是否与之前的反馈有关？请填写原反馈编号${such === undefined ? '' : `，如 ${such}`}（选填）`,
    },
    kind: 'text',
    required: false,
    value: null,
    masked: false,
    options: null,
    identity: null,
    maxLength: 80,
  };
}

/** The questions of the portal's form for one request type (S0-30…S0-37, S1-04…S1-08, S2-42…S2-46, S3-03…S3-08). It tells nothing of anybody. */
export async function requestForm(
  world: { readonly directory: Pick<Directory, 'requestType'>; readonly configurations: Pick<ConfigurationStore, 'current'> },
  asked: { readonly portalId: string; readonly requestTypeId: string },
): Promise<RequestForm> {
  const requestType = await world.directory.requestType(asked.portalId, asked.requestTypeId);
  const current = requestType === null ? null : await world.configurations.current(requestType.projectId);
  if (requestType === null || current === null) throw new Refused('not-configured');
  const { configuration } = current;
  const { profile } = configuration;
  const { axes, why } = classify(configuration, {
    summary: '',
    description: '',
    channel: null,
    customerTier: null,
    requestType: { id: asked.requestTypeId, name: requestType.name },
    fields: {},
  });
  // What a default assumes is still a question: the customer knows better how urgent it is (S0-37).
  const known = Object.fromEntries(
    why.filter((reason) => reason.rule === 'request-type').flatMap(({ axis }) => (axes[axis] === undefined ? [] : [[axis, axes[axis]]])),
  );
  return {
    fields: [...requestFields(profile, known).map((field) => fieldOf(profile, field)), earlierNumber(profile)],
    typeLabel: profile.axes['type']?.find((value) => value.id === known['type'])?.label ?? null,
    anonymous: profile.anonymous?.allowed === true ? { notice: profile.anonymous.notice ?? ANONYMOUS_NOTICE } : null,
  };
}

const fieldOf = (profile: Profile, field: FormField): RequestField => ({
  id: field.id,
  label: field.label,
  kind: field.kind,
  required: field.required === true,
  value: null,
  masked: false,
  options: optionsOf(profile, field),
  identity: identityOf(field),
  maxLength: longestOf(field),
});
