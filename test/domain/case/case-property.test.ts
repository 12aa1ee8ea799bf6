import { caseProperty } from '../../../src/domain/case/case-property';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const UNTIL = '2026-03-07T01:00:00.000Z';
const PAUSED: Happening = [time('01:30'), { kind: 'paused', reason: 'r', on: 'customer', until: Date.parse(UNTIL) }];

const propertyOf = (facts: readonly Happening[]) => {
  const feedbackCase = caseOf({ receivedAt: time('01:00'), facts });
  return caseProperty(feedbackCase, gov, computeDeadlines(gov, feedbackCase, Date.parse(time('04:00'))));
};

test.each<[string, readonly Happening[], string | null]>([
  ['it does not wait', [], null],
  ['it waits to a day: found in JQL by that, because nothing of the handling falls due', [PAUSED], UNTIL],
  ['it waits, and nobody said how long', [[time('01:30'), { kind: 'paused', reason: 'r' }]], null],
  ['the customer has answered', [PAUSED, [time('02:00'), { kind: 'customer-replied', by: 'c' }]], null],
])('until when it waits: %s', (_, facts, until) => {
  expect(propertyOf([[time('01:10'), { kind: 'first-response-sent', channel: 'comment' }], ...facts]).waitsUntil).toBe(until);
});
