import type { CaseEvent, CaseEventKind, CaseEventOf } from '../domain/case/case-event';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { foldCase } from '../domain/case/fold-case';
import { abnormalEndKey, decisionKey, reconsideredKey, reviewKey, SAME_ACTION_MS } from '../domain/case/keyed-fact';
import { fingerprint } from '../domain/fingerprint';
import { lettersToldBefore } from '../domain/handling/result-reply/same-letter';
import { recordOf, workRecord } from '../domain/handling/work-record';
import type { KeyedFact } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { record } from './follow-issue';
import { loadCase, type OpenCase } from './load-case';
import { Refused } from './refused';

/**
 * Records what an agent did in the panel and brings the case forward. `decide` looks at the case as it is now and returns
 * the facts, or throws `Refused`. Answers the facts it wanted recorded.
 */
export async function recordAgentFact(
  world: CaseWorld,
  issueId: string,
  decide: (feedbackCase: FeedbackCase, opened: OpenCase) => readonly CaseEvent[],
): Promise<readonly CaseEvent[]> {
  const opened = await loadCase(world, issueId);
  const facts = decide(foldCase(opened.events), opened);
  await world.store.discardSaves(issueId, savesStoodFor(facts, opened.events));
  const keyed = facts.map((fact) => {
    const place = onePlaceOf(fact, opened.events, facts);
    return { key: place ?? keyOf(fact, opened.events), fact, hasOnePlace: place !== null };
  });
  await takePlaces(
    world,
    issueId,
    keyed.filter(({ hasOnePlace }) => hasOnePlace),
  );
  await record(world, opened.row, keyed);
  return facts;
}

/**
 * Of two who write or decide the same thing at the same moment one gets its place; the other is told before anything that follows from it
 * is recorded. The same words of the same person again are the same action.
 */
async function takePlaces(world: CaseWorld, issueId: string, wanted: readonly KeyedFact[]): Promise<void> {
  if (wanted.length === 0) return;
  await world.store.wakeBy(issueId, world.clock());
  await world.store.append(issueId, wanted);
  const recorded = new Map((await world.store.keyedFacts(issueId)).map(({ key, fact }) => [key, fact]));
  const contentOf = (fact: CaseEvent | undefined): string => fingerprint({ ...fact, at: 0 });
  if (wanted.some(({ key, fact }) => contentOf(recorded.get(key)) !== contentOf(fact))) throw new Refused('conflict');
}

/** Keys of earlier saves of the fields written now that a later save of the same sitting stands for; recorded by then, so it is safe. */
const savesStoodFor = (facts: readonly CaseEvent[], before: readonly CaseEvent[]): readonly string[] => {
  const written = facts.filter((fact) => fact.kind === 'work-recorded');
  if (written.length === 0) return [];
  const record = workRecord(before);
  return written.flatMap(({ part, field }) =>
    (recordOf(record, part, field)?.superseded ?? []).map((place) => workKey(part, field, place)),
  );
};

const workKey = (part: string, field: string, place: number): string => `work:${part}:${field}:${place}`;

/** A field of a handling document goes from value to value: the next one has one place, and of two who take it one gets it. */
function keyOf(fact: CaseEvent, before: readonly CaseEvent[]): string {
  if (fact.kind === 'work-recorded') return workKey(fact.part, fact.field, recordOf(workRecord(before), fact.part, fact.field)?.facts ?? 0);
  const followOn = followOnKeyOf(fact, before);
  if (followOn !== null) return followOn;
  const { at, ...what } = fact;
  return `panel:${fact.kind}:${Math.floor(at / SAME_ACTION_MS)}:${fingerprint(what)}`;
}

/** What can be said once only: a version of the registration, the request a letter is taken for and the decision on it (S4-90), the review of a doubt (S3-28), what ends a follow-up (S2-34), a letter; a tick goes on and off in turn. */
function onePlaceOf(fact: CaseEvent, before: readonly CaseEvent[], together: readonly CaseEvent[]): string | null {
  switch (fact.kind) {
    case 'follow-up-attempted':
      return fact.reached ? followUpKey(fact.task, before) : null;
    case 'follow-up-closed':
      return followUpKey(fact.task, before);
    case 'closing-condition-confirmed':
      return `closing:${fact.condition}:${before.filter((event) => event.kind === fact.kind && event.condition === fact.condition).length}`;
    case 'registration-completed':
      return `registration:${countOf(fact.kind, before)}`;
    case 'reconsideration-requested':
      return fact.letterAt === undefined ? null : `letter-request:${fact.letterAt}`;
    case 'reconsideration-decided':
    case 'reconsideration-ended':
      return decisionKey(countOf('reconsideration-requested', before));
    case 'abnormal-reviewed':
      return reviewKey(countOf('abnormal-marked', before));
    case 'result-replied':
      return `${letterKey(fact, foldCase(before))}:told`;
    // With a letter it takes its place together with it, and stands before it: facts of one instant go by their keys.
    case 'first-response-sent': {
      const letter = together.find((other) => other.kind === 'result-replied');
      return letter === undefined ? null : `${letterKey(letter, foldCase(before))}:first`;
    }
    default:
      return null;
  }
}

/**
 * What ends a follow-up: the call in which the customer was reached, or that it cannot be made. The call goes ahead of what was said
 * in it, so one that was cut off before that leaves the next place to whoever records it again.
 */
const followUpKey = (task: string, before: readonly CaseEvent[]): string =>
  `follow-up:${task}:${before.filter((event) => event.kind === 'follow-up-attempted' && event.task === task && event.reached).length}`;

/** The same letter of two people or two tabs has one place, until somebody sends it again on purpose. */
const letterKey = (letter: CaseEventOf<'result-replied'>, before: FeedbackCase): string =>
  `letter:${before.attempt}:${fingerprint({ text: letter.text, method: letter.asComment === true ? 'comment' : letter.method })}:${lettersToldBefore(before, letter).length}`;

/** What follows from such a decision has the key under which it is owed. */
function followOnKeyOf(fact: CaseEvent, before: readonly CaseEvent[]): string | null {
  if (fact.kind === 'reopened' && fact.because === 'reconsideration') return reconsideredKey(countOf('reconsideration-requested', before));
  if (fact.kind === 'cancelled' && fact.because === 'abnormal') return abnormalEndKey(countOf('abnormal-marked', before));
  return null;
}

const countOf = (kind: CaseEventKind, events: readonly CaseEvent[]): number => events.filter((event) => event.kind === kind).length;
