import { ForgeKvsError, kvs } from '@forge/kvs';
import { Unavailable } from '../../ports/failures';

/** Runs one access to the key-value store; its failures are the platform's, not ours, and may pass. */
export async function storage<T>(access: (store: typeof kvs) => Promise<T>): Promise<T> {
  try {
    return await access(kvs);
  } catch (error) {
    if (error instanceof ForgeKvsError) throw new Unavailable('app storage', error.message, 5, { cause: error });
    throw error;
  }
}

/** True when the store refused because the key is there already (`FAIL_IF_EXISTS`). */
export function isConflict(error: unknown): boolean {
  const cause = error instanceof Unavailable ? error.cause : error;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'responseDetails' in cause &&
    typeof cause.responseDetails === 'object' &&
    cause.responseDetails !== null &&
    'status' in cause.responseDetails &&
    cause.responseDetails.status === 409
  );
}
