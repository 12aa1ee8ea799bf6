import { caseSnapshot } from '../../../src/domain/case/case-snapshot';
import { decideStep } from '../../../src/domain/case/case-step';
import type { KeyedFact } from '../../../src/domain/case/keyed-fact';
import type { CaseUnderCheck } from '../../../src/domain/self-check/check-case';
import { expectedFacts } from '../../../src/domain/self-check/expected-facts';
import type { JiraHistory } from '../../../src/domain/self-check/jira-history';
import { MONDAY_9, opened } from '../../builders/case-events';
import { configured } from '../../builders/profile-case';

/** An issue and its case as they are when every event arrived. */
export const configuration = configured('gov-it-projects');
export const AGENTS: ReadonlySet<string> = new Set(['acc-agent']);

export function historyOf(parts: Partial<JiraHistory> = {}): JiraHistory {
  return {
    issueKey: 'FB-1',
    createdAt: MONDAY_9,
    statusChanges: [],
    assigneeChanges: [],
    comments: [],
    complete: true,
    property: null,
    ...parts,
  };
}

export const comment = (commentId: string, at: number, author = 'acc-agent', isPublic = true) => ({
  commentId,
  at,
  author,
  authorKind: author === 'acc-customer' ? ('customer' as const) : ('person' as const),
  isPublic,
});

/** What the app recorded when it heard of everything. */
export const recordedOf = (history: JiraHistory): readonly KeyedFact[] => [
  { key: 'opened', fact: opened() },
  ...expectedFacts(history, 'acc-customer', configuration.settings.statuses, (id) => AGENTS.has(id)),
];

/** A case whose copies follow from its facts; `recorded` may lack something. */
export function underCheck(history: JiraHistory, now: number, recorded: readonly KeyedFact[] = recordedOf(history)): CaseUnderCheck {
  const step = decideStep(
    '10001',
    recorded.map(({ fact }) => fact),
    configuration,
    now,
    false,
  );
  return {
    issueId: '10001',
    configuration,
    recorded: [...recorded, ...step.facts],
    row: { ...caseSnapshot(step) },
    isDue: false,
    history: { ...history, property: JSON.parse(JSON.stringify(step.property)) },
    agents: AGENTS,
    natives: null,
    now,
  };
}
