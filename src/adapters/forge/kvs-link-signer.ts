import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { webTrigger } from '@forge/api';
import type { LinkSigner } from '../../ports/link-signer';
import type { WebTriggerKey } from '../../ports/web-trigger-key';
import { isConflict, storage } from './kvs-access';
import { storageKey } from './storage-key';

const SECRET = storageKey('customer-link-secret');

/** HMAC-SHA-256 under a key in the secret store. */
export const kvsLinkSigner = (outside: Pick<WebTriggerKey, 'secret'>): LinkSigner => ({
  sign: async (text) => macOf(await ownSecret(), text),
  async signAll(texts) {
    const secret = await ownSecret();
    return texts.map((text) => macOf(secret, text));
  },
  async verify(text, mac, key) {
    const secret = key === 'app' ? await storedSecret() : await outside.secret();
    if (secret === null) return false;
    const expected = Buffer.from(macOf(secret, text));
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected);
  },
  url: (pages) => webTrigger.getUrl(pages),
});

const macOf = (secret: string, text: string): string => createHmac('sha256', secret).update(text, 'utf8').digest('base64url');

async function storedSecret(): Promise<string | null> {
  const secret = await storage((kvs) => kvs.getSecret(SECRET));
  return typeof secret === 'string' ? secret : null;
}

/** Of two who make it at once, one wins, and both go on with what is stored. */
async function ownSecret(): Promise<string> {
  const present = await storedSecret();
  if (present !== null) return present;
  const made = randomBytes(32).toString('base64url');
  try {
    await storage((kvs) => kvs.setSecret(SECRET, made, { keyPolicy: 'FAIL_IF_EXISTS' }));
    return made;
  } catch (error) {
    const other = isConflict(error) ? await storedSecret() : null;
    if (other === null) throw error;
    return other;
  }
}
