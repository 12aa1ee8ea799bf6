import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { transfersOf } from '../../../src/domain/handling/transfers';
import { hours, MONDAY_9, opened } from '../../builders/case-events';

const at = (hour: number): number => MONDAY_9 + hours(hour);
const assigned = (hour: number, to: string | null, by: string | null = 'lead'): CaseEvent => ({ kind: 'assigned', at: at(hour), by, to });
/** As the opening records it: nobody gave it. */
const byDefault: CaseEvent = { kind: 'assigned', at: at(0), to: 'lead' };
const begun: CaseEvent = { kind: 'handling-started', at: at(0), by: 'lead' };
const transferred = (hour: number, to: string): CaseEvent => ({ kind: 'transferred', at: at(hour), by: 'agent', to, reason: `to ${to}` });
const inWords = (...events: CaseEvent[]): readonly string[] =>
  transfersOf(events).map(({ from, to, reason }) => `${from ?? '?'}→${to}${reason === null ? '' : ' why'}`);

test.each<[string, readonly CaseEvent[], readonly string[]]>([
  ['in the panel', [transferred(1, 'a'), transferred(2, 'b')], ['?→a why', 'a→b why']],
  ['in Jira for the first time', [assigned(1, 'a')], []],
  ['in Jira, and the same again in the panel', [assigned(1, 'a', null), assigned(2, 'b'), transferred(3, 'b')], ['a→b']],
  ['in Jira', [assigned(1, 'a'), assigned(2, 'b')], ['a→b']],
  ['in the panel, and Jira tells of it later', [transferred(1, 'a'), assigned(2, 'a')], ['?→a why']],
  ['in the panel, and Jira told of it before', [assigned(1, 'a', 'agent'), transferred(2, 'a')], ['?→a why']],
  ['taken away and given back', [assigned(1, 'a'), assigned(2, null), assigned(3, 'a')], []],
  ['by the app itself', [assigned(1, 'a', null), transferred(2, 'b')], ['a→b why']],
  ['in Jira for the first time by who triages, from the default of the project', [byDefault, assigned(1, 'a')], []],
  ['in Jira from the default, and then on', [byDefault, assigned(1, 'a'), assigned(2, 'b')], ['a→b']],
  ['in Jira from the default who had begun', [byDefault, begun, assigned(1, 'a')], ['lead→a']],
  ['in the panel from the default', [byDefault, transferred(1, 'a')], ['lead→a why']],
  ['there and back', [transferred(1, 'a'), transferred(2, 'b'), transferred(3, 'a')], ['?→a why', 'a→b why', 'b→a why']],
])('a case handed on %s is counted once each', (_name, events, expected) => {
  expect(inWords(...events)).toEqual(expected);
});

test('whoever it was handed to is the assignee', () => {
  expect(foldCase([opened(), assigned(1, 'a'), transferred(2, 'b')]).assignee).toBe('b');
});
