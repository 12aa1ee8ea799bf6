import type { CaseEvent } from '../case/case-event';
import { factOfComment, speakerOf } from '../case/comment-facts';
import { assigneeKey, commentKey, type KeyedFact, statusKey } from '../case/keyed-fact';
import { factsOfStatusChange } from '../case/status-facts';
import type { ProjectSettings } from '../profile/configuration';
import type { JiraHistory } from './jira-history';

/** People who wrote public comments that are not recorded, and of whom is to be asked whether they are agents. */
export function peopleToAsk(history: JiraHistory, reporter: string | null, recorded: readonly KeyedFact[]): readonly string[] {
  const known = new Set(recorded.map(({ key }) => key));
  const authors = history.comments.flatMap((comment) =>
    !known.has(commentKey(comment.commentId)) && comment.author !== null && speakerOf(comment, reporter) === 'person'
      ? [comment.author]
      : [],
  );
  return [...new Set(authors)];
}

/** The facts that should stand in the record by what Jira remembers, with the keys its events would have given them. */
export function expectedFacts(
  history: JiraHistory,
  reporter: string | null,
  statuses: ProjectSettings['statuses'],
  isAgent: (accountId: string) => boolean,
): readonly KeyedFact[] {
  const fromStatuses = history.statusChanges.flatMap((change) =>
    factsOfStatusChange(change, statuses).map((fact, index) => ({ key: statusKey(change.at, index, fact.kind), fact })),
  );
  const fromAssignees = history.assigneeChanges.map(({ at, by, to }) => ({
    key: assigneeKey(at),
    fact: { kind: 'assigned', at, by, to } satisfies CaseEvent,
  }));
  const fromComments = history.comments.flatMap((comment) => {
    const speaker = speakerOf(comment, reporter);
    if (speaker === null || (speaker === 'person' && !isAgent(comment.author ?? ''))) return [];
    return [{ key: commentKey(comment.commentId), fact: factOfComment(comment, speaker === 'customer' ? 'customer' : 'agent') }];
  });
  return [...fromStatuses, ...fromAssignees, ...fromComments].sort((a, b) => a.fact.at - b.fact.at);
}
