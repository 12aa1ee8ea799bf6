import { route } from '@forge/api';
import * as z from 'zod';
import { read } from './jira-request';
import { storage } from './kvs-access';
import { storageKey } from './storage-key';

const REQUEST_TYPE = 'com.atlassian.servicedesk:vp-origin';
const fieldsSchema = z.array(
  z.object({ id: z.string(), key: z.string().optional(), schema: z.object({ custom: z.string().optional() }).optional() }),
);
const storedSchema = z.record(z.string(), z.string());

/**
 * Jira gives fields an id per site; it is asked once and kept. Field key of the manifest → `customfield_10234`; the
 * "Request Type" of JSM under `request-type`.
 */
export async function customFieldIds(): Promise<ReadonlyMap<string, string>> {
  const stored = storedSchema.safeParse(await storage((kvs) => kvs.get(storageKey('custom-fields'))));
  if (stored.success && Object.keys(stored.data).length > 0) return new Map(Object.entries(stored.data));
  const fields = await read('app', route`/rest/api/3/field`, fieldsSchema);
  const found = new Map<string, string>();
  for (const field of fields ?? []) {
    const name =
      field.schema?.custom === REQUEST_TYPE ? 'request-type' : /static\/([a-z-]+)$/.exec(field.schema?.custom ?? field.key ?? '')?.[1];
    if (name !== undefined) found.set(name, field.id);
  }
  // Without our own fields the app is only just being installed: ask again next time.
  if (found.has('feedback-number')) await storage((kvs) => kvs.set(storageKey('custom-fields'), Object.fromEntries(found)));
  return found;
}
