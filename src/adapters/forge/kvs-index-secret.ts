import { randomBytes } from 'node:crypto';
import { isConflict, storage } from './kvs-access';
import { storageKey } from './storage-key';

const SECRET = storageKey('repeat-index-secret');

/**
 * Key of the digests in the repeat index, made once per installation and kept in the secret store: without it a digest of a
 * phone number could be found by trying all numbers.
 */
export async function indexSecret(): Promise<string> {
  const known = await storage((kvs) => kvs.getSecret(SECRET));
  if (typeof known === 'string') return known;
  const made = randomBytes(32).toString('base64url');
  try {
    await storage((kvs) => kvs.setSecret(SECRET, made, { keyPolicy: 'FAIL_IF_EXISTS' }));
    return made;
  } catch (error) {
    // Two first items at once: the secret of the one who was quicker counts.
    if (!isConflict(error)) throw error;
    return indexSecret();
  }
}
