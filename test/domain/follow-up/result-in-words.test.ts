import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { isResultOwed } from '../../../src/domain/follow-up/result-in-words';
import { answeredCase, RESOLVED_AT } from '../../builders/said';

const AGAIN: CaseEvent = { kind: 'reopened', at: RESOLVED_AT + 10, because: 'dissatisfied', by: null };
const reply = (at: number): CaseEvent => ({ kind: 'first-response-sent', at: RESOLVED_AT + at, by: 'acc-boss', channel: 'comment' });
const started: CaseEvent = { kind: 'handling-started', at: RESOLVED_AT + 15, by: 'acc-boss' };
const DONE: CaseEvent = { kind: 'resolved', at: RESOLVED_AT + 20, by: 'acc-boss' };
const owed = (...facts: readonly CaseEvent[]): boolean => isResultOwed(foldCase([...answeredCase(), AGAIN, ...facts]));

/** Taken up again, the work has begun: nobody has to say so in Jira before what is said counts. */
test.each<[string, readonly CaseEvent[], boolean]>([
  ['said a moment before the status', [reply(12), started, DONE], false],
  ['said after it', [started, reply(17), DONE], false],
  ['said without it', [reply(12), DONE], false],
  ['said of the result before', [DONE], true],
  ['nothing said', [started, DONE], true],
])('the result of a second handling %s', (_, facts, expected) => expect(owed(...facts)).toBe(expected));
