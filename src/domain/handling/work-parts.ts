import { ACCEPTANCE } from './parts/acceptance';
import { ANALYSIS } from './parts/analysis';
import { EXECUTION } from './parts/execution';
import { INVESTIGATION, INVESTIGATION_REPORT } from './parts/investigation';
import { LESSONS } from './parts/lessons';
import { PLAN } from './parts/plan';
import { PROCEDURE } from './parts/procedure';
import { PROGRESS } from './parts/progress';
import { RECTIFICATION } from './parts/rectification';
import { REPEAT } from './parts/repeat';
import { RESULT_REPLY } from './parts/result-reply';
import { ROOT_CAUSE } from './parts/root-cause';
import { SOLUTION } from './parts/solution';
import type { WorkPart } from './work-part';

/** The handling documents in the order of the process. A new one is a file in `parts/` and a line here. */
export const WORK_PARTS: readonly WorkPart[] = [
  ACCEPTANCE,
  REPEAT,
  ANALYSIS,
  ROOT_CAUSE,
  INVESTIGATION,
  INVESTIGATION_REPORT,
  PLAN,
  SOLUTION,
  PROCEDURE,
  PROGRESS,
  EXECUTION,
  RECTIFICATION,
  RESULT_REPLY,
  LESSONS,
];

export const workPart = (id: string): WorkPart | null => WORK_PARTS.find((part) => part.id === id) ?? null;
