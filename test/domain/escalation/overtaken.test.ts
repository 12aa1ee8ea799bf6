import { foldCase } from '../../../src/domain/case/fold-case';
import { escalationRules } from '../../../src/domain/escalation/escalation-rules';
import { overtakenBy } from '../../../src/domain/escalation/overtaken';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { configured, factsOf, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
const time = (clock: string): string => `2026-03-02T${clock}Z`;
const sent = (at: string, rule: string, level: number, about = 'first-response/1/complaint-response'): Happening => [
  time(at),
  { kind: 'escalated', key: `${rule}/${about}`, rule, level, outcome: 'sent' },
];
const warned = sent('02:36:00', 'limit-about-to-expire', 1);
const late = sent('03:00:00', 'overdue', 2);
/** Decided ten minutes after it was due. */
const lateDecided: Happening = [
  time('03:10:00'),
  {
    kind: 'escalated',
    key: 'overdue/first-response/1/complaint-response',
    rule: 'overdue',
    level: 2,
    outcome: 'sent',
    dueAt: Date.parse(time('03:00:00')),
  },
];
const raised: Happening = [time('02:00:00'), { kind: 'escalated', key: 'manual/1', rule: 'manual', level: 2, outcome: 'sent' }];
const answered = (at: string): Happening => [time(at), { kind: 'first-response-sent', by: 'acc-agent' }];
const closed: Happening = [time('03:30:00'), { kind: 'closed', by: 'acc-agent' }];

function whyNot([, { key }]: readonly [string, { readonly key: string }], facts: readonly Happening[]): string | null {
  const feedbackCase = foldCase(factsOf({ receivedAt: '2026-03-02T01:00:00Z', axes: { type: 'complaint', urgency: 'high' }, facts }));
  return overtakenBy(key, feedbackCase, computeDeadlines(gov, feedbackCase, Date.parse(time('04:00:00'))), escalationRules(gov));
}
const keyed = (happening: Happening) => happening as unknown as readonly [string, { readonly key: string }];

test.each<[string, Happening, readonly Happening[], string | null]>([
  ['nothing happened since', warned, [warned], null],
  ['answered since', warned, [warned, answered('02:50:00')], 'answered'],
  ['answered late, but since', late, [warned, late, answered('03:10:00')], 'answered'],
  ['heard of only after the decision, but done in time', late, [answered('02:50:00'), late], 'answered'],
  ['decided late, and done before', lateDecided, [answered('03:05:00'), lateDecided], 'answered'],
  ['a higher level of the same limit since', warned, [warned, late], 'higher-level'],
  ['the highest of them', late, [warned, late], null],
  ['a higher level about something else', warned, [warned, sent('03:00:00', 'overdue', 2, 'resolve/1/high-resolve')], null],
  ['closed since', late, [warned, late, closed], 'ended'],
  ['raised by hand: an answer does not take it back', raised, [raised, answered('02:50:00')], null],
  ['raised by hand: the end of the case does', raised, [raised, closed], 'ended'],
  ['not decided at all', warned, [answered('02:50:00')], null],
])('%s', (_, which, facts, because) => {
  expect(whyNot(keyed(which), facts)).toBe(because);
});
