import { decideStep } from '../case/case-step';
import type { KeyedFact } from '../case/keyed-fact';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { compareProperty, compareRow, type StoredColumns } from './compare-copies';
import { compareFacts, type FactDifferences, SAME_INSTANT_MS } from './compare-facts';
import { compareNative } from './compare-native';
import { expectedFacts } from './expected-facts';
import type { Finding, FindingKind } from './finding';
import type { JiraHistory } from './jira-history';
import type { NativeSla } from './native-sla';

/** Everything a check of one case looks at, gathered beforehand. */
export interface CaseUnderCheck {
  readonly issueId: string;
  readonly configuration: Configuration;
  readonly recorded: readonly KeyedFact[];
  readonly row: StoredColumns;
  /** Somebody is about to look at the case anyway: its copies may be a moment old. */
  readonly isDue: boolean;
  /** `null` when the issue is not there, or not ours to see. */
  readonly history: JiraHistory | null;
  /** Who of the people that wrote unrecorded comments is an agent. */
  readonly agents: ReadonlySet<string>;
  /** `null` when the issue has no service levels of Jira's, or they may not be read. */
  readonly natives: readonly NativeSla[] | null;
  readonly now: Instant;
}

/** Compares the record of a case with Jira's memory, its copies with the facts, and its promises with Jira's own service levels (S4-05, S4-55). */
export function checkCase(checked: CaseUnderCheck): readonly Finding[] {
  const { history, configuration, now } = checked;
  const events = checked.recorded.map(({ fact }) => fact);
  const step = decideStep(checked.issueId, events, configuration, now, false);
  if (history === null)
    return step.feedbackCase.state === 'closed'
      ? []
      : [{ kind: 'issue-gone', about: 'issue', recorded: { at: null, text: null }, expected: null, reasons: [] }];
  const differences = differencesOf(checked, history);
  const facts = factFindings(differences);
  const copies = checked.isDue ? [] : [...compareRow(step, checked.row), ...compareProperty(step, history.property)];
  const comparison = { configuration, feedbackCase: step.feedbackCase, deadlines: step.deadlines, now, factsAgree: facts.length === 0 };
  return [
    ...receivedFindings(step.feedbackCase.receivedAt, history.createdAt),
    ...facts,
    ...copies,
    ...(checked.natives === null ? [] : compareNative(checked.natives, comparison)),
  ];
}

/** What the record has too much and too little, compared with Jira's history. */
export function differencesOf(
  { recorded, configuration, agents, now }: Pick<CaseUnderCheck, 'recorded' | 'configuration' | 'agents' | 'now'>,
  history: JiraHistory,
): FactDifferences {
  const expected = expectedFacts(history, reporterOf(recorded), configuration.settings.statuses, (id) => agents.has(id));
  const isComparable = comparable(recorded);
  return compareFacts(withRecordedComments(expected, recorded, history).filter(isComparable), recorded.filter(isComparable), {
    now,
    complete: history.complete,
  });
}

/** What a status meant before the case came under its present profile is not known any more: such changes are left as they were recorded. */
function comparable(recorded: readonly KeyedFact[]): (one: KeyedFact) => boolean {
  const since = Math.max(0, ...recorded.flatMap(({ fact }) => (fact.kind === 'profile-changed' ? [fact.at] : [])));
  return ({ key, fact }) => fact.at >= since || !key.startsWith('status:');
}

/** The customer as the case was opened with. */
export function reporterOf(recorded: readonly KeyedFact[]): string | null {
  for (const { fact } of recorded) if (fact.kind === 'case-opened') return fact.reporter;
  return null;
}

/** Whether the author of a recorded comment is an agent is not asked again: what was recorded of it is what is expected, at Jira's instant. */
function withRecordedComments(expected: readonly KeyedFact[], recorded: readonly KeyedFact[], history: JiraHistory): readonly KeyedFact[] {
  const known = new Set(expected.map(({ key }) => key));
  const written = new Map(history.comments.map((comment) => [`comment:${comment.commentId}`, comment]));
  const confirmed = recorded.flatMap(({ key, fact }): readonly KeyedFact[] => {
    const comment = written.get(key);
    return comment === undefined || known.has(key) ? [] : [{ key, fact: { ...fact, at: comment.at } }];
  });
  return [...expected, ...confirmed];
}

const receivedFindings = (receivedAt: Instant, createdAt: Instant): readonly Finding[] =>
  Math.abs(receivedAt - createdAt) <= SAME_INSTANT_MS
    ? []
    : [
        {
          kind: 'received-differs',
          about: 'case-opened',
          recorded: { at: receivedAt, text: null },
          expected: { at: createdAt, text: null },
          reasons: [],
        },
      ];

function factFindings({ missing, unknown, commentGone, misdated }: FactDifferences): readonly Finding[] {
  const at = ({ fact }: KeyedFact) => ({ at: fact.at, text: null });
  const one = (kind: FindingKind, recorded: KeyedFact | null, expected: KeyedFact | null): Finding => ({
    kind,
    about: (recorded ?? expected)?.fact.kind ?? '',
    recorded: recorded === null ? null : at(recorded),
    expected: expected === null ? null : at(expected),
    reasons: [],
  });
  return [
    ...missing.map((fact) => one('fact-missing', null, fact)),
    ...misdated.map(({ recorded, expected }) => one('instant-differs', recorded, expected)),
    ...unknown.map((fact) => one('fact-unknown', fact, null)),
    ...commentGone.map((fact) => one('comment-gone', fact, null)),
  ];
}
