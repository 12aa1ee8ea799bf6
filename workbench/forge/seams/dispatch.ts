import type { Faults } from '../measure/faults';
import type { SeamAnswer, SeamCall } from '../worker/protocol';
import { type Invocation, json, notModelled, type Seam } from './seam';

/** The platform behind the app, by descriptor of `__forge_fetch__` (forge-facts.md 1.1). */
export interface Seams {
  readonly jira: Seam;
  readonly stargate: Seam;
  readonly kvs: Seam;
  readonly sql: Seam;
}

function seamOf(seams: Seams, call: SeamCall): Seam | null {
  const { type, remote, contextAri } = call.descriptor;
  if (type === 'kvs') return seams.kvs;
  if (type === 'sql') return seams.sql;
  if (type === 'fpp' && remote === 'jira' && contextAri === undefined) return seams.jira;
  if (type === 'fpp' && remote === 'stargate') return seams.stargate;
  return null;
}

/**
 * Carries out one platform call, unless the crash fault kills the function before or after it.
 * @param crash ends the invocation; its caller never gets an answer
 */
export async function dispatch(
  seams: Seams,
  faults: Faults,
  call: SeamCall,
  invocation: Invocation,
  crash: () => void,
): Promise<SeamAnswer> {
  const seam = seamOf(seams, call);
  const what = `${call.method} ${call.path}`;
  if (seam === null)
    return notModelled(`${call.descriptor.type ?? '?'}/${call.descriptor.remote ?? call.descriptor.service ?? '?'} ${what}`);
  const crashKey = `${invocation.functionKey} ${what.replace(/\?.*/, '')}`;
  const crashes = faults.hit('crash', crashKey) !== null;
  if (crashes && faults.coin('crash', crashKey)) {
    crash();
    return json(500, {});
  }
  const answer = await attempt(seam, call, invocation, what);
  if (crashes) crash();
  return answer;
}

/** A bug of the workbench must not look like an answer of the platform: it is printed and named. */
async function attempt(seam: Seam, call: SeamCall, invocation: Invocation, what: string): Promise<SeamAnswer> {
  try {
    return await seam(call, invocation);
  } catch (error) {
    console.error(`workbench: bug while answering ${what}:`, error);
    return json(501, {
      code: 'WORKBENCH_BUG',
      message: `workbench: bug while answering ${what}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}
