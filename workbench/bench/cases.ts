import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { withBundle } from './bundle';
import type { CaseResult } from './case-child';

export type { CaseResult } from './case-child';

/** All deadlines and the escalation plan of a case from its facts, as the panel and every wake-up compute them. */
export const measureCases = (quick: boolean): Promise<readonly CaseResult[]> =>
  withBundle(path.join(__dirname, 'case-child.ts'), (file): readonly CaseResult[] =>
    JSON.parse(execFileSync(process.execPath, [file, quick ? '4' : '12'], { encoding: 'utf8' })),
  );
