import { route } from '@forge/api';
import * as z from 'zod';
import { read } from './jira-request';
import { storage } from './kvs-access';
import { storageKey } from './storage-key';

const OWN_ACCOUNT = storageKey('own-account');
const meSchema = z.object({ accountId: z.string() });

/** Account under which the app itself acts on this site; asked once and kept. */
export async function ownAccountId(): Promise<string> {
  const stored = await storage((kvs) => kvs.get(OWN_ACCOUNT));
  if (typeof stored === 'string') return stored;
  const me = await read('app', route`/rest/api/3/myself`, meSchema);
  if (me === null) throw new Error('Jira does not know the account the app acts under.');
  await storage((kvs) => kvs.set(OWN_ACCOUNT, me.accountId));
  return me.accountId;
}
