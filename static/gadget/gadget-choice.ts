import type { ProjectSummary, QualityPeriod } from '../../src/contract';
import { textAt } from '../shared/bridge/text-at';

export const PERIODS = ['last-7-days', 'last-30-days', 'last-90-days', 'last-365-days'] as const satisfies readonly QualityPeriod[];

/** What the gadget shows; saved by the dashboard as the gadget's configuration. */
export interface GadgetChoice {
  readonly project: string;
  readonly period: QualityPeriod;
}

export const isPeriod = (text: string | null): text is QualityPeriod => PERIODS.some((period) => period === text);

/**
 * The saved choice, else the first project that has a process; `null` when no project has one. A saved project that is gone
 * or no longer visible to the reader stays chosen, so that the reader is told instead of being shown another project.
 */
export function choiceOf(extension: unknown, projects: readonly ProjectSummary[]): GadgetChoice | null {
  const period = textAt(extension, 'gadgetConfiguration', 'period');
  const project = textAt(extension, 'gadgetConfiguration', 'project') ?? projects.find((candidate) => candidate.profile !== null)?.key;
  if (!project) return null;
  return { project, period: isPeriod(period) ? period : 'last-30-days' };
}
