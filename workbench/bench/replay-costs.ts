import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { withBundle } from './bundle';
import type { ReplayCost } from './replay-child';

export type { ReplayCost } from './replay-child';

/** Replay of a case from its facts alone, against its plain formulation: the app's own step at every fact and wake-up. */
export const measureReplayCosts = (quick: boolean): Promise<readonly ReplayCost[]> =>
  withBundle(path.join(__dirname, 'replay-child.ts'), (file): readonly ReplayCost[] =>
    JSON.parse(execFileSync(process.execPath, [file, ...(quick ? ['100', '2'] : ['300', '4'])], { encoding: 'utf8' })),
  );
