import { createHash, randomBytes } from 'node:crypto';
import { webTrigger } from '@forge/api';
import type { WebTriggerKey } from '../../ports/web-trigger-key';
import { isConflict, storage } from './kvs-access';
import { storageKey } from './storage-key';

const SECRET = storageKey('web-trigger-secret');
const CREATED = storageKey('web-trigger-secret-created');

/** The secret is kept in the secret store; when it was made, beside it in the open. */
export const kvsWebTriggerKey: WebTriggerKey = {
  async secret() {
    const secret = await storage((kvs) => kvs.getSecret(SECRET));
    return typeof secret === 'string' ? secret : null;
  },
  async createdAt() {
    const at = await storage((kvs) => kvs.get(CREATED));
    return typeof at === 'string' ? at : null;
  },
  async renew(now) {
    const secret = randomBytes(32).toString('base64url');
    await storage((kvs) => kvs.setSecret(SECRET, secret));
    await storage((kvs) => kvs.set(CREATED, new Date(now).toISOString()));
    return secret;
  },
  url: () => webTrigger.getUrl('feedback-in'),
  async firstUse(signature) {
    try {
      // Signatures older than five minutes are refused anyway; an hour leaves room for clocks that differ.
      await storage((kvs) => kvs.set(seenKey(signature), true, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 1, unit: 'HOURS' } }));
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  },
  async forgetUse(signature) {
    await storage((kvs) => kvs.delete(seenKey(signature)));
  },
};

/** Only a digest of a signature is stored. */
const seenKey = (signature: string): string => storageKey('signature', createHash('sha256').update(signature).digest('hex'));
