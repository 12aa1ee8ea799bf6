import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { earlierHandlers, handlerOf, handlersEver, ratedPeople } from '../../../src/domain/satisfaction/attempts';
import { hadPart } from '../../../src/domain/satisfaction/no-part';
import { lifeOf } from '../../../src/domain/sla/case-life';
import { hours, MONDAY_9, opened } from '../../builders/case-events';

type Without<T> = T extends unknown ? Omit<T, 'at'> : never;
/** Facts an hour apart, from nine on. */
const told = (...facts: readonly Without<CaseEvent>[]) =>
  foldCase([opened(), ...facts.map((fact, index) => ({ ...fact, at: MONDAY_9 + hours(index + 1) }) as CaseEvent)]);
const handlers = (feedbackCase: ReturnType<typeof told>) =>
  lifeOf(feedbackCase).attempts.map((attempt) => handlerOf(feedbackCase, attempt));

const byApp = (to: string): Without<CaseEvent> => ({ kind: 'assigned', by: null, to, role: 'department-manager' });
const RESOLVED: Without<CaseEvent> = { kind: 'resolved', by: 'acc-clicks' };
const AGAIN: Without<CaseEvent> = { kind: 'reopened', because: 'dissatisfied' };

describe('who handled it is fixed at the resolution (peers.md section 9)', () => {
  test.each<[name: string, facts: readonly Without<CaseEvent>[], handlers: readonly (string | null)[]]>([
    ['nobody was given it: who resolves', [RESOLVED], ['acc-clicks']],
    ['routed by the app', [byApp('acc-routed'), RESOLVED], ['acc-routed']],
    [
      'handed on in the panel',
      [byApp('acc-routed'), { kind: 'transferred', by: 'acc-routed', to: 'acc-next', reason: 'r' }, RESOLVED],
      ['acc-next'],
    ],
    ['taken from everybody', [byApp('acc-routed'), { kind: 'assigned', by: 'acc-lead', to: null }, RESOLVED], ['acc-clicks']],
    ['given away afterwards', [byApp('acc-routed'), RESOLVED, { kind: 'assigned', by: 'acc-lead', to: 'acc-late' }], ['acc-routed']],
    [
      'a second handling the app gave to somebody else',
      [byApp('acc-routed'), RESOLVED, AGAIN, byApp('acc-manager'), RESOLVED],
      ['acc-routed', 'acc-manager'],
    ],
    [
      'a second handling nobody was given: it stays with the first',
      [byApp('acc-routed'), RESOLVED, AGAIN, RESOLVED],
      ['acc-routed', 'acc-routed'],
    ],
    ['not resolved yet', [byApp('acc-routed')], [null]],
  ])('%s', (_name, facts, expected) => {
    expect(handlers(told(...facts))).toEqual(expected);
  });
});

test('another person than before is neither who had it nor who resolved it (S3-50)', () => {
  expect([...earlierHandlers(told(byApp('acc-routed'), RESOLVED, AGAIN, byApp('acc-manager')))]).toEqual(['acc-routed', 'acc-clicks']);
});

test('whoever answered or resolved it enters no rating of it, whoever it was assigned to by rules; who only led is not (S3-21)', () => {
  const routed = told(byApp('acc-routed'), { kind: 'first-response-sent', by: 'acc-answers', channel: 'comment' }, RESOLVED);
  expect([...ratedPeople(routed)].sort()).toEqual(['acc-answers', 'acc-clicks', 'acc-routed']);
  const led = told(byApp('acc-routed'), { kind: 'escalation-acknowledged', by: 'acc-lead' }, RESOLVED);
  expect(ratedPeople(led).has('acc-lead')).toBe(false);
});

test('who was given it had a part, by whatever way; who only handed it on had none (S4-90)', () => {
  const handedOn = told(byApp('acc-routed'), { kind: 'transferred', by: 'acc-lead', to: 'acc-next', reason: 'r' }, RESOLVED);
  expect([...hadPart(handedOn)]).toEqual(['acc-routed', 'acc-next', 'acc-clicks']);
  expect([...handlersEver(handedOn)]).toEqual(['acc-routed', 'acc-next', 'acc-clicks']);
});
