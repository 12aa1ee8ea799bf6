import type { FindingView, SelfCheckView } from '../contract';
import { toIso } from '../domain/instant';
import { type Finding, type FindingValue, isMendable, severityOf } from '../domain/self-check/finding';
import { findingWords } from '../domain/self-check/finding-words';
import type { CheckBook } from '../ports/check-book';

/** Cases listed at most; the next ones follow when these are repaired. */
export const MOST_LISTED = 50;

/** What the last comparisons with Jira found in a project. */
export async function viewSelfCheck(checks: CheckBook, projectId: string): Promise<SelfCheckView> {
  const [run, cases] = await Promise.all([checks.lastRun(), checks.troubled(projectId, MOST_LISTED)]);
  return {
    lastRunAt: run === null ? null : toIso(run.at),
    compared: run?.cases ?? 0,
    cases: cases.map(({ issueKey, checkedAt, findings }) => ({
      issueKey,
      checkedAt: toIso(checkedAt),
      repairable: findings.some(isMendable),
      findings: findings.map(viewOf),
    })),
  };
}

const viewOf = (finding: Finding): FindingView => ({
  kind: finding.kind,
  severity: severityOf(finding),
  text: findingWords(finding),
  recorded: sideOf(finding.recorded),
  expected: sideOf(finding.expected),
});

const sideOf = (value: FindingValue | null): FindingView['recorded'] =>
  value === null ? null : { at: value.at === null ? null : toIso(value.at), text: value.text };
