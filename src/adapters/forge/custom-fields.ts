import { route } from '@forge/api';
import * as z from 'zod';
import { read } from './jira-request';
import { storage } from './kvs-access';
import { storageKey } from './storage-key';

/** Fields of JSM by the type of field they are. */
const OF_JSM: Readonly<Record<string, string>> = {
  'com.atlassian.servicedesk:vp-origin': 'request-type',
  'com.atlassian.servicedesk:sd-customer-organizations': 'organizations',
};
/** Stands in what is kept for a field this site does not have, so that it is not asked for again. */
const NOT_THERE = '';
const fieldsSchema = z.array(
  z.object({ id: z.string(), key: z.string().optional(), schema: z.object({ custom: z.string().optional() }).optional() }),
);
const storedSchema = z.record(z.string(), z.string());

/**
 * Jira gives fields an id per site; it is asked once and kept. Field key of the manifest → `customfield_10234`; the
 * "Request Type" of JSM under `request-type`, its "Organizations" under `organizations`.
 */
export async function customFieldIds(): Promise<ReadonlyMap<string, string>> {
  const stored = storedSchema.safeParse(await storage((kvs) => kvs.get(storageKey('custom-fields'))));
  // What was kept before organizations were asked for lacks them.
  if (stored.success && 'organizations' in stored.data) return known(stored.data);
  const fields = await read('app', route`/rest/api/3/field`, fieldsSchema);
  const found = new Map<string, string>([['organizations', NOT_THERE]]);
  for (const field of fields ?? []) {
    const name = OF_JSM[field.schema?.custom ?? ''] ?? /static\/([a-z-]+)$/.exec(field.schema?.custom ?? field.key ?? '')?.[1];
    if (name !== undefined) found.set(name, field.id);
  }
  // Without our own fields the app is only just being installed: ask again next time.
  if (found.has('feedback-number')) await storage((kvs) => kvs.set(storageKey('custom-fields'), Object.fromEntries(found)));
  return known(Object.fromEntries(found));
}

const known = (kept: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(kept).filter(([, id]) => id !== NOT_THERE));
