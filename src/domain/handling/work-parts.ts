import { ANALYSIS } from './parts/analysis';
import { EXECUTION } from './parts/execution';
import { PLAN } from './parts/plan';
import { PROCEDURE } from './parts/procedure';
import { PROGRESS } from './parts/progress';
import { RECTIFICATION } from './parts/rectification';
import { REPEAT } from './parts/repeat';
import { ROOT_CAUSE } from './parts/root-cause';
import { SOLUTION } from './parts/solution';
import type { WorkPart } from './work-part';

/** The handling documents in the order of the process. A new one is a file in `parts/` and a line here. */
export const WORK_PARTS: readonly WorkPart[] = [
  REPEAT,
  ANALYSIS,
  ROOT_CAUSE,
  PLAN,
  SOLUTION,
  PROCEDURE,
  PROGRESS,
  EXECUTION,
  RECTIFICATION,
];

export const workPart = (id: string): WorkPart | null => WORK_PARTS.find((part) => part.id === id) ?? null;
