import type { AxisValues, Registration } from '../case/case-event';
import type { Configuration } from '../profile/configuration';
import { classify } from './classify';
import { register } from './registration';

/**
 * A registration after somebody filled in or corrected fields: what is still missing is computed anew; fields that name a
 * value of an axis set that axis. An emptied field is taken out.
 */
export function reviseRegistration(
  configuration: Configuration,
  before: Registration,
  change: { readonly fields: Readonly<Record<string, string>>; readonly channel: string | null },
): { readonly registration: Registration; readonly axes: AxisValues } {
  const fields = { ...before.fields, ...change.fields };
  const intake = {
    summary: before.summary,
    description: before.description,
    channel: change.channel,
    customerTier: before.customerTier,
    requestType: null,
    fields,
  };
  const classification = classify(configuration, intake);
  // Attachments and receiver were judged when the case was opened; what was not missing then is not missing now.
  const revised = register(configuration, intake, { receivedAt: 0, receivedBy: null, hasAttachments: true }, classification);
  const stillMissing = revised.missing.filter((field) => before.missing.includes(field) || field in change.fields);
  const axes = Object.fromEntries(
    classification.why
      .filter((reason) => reason.rule === 'form' && reason.axis in change.fields)
      .map((reason) => [reason.axis, reason.value]),
  );
  return { registration: { ...revised, language: before.language, missing: stillMissing }, axes };
}
